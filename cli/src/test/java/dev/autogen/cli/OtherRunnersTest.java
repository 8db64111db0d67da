package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.format.FlywayFormat;
import dev.autogen.format.FlywayOptions;
import dev.autogen.format.FormatFile;
import dev.autogen.format.LiquibaseFormat;
import dev.autogen.format.MigrationFormat;
import dev.autogen.format.RunnerSql;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a format writes, run by the runner itself, ends where Autogen's own run of the same revision ends, forwards and back, by the
 * fingerprint of the catalogue.
 *
 * <p>The build takes every thirtieth case and some of those that are hard for runners; {@code -Dautogen.runners=all} takes all,
 * {@code -Dautogen.case=identity} those with that in their names, {@code -Dautogen.runner=flyway} one runner.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherRunnersTest {

    private static final int SAMPLE = 30;

    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER, SetAside.NOT_NULL_NAMES);

    private static final List<String> HARD =
            List.of("online", "enum", "dependent", "comment", "hostile", "repeat", "concurrent");

    private TestDatabase database;

    @BeforeAll
    void create() {
        database = TestPostgres.createDatabase();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    static Stream<Arguments> runs() {
        String only = System.getProperty("autogen.case", "");
        boolean all = "all".equals(System.getProperty("autogen.runners")) || !only.isEmpty();
        List<RunnerCase> cases = RunnerCase.all();
        return IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).toString().contains(only))
                .filter(i -> all
                        || i % SAMPLE == 0
                        || i % 6 == 0 && HARD.stream().anyMatch(cases.get(i).toString()::contains))
                .mapToObj(cases::get)
                .flatMap(one -> Stream.of(
                        Arguments.of("flyway", one, new FlywayFormat(FlywayOptions.USUAL), new FlywayRunner()),
                        Arguments.of("liquibase", one, new LiquibaseFormat(null, null, null), new LiquibaseRunner())))
                .filter(run -> String.valueOf(run.get()[0]).contains(System.getProperty("autogen.runner", "")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("runs")
    void endsWhereAutogenEnds(
            String name, RunnerCase one, MigrationFormat format, OtherRunner runner, @TempDir Path folder)
            throws Exception {
        Assumptions.assumeTrue(TestPostgres.majorVersion() >= 18, "the cases are written for 18");
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("1.sql"), canonical(one, one.upgrade(), one.downgrade()));
        reset(one.before());
        CatalogFingerprint before = RunnerCase.fingerprint(database);
        new Migrator(
                        database::connect,
                        MigrationDirectory.read(own),
                        RunSettings.defaults().withIncomplete(true),
                        RunListener.SILENT)
                .upgrade("head");
        CatalogFingerprint after = RunnerCase.fingerprint(database);

        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        MigrationFile file = write(one, format, theirs);
        reset(one.before());
        runner.migrate(database, theirs);
        assertThat(RunnerCase.fingerprint(database).differencesTo(after, LEFT_ALONE))
                .as("after the upgrade")
                .isEmpty();
        database.execute(one.rows());
        runner.back(database, theirs);
        assertThat(RunnerCase.fingerprint(database).differencesTo(before, LEFT_ALONE))
                .as("after the downgrade")
                .isEmpty();

        MigrationFile read =
                MigrationDirectory.read(List.of(theirs), true, format.layout()).fileOf("1");
        assertThat(read.upgrade().text().strip())
                .isEqualTo(file.upgrade().text().strip());
        assertThat(read.downgrade().text().strip())
                .isEqualTo(file.downgrade().text().strip());
        assertThat(read.header()).endsWith(file.header());
    }

    private static MigrationFile write(RunnerCase one, MigrationFormat format, Path folder) throws Exception {
        RunnerSql upgrade = format.section(one.upgrade());
        RunnerSql downgrade = format.section(one.downgrade());
        String text = canonical(one, upgrade.sql(), downgrade.sql());
        MigrationFile file = MigrationFile.parse(folder.resolve("V1__case.sql"), text.getBytes(StandardCharsets.UTF_8));
        for (FormatFile written : format.files(file, text)) {
            Files.writeString(written.path(), written.text());
        }
        return file;
    }

    private static String canonical(RunnerCase one, String upgrade, String downgrade) {
        return "-- autogen revision 1\n-- parents:\n-- message: " + one + "\n\n-- autogen upgrade\n\n" + upgrade
                + "\n-- autogen downgrade\n\n" + downgrade;
    }

    private void reset(String script) {
        for (String schema : database.column("SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_'"
                + " AND nspname <> 'information_schema' ORDER BY 1")) {
            database.execute("DROP SCHEMA " + schema + " CASCADE");
        }
        for (String publication : database.column("SELECT quote_ident(pubname) FROM pg_publication ORDER BY 1")) {
            database.execute("DROP PUBLICATION " + publication);
        }
        database.execute("CREATE SCHEMA public");
        database.execute(script);
    }
}
