package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team that keeps Flyway: Autogen writes its next versions, and Flyway runs them. */
class FlywayTest {

    private static final String LOCATION = "src/main/resources/db/migration";

    @TempDir
    private Path folder;

    private TestDatabase database;

    private Project project;

    @BeforeEach
    void handWrittenFiles() {
        database = TestPostgres.createDatabase();
        project = new Project(folder)
                .model(Customers.with("String name;"))
                .on(database)
                .proving(database);
        project.write("autogen.properties", project.read("autogen.properties") + "format = flyway\n");
        project.write(LOCATION + "/V1__customers.sql", "CREATE TABLE customer (id bigint PRIMARY KEY);\n");
        project.write(LOCATION + "/later/V1.1__country.sql", "CREATE TABLE country (code text);\n");
        project.write(LOCATION + "/V2_0__no_country.sql", "DROP TABLE country;\n");
        project.write(LOCATION + "/R__names.sql", "CREATE OR REPLACE VIEW one AS SELECT 1 AS one;\n");
        project.write(LOCATION + "/V3_wrong.sql", "Flyway passes over this");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void whatIsThereIsALineOfRevisions() {
        assertThat(project.succeeds("history").out())
                .containsSubsequence("2.0", "no country", "1.1", "country", "1", "customers");
        assertThat(project.succeeds("show", "1.1").out()).isEqualTo("CREATE TABLE country (code text);\n");
        project.write(LOCATION + "/V2_5__index.sql", "CREATE INDEX CONCURRENTLY by_id ON customer (id);\n");
        assertThat(project.succeeds("prove").out()).contains("2.0").contains("✓ 2.5");
    }

    @Test
    void theNextVersionIsGeneratedOnceFlywayHasRunWhatIsThere() throws Exception {
        Project.Result early = project.run("revision", "--autogenerate", "-m", "names");
        assertThat(early.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(early.err()).contains("Target database is not up to date.").contains("flyway migrate");

        migrate();
        assertThat(project.succeeds("current").out()).contains("2.0");
        Project.Result written = project.succeeds("revision", "--autogenerate", "-m", "Names of customers");
        assertThat(written.lines())
                .containsExactly(
                        LOCATION + "/V2_1__names_of_customers.sql", LOCATION + "/U2_1__names_of_customers.sql");
        assertThat(written.err())
                .contains("R__names.sql is not read")
                .contains("V3_wrong.sql is not read")
                .contains("flyway undo");
        assertThat(project.read(LOCATION + "/V2_1__names_of_customers.sql"))
                .startsWith("-- autogen revision 2.1\n-- parents: 2.0\n")
                .contains("--   + column customer.name", "-- Runner\n", "-- Proof: upgrade and downgrade round trip")
                .endsWith("-- autogen upgrade\n\nALTER TABLE customer ADD COLUMN name varchar(255);\n\n");

        CatalogFingerprint before = RunnerCase.fingerprint(database);
        Project.Result pending = project.run("check");
        assertThat(pending.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(pending.out() + pending.err()).contains("flyway migrate");
        migrate();
        project.succeeds("check");
        assertThat(project.succeeds("current").out()).contains("2.1").contains("Names of customers");
        assertThat(project.succeeds("diff", "--from", "migrations").out()).isEmpty();
        database.execute(Files.readString(folder.resolve(LOCATION + "/U2_1__names_of_customers.sql")));
        assertThat(RunnerCase.fingerprint(database).differencesTo(before)).isEmpty();
    }

    @Test
    void whatFlywayDoesIsNotDoneBehindItsBack() {
        for (List<String> command : List.of(
                List.of("upgrade"),
                List.of("upgrade", "base:head", "--sql"),
                List.of("upgrade", "--dry-run"),
                List.of("downgrade", "-1"),
                List.of("stamp", "head"),
                List.of("stamp", "head", "--sql"))) {
            Project.Result refused = project.run(command.toArray(String[]::new));
            assertThat(refused.exitCode()).as("%s", command).isEqualTo(ExitCode.FAILED);
            assertThat(refused.err()).contains("are run by Flyway").contains("flyway ");
        }
        for (List<String> command : List.of(
                List.of("revision", "-m", "x", "--branch-label", "side"),
                List.of("revision", "-m", "x", "--head", "1", "--splice"),
                List.of("revision", "-m", "x", "--rev-id", "1.5"),
                List.of("revision", "-m", "x", "--rev-id", "words"),
                List.of("squash", "1:1.1", "-m", "x"))) {
            Project.Result refused = project.run(command.toArray(String[]::new));
            assertThat(refused.exitCode()).as("%s", command).isEqualTo(ExitCode.FAILED);
            assertThat(refused.err()).contains("Flyway knows no ");
        }
    }

    /** Each transaction is a version of its own, so that Flyway goes on where it stopped. */
    @Test
    void severalTransactionsAreSeveralFiles() throws Exception {
        migrate();
        project.succeeds("revision", "--autogenerate", "-m", "names");
        migrate();
        database.execute("INSERT INTO customer (id) SELECT generate_series(1, 3)");
        project.model(Customers.with("@Column(nullable = false, columnDefinition = \"varchar(80) default '${x}; --'\")"
                        + " String name; @Column(unique = true) String code;"))
                .proving(database);
        project.write("autogen.properties", project.read("autogen.properties") + "format = flyway\n");
        Project.Result written = project.succeeds("revision", "--autogenerate", "--online", "-m", "codes");
        String main = LOCATION + "/V2_2__codes.sql";
        assertThat(written.lines()).contains(main, LOCATION + "/V2_2_1__codes.sql", LOCATION + "/U2_2_1__codes.sql");
        assertThat(written.err()).contains("flyway.postgresql.transactional.lock=false");
        assertThat(project.read(main)).contains("one for each transaction").contains("${");
        assertThat(written.lines())
                .anySatisfy(name -> assertThat(name).endsWith(".conf"))
                .anySatisfy(name -> assertThat(project.read(name)).startsWith("executeInTransaction=false"))
                .anySatisfy(name -> assertThat(project.read(name)).startsWith("placeholderReplacement=false"));
        project.tickBoxes(main);
        project.succeeds("prove", "2.2");
        CatalogFingerprint before = RunnerCase.fingerprint(database);
        migrate();
        assertThat(database.column("SELECT DISTINCT name FROM customer")).containsExactly("${x}; --");
        project.succeeds("check");
        new FlywayRunner().back(database, onlyUndoesOf("2_2"));
        assertThat(RunnerCase.fingerprint(database).differencesTo(before)).isEmpty();
    }

    @Test
    void theDoctorHoldsFlywaysHistoryAgainstTheFiles() throws Exception {
        Project.Result behind = project.run("doctor");
        assertThat(behind.out())
                .contains("Target database is not up to date: 3 revisions behind the files.", "→ flyway migrate");
        assertThat(behind.err())
                .contains("not looked at: " + LOCATION + "/R__names.sql (it is repeatable, and no revision)");
        migrate();
        String file = LOCATION + "/V1__customers.sql";
        assertThat(project.run("doctor").out())
                .contains("New upgrade operations detected")
                .doesNotContain("not up to date", "changed after", "autogen upgrade", "autogen stamp")
                .as("Flyway's own table, and what is repeated")
                .doesNotContain("flyway_schema_history", "view one");
        project.write(file, "-- words\n" + project.read(file));
        assertThat(project.run("doctor").out())
                .contains("1 file was changed after Flyway applied it, and will be refused.", file, "flyway repair");
        assertThat(project.run("check").out()).contains(file + " was changed after it was applied.");
        project.write(file, "CREATE TABLE customer (id bigint PRIMARY KEY);\r\n");
        assertThat(project.run("doctor").out()).as("line ends do not count").doesNotContain("was changed after");
        project.write(
                LOCATION + "/later/V3__ours.sql",
                "-- autogen revision 3\n-- parents: 2.0\n-- message: ours\n\n-- autogen upgrade\nSELECT 1;\n");
        assertThat(project.run("doctor").out()).contains("3  ours").doesNotContain("sub-folder");
        project.delete(LOCATION + "/later/V3__ours.sql");
        database.execute("ALTER TABLE customer ADD COLUMN by_hand text");
        assertThat(project.run("doctor").out()).contains("The database was changed by hand", "by_hand");
        database.execute("ALTER TABLE customer DROP COLUMN by_hand");

        project.write(LOCATION + "/V1_5__late.sql", "CREATE TABLE late ();\n");
        assertThat(project.run("doctor").out()).contains("Flyway will refuse 1 revision", "1.5  late");
        project.delete(LOCATION + "/V1_5__late.sql");
        project.delete(LOCATION + "/V2_0__no_country.sql");
        assertThat(project.run("doctor").out()).contains("Flyway has applied what no migration file has: 2.0.");
    }

    @Test
    void whoDoesNotSayTheFormatIsToldThatFlywayIsThere() {
        migrate();
        project.write(
                "autogen.properties",
                project.read("autogen.properties").replace("format = flyway", "migrations = other"));
        assertThat(project.run("doctor").out())
                .contains("the project has Flyway (its files in " + LOCATION + "): to keep it, set format = flyway")
                .contains("→ autogen adopt");
    }

    @Test
    void aProofIsNotedUntilTheFileIsApplied() {
        migrate();
        project.succeeds("revision", "--autogenerate", "-m", "names");
        String file = LOCATION + "/V2_1__names.sql";
        project.write(file, project.read(file).replace("ADD COLUMN", "ADD"));
        assertThat(project.run("check").out()).contains("no longer proven", "autogen prove 2.1 --write");
        assertThat(project.succeeds("prove", "2.1", "--write").out()).contains("written");
        assertThat(project.run("check").out()).doesNotContain("proven");
        migrate();
        String applied = project.read(file);
        project.write(file, applied.replace("ADD ", "ADD  COLUMN "));
        assertThat(project.succeeds("prove", "2.1", "--write").out()).doesNotContain("written");
        assertThat(project.read(file)).isEqualTo(applied.replace("ADD ", "ADD  COLUMN "));
    }

    @Test
    void theDoctorNamesWhatFailed() {
        project.write(LOCATION + "/V3__broken.sql", "DROP INDEX CONCURRENTLY nowhere;\n");
        project.write(LOCATION + "/V3__broken.sql.conf", "executeInTransaction=false\n");
        assertThatThrownBy(this::migrate).hasMessageContaining("V3__broken.sql");
        assertThat(project.run("doctor").out())
                .contains("Flyway has stopped in a migration that failed", "V3__broken.sql");
    }

    @Test
    void theFirstFileOfANewProjectIsATimestamp() {
        Project fresh = new Project(folder.resolve("fresh"));
        fresh.write("x/y", "");
        assertThat(fresh.succeeds("revision", "-m", "first", "--format", "flyway")
                        .lines())
                .singleElement()
                .asString()
                .matches(LOCATION + "/V\\d{14}__first\\.sql");
    }

    @Test
    void aPartThatIsMissingIsNoticed() {
        project.write(LOCATION + "/V3__one.sql", """
                -- autogen revision 3
                -- parents: 2.0
                -- message: one

                -- autogen upgrade
                """);
        project.write(LOCATION + "/V3_2__one.sql", "-- autogen upgrade 3/3 of 3\n");
        assertThat(project.run("history").err()).contains("part 3 of revision 3, whose parts before it are not there");
    }

    private Path onlyUndoesOf(String version) throws Exception {
        Path only = Files.createDirectory(folder.resolve("undoes"));
        try (var files = Files.list(folder.resolve(LOCATION))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("U" + version))
                    .toList()) {
                Files.copy(file, only.resolve(file.getFileName()));
            }
        }
        return only;
    }

    private void migrate() {
        FlywayRunner.flyway(database, folder.resolve(LOCATION)).migrate();
    }
}
