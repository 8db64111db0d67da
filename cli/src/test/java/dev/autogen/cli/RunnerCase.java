package dev.autogen.cli;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.schema.QualifiedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A case of the acceptance tests: the two sections that Autogen writes for it, as a revision that any runner could be given. */
record RunnerCase(Path folder) {

    private static final Path ROOT = Path.of("../autogen-core/src/test/resources/cases");

    private static final Pattern TODO = Pattern.compile("(?m)^-- autogen todo:.*\n(-- .*\n)?");

    private static final Pattern BACKFILL = Pattern.compile("(?m)^-- backfill: (.*)$");

    private static final Pattern ROWS = Pattern.compile("(?m)^-- rows: (.*)$");

    /** What the runners keep for themselves. */
    private static final Set<QualifiedName> OWN = Set.of(
            new QualifiedName("public", "flyway_schema_history"),
            new QualifiedName("public", "databasechangelog"),
            new QualifiedName("public", "databasechangeloglock"),
            new QualifiedName("public", "autogen_version"),
            new QualifiedName("public", "autogen_log"));

    /** Those whose plan can be written. */
    static List<RunnerCase> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted()
                    .map(RunnerCase::new)
                    .filter(one -> !one.read("expected.sql").contains("-- obstacle:"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String before() {
        return read("before.sql");
    }

    /** What a downgrade has to meet. */
    String rows() {
        Matcher matcher = ROWS.matcher(read("after.sql"));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The upgrade, completed as its author would. */
    String upgrade() {
        String text = read("expected.sql");
        String upgrade =
                sql(text.substring(text.indexOf("-- autogen upgrade\n"), text.indexOf("-- autogen downgrade\n")));
        List<String> backfill = BACKFILL.matcher(read("after.sql"))
                .results()
                .map(match -> match.group(1) + ";\n")
                .toList();
        int[] done = {0};
        return TODO.matcher(upgrade)
                .replaceAll((MatchResult match) ->
                        Matcher.quoteReplacement(done[0] < backfill.size() ? backfill.get(done[0]++) : ""));
    }

    String downgrade() {
        String text = read("expected.sql");
        return sql(text.substring(text.indexOf("-- autogen downgrade\n")));
    }

    /** Without the lines about hazards. */
    private static String sql(String section) {
        return section.lines()
                .skip(1)
                .dropWhile(line -> line.startsWith("--   "))
                .reduce("", (text, line) -> text + line + "\n");
    }

    /** The catalogue of a database without what the runners keep. */
    static CatalogFingerprint fingerprint(TestDatabase database) throws SQLException {
        Set<String> schemas = new TreeSet<>(database.column(
                "SELECT nspname::text FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"));
        try (Connection connection = database.connect()) {
            return CatalogFingerprint.of(connection, schemas, OWN);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
