package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.DiffRules;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One folder: {@code before.sql} and {@code after.sql} make the two schemas, {@code expected.sql} is what has to come out.
 *
 * <p>{@code after.sql} may begin with {@code -- rules: entities}, when the schema stands for what an entity mapping asks for, and
 * then with {@code -- chosen: NAME, NAME}, the names that the mapping spells out. {@code -- requires: 15} names the oldest version
 * of PostgreSQL that can run a case, {@code -- rows: STATEMENT} adds rows after the upgrade, for the downgrade to meet,
 * {@code -- afterwards: STATEMENT} looks at what the downgrade leaves.
 *
 * <p>{@code -- feeds: SEQUENCE TABLE.COLUMN}, any number of them, says what an entity mapping knows of its generators.
 *
 * <p>{@code -- excludes: TABLE, TABLE} are tables that are compared on neither side.
 *
 * <p>{@code -- backfill: STATEMENT}, any number of them, is what an author writes for what the plan leaves to do.
 *
 * <p>With {@code -- online} the expected statements are those that keep an application running. Every other case is run in that form
 * as well, without comparing its text.
 *
 * <p>{@code -- rename: OLD=NEW}, any number of them, answers what is asked; {@code -- nobody answers} leaves the questions open.
 * Without either nothing is taken for a rename. {@code -- keeps: QUERY | QUERY} are two queries, for the names before and for
 * those after, which must give the same rows all the time.
 */
record AcceptanceCase(Path folder) {

    /** The version whose statements {@code expected.sql} holds; on others only what they do is compared. */
    static final int EXPECTED_VERSION = 18;

    static final Path ROOT = Path.of("src/test/resources/cases");

    private static final Set<String> FILES = Set.of("before.sql", "after.sql", "expected.sql");

    private static final Pattern CHOSEN = Pattern.compile("(?m)^-- chosen: (.*)$");

    private static final Pattern ROWS = Pattern.compile("(?m)^-- rows: (.*)$");

    private static final Pattern BACKFILL = Pattern.compile("(?m)^-- backfill: (.*)$");

    private static final Pattern EXCLUDES = Pattern.compile("(?m)^-- excludes: (.*)$");

    private static final Pattern AFTERWARDS = Pattern.compile("(?m)^-- afterwards: (.*)$");

    private static final Pattern FEEDS = Pattern.compile("(?m)^-- feeds: (\\w+) (\\w+)\\.(\\w+)$");

    private static final Pattern RENAME = Pattern.compile("(?m)^-- rename: (.*)$");

    private static final Pattern KEEPS = Pattern.compile("(?m)^-- keeps: (.*) \\| (.*)$");

    private static final Pattern REQUIRES = Pattern.compile("(?m)^-- requires: (\\d+)$");

    AcceptanceCase {
        requireNonNull(folder, "folder");
    }

    static List<AcceptanceCase> all() {
        return children(ROOT).stream().map(AcceptanceCase::new).toList();
    }

    /** Files that belong to no case. */
    static List<Path> orphans() {
        return children(ROOT).stream()
                .flatMap(folder -> Files.isDirectory(folder)
                        ? children(folder).stream()
                                .filter(file ->
                                        !FILES.contains(file.getFileName().toString())
                                                || !Files.exists(folder.resolve("before.sql"))
                                                || !Files.exists(folder.resolve("after.sql")))
                        : Stream.of(folder))
                .toList();
    }

    String before() {
        return read("before.sql");
    }

    String after() {
        return read("after.sql");
    }

    DiffRules rules() {
        return after().startsWith("-- rules: entities\n") ? DiffRules.ENTITIES : DiffRules.DATABASES;
    }

    Set<String> chosenNames() {
        Matcher matcher = CHOSEN.matcher(after());
        return matcher.find() ? Stream.of(matcher.group(1).split(", ")).collect(Collectors.toSet()) : Set.of();
    }

    /** Statements to run between upgrade and downgrade. */
    String rowsAfterUpgrade() {
        Matcher matcher = ROWS.matcher(after());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The schema with what a mapping knows of its sequences. */
    Schema withFeeds(Schema schema) {
        return new Schema(
                schema.defaultSchema(),
                schema.namespaces(),
                schema.tables(),
                schema.sequences().stream().map(this::withFeeds).toList(),
                schema.enumTypes(),
                schema.unmanaged());
    }

    private Sequence withFeeds(Sequence sequence) {
        List<ColumnName> feeds = FEEDS.matcher(after())
                .results()
                .filter(match -> match.group(1).equals(sequence.name().name()))
                .map(match -> new ColumnName(sequence.name().sibling(match.group(2)), match.group(3)))
                .toList();
        return new Sequence(
                sequence.name(), sequence.options(), sequence.owner(), sequence.comment(), feeds, sequence.origin());
    }

    /** What of a schema is compared. */
    Schema compared(Schema schema) {
        Matcher matcher = EXCLUDES.matcher(after());
        Set<String> excluded = matcher.find() ? Set.of(matcher.group(1).split(", ")) : Set.of();
        return new Schema(
                schema.defaultSchema(),
                schema.namespaces(),
                schema.tables().stream()
                        .filter(table -> !excluded.contains(table.name().name()))
                        .toList(),
                schema.sequences(),
                schema.enumTypes(),
                schema.unmanaged());
    }

    /** A statement to run after the downgrade. */
    String afterwards() {
        Matcher matcher = AFTERWARDS.matcher(after());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** What an author writes for each thing that the plan leaves to do, in order. */
    List<String> backfill() {
        return BACKFILL.matcher(after()).results().map(match -> match.group(1)).toList();
    }

    boolean asksForRenames() {
        return !renames().isEmpty() || after().contains("-- nobody answers\n");
    }

    /** The arguments of {@code --rename}. */
    List<String> renames() {
        return RENAME.matcher(after()).results().map(match -> match.group(1)).toList();
    }

    /** What must stay: a query in the names before, and the same in the names after. */
    List<Kept> kept() {
        return KEEPS.matcher(after())
                .results()
                .map(match -> new Kept(match.group(1), match.group(2)))
                .toList();
    }

    record Kept(String before, String after) {
        Kept {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    /** Whether the statements shall keep an application running. */
    boolean isOnline() {
        return after().contains("-- online\n");
    }

    int oldestVersion() {
        Matcher matcher = REQUIRES.matcher(after());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 14;
    }

    Path expectedFile() {
        return folder.resolve("expected.sql");
    }

    String expected() {
        return read("expected.sql");
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
