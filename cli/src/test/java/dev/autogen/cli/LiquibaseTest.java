package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teams that keep Liquibase, or a runner that only knows files up and down. */
class LiquibaseTest {

    private static final String FOLDER = "src/main/resources/db/changelog";

    private static final String HAND_WRITTEN = """
            --liquibase formatted sql

            --changeset ann:1
            CREATE TABLE customer (id bigint PRIMARY KEY);
            --rollback DROP TABLE customer;

            --changeset ann:2 splitStatements:false
            CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
              RETURN 1;
            END $$;
            --rollback DROP FUNCTION one();
            """;

    @TempDir
    private Path folder;

    private TestDatabase database;

    private Project project;

    @BeforeEach
    void createDatabase() {
        database = TestPostgres.createDatabase();
        project = new Project(folder)
                .model(Customers.with("String name;"))
                .on(database)
                .proving(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void liquibaseRunsWhatIsGeneratedAndTakesItBack() throws Exception {
        project.write("autogen.properties", project.read("autogen.properties") + "format = liquibase\n");
        project.write(FOLDER + "/001_customers.sql", HAND_WRITTEN);
        project.write(FOLDER + "/notes.sql", "SELECT 'no changelog'");
        assertThat(project.succeeds("history").out()).contains("001").contains("customers");
        Project.Result early = project.run("revision", "--autogenerate", "-m", "names");
        assertThat(early.err()).contains("Target database is not up to date.").contains("liquibase update");
        assertThat(project.run("upgrade").err())
                .contains("are run by Liquibase")
                .contains("liquibase update");
        assertThat(project.run("stamp", "head").err()).contains("liquibase changelog-sync");

        project.delete(FOLDER + "/notes.sql");
        update();
        CatalogFingerprint before = RunnerCase.fingerprint(database);
        Project.Result written = project.succeeds("revision", "--autogenerate", "--online", "-m", "Names");
        String file = FOLDER + "/002_names.sql";
        assertThat(written.lines()).containsExactly(file);
        assertThat(project.read(file))
                .startsWith("--liquibase formatted sql\n-- autogen revision 002\n-- parents: 001\n")
                .contains("--changeset autogen:002 splitStatements:false", "-- Proof: upgrade and downgrade round trip")
                .contains("--rollback ALTER TABLE customer DROP COLUMN name;");
        assertThat(project.run("check").err() + project.run("check").out()).contains("liquibase update");
        project.succeeds("prove", "002");
        update();
        project.succeeds("check");
        assertThat(project.succeeds("current").out()).contains("002").contains("Names");
        assertThat(project.succeeds("diff", "--from", "migrations").out()).isEmpty();
        LiquibaseRunner.use(
                database,
                folder.resolve(FOLDER),
                liquibase -> liquibase.rollback(1, null, new liquibase.Contexts(), new liquibase.LabelExpression()));
        assertThat(RunnerCase.fingerprint(database).differencesTo(before)).isEmpty();
        assertThat(project.succeeds("current").out()).contains("001");
    }

    @Test
    void whatOnlyLiquibaseReadsIsNamed() throws Exception {
        project.write("autogen.properties", project.read("autogen.properties") + "format = liquibase\n");
        project.write(FOLDER + "/001_customers.sql", HAND_WRITTEN);
        project.write(FOLDER + "/000_old.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: ann, changes: [{sql: {sql: "CREATE TABLE old (id bigint)"}}]}
                """);
        String master = FOLDER + "/db.changelog-master.yaml";
        project.write(master, """
                databaseChangeLog:
                  - include: {file: 000_old.yaml, relativeToChangelogFile: true}
                  - include: {file: 001_customers.sql, relativeToChangelogFile: true}
                """);
        LiquibaseRunner.use(
                database,
                folder.resolve(FOLDER),
                "db.changelog-master.yaml",
                liquibase -> liquibase.update(new liquibase.Contexts(), new liquibase.LabelExpression()));
        Project.Result doctor = project.run("doctor");
        assertThat(doctor.err())
                .contains(
                        "not looked at: 1 changeset that Liquibase ran from 000_old.yaml (no file here says what it did");
        assertThat(doctor.out()).doesNotContain("is not run");
        Project.Result written = project.succeeds("revision", "--autogenerate", "-m", "names");
        assertThat(written.err())
                .contains("000_old.yaml has 1 changeset that is not read")
                .contains("Add it to db.changelog-master.yaml: - include: {file: 002_names.sql,");
        assertThat(project.run("doctor").out()).contains("1 file is not run: no master changelog includes it.");
    }

    @Test
    void whatLiquibaseWouldObeyIsRefused() {
        assertThat(project.run("revision", "-m", "names\nrollback of names", "--format", "liquibase")
                        .err())
                .contains("means something to Liquibase");
    }

    @Test
    void adoptingAfterLiquibaseLeavesItsTablesAlone() throws Exception {
        project.write("db/001_customers.sql", HAND_WRITTEN);
        LiquibaseRunner.use(
                database,
                folder.resolve("db"),
                liquibase -> liquibase.update(new liquibase.Contexts(), new liquibase.LabelExpression()));
        Project.Result adopted = project.succeeds("adopt");
        assertThat(adopted.err())
                .contains("Left out: table databasechangelog: belongs to Liquibase")
                .contains("Left out: table databasechangeloglock: belongs to Liquibase");
        assertThat(project.read(project.migrations().get(0))).contains("CREATE OR REPLACE FUNCTION");
        assertThat(database.value("SELECT count(*) FROM databasechangelog")).isEqualTo("2");
        try (TestDatabase fresh = TestPostgres.createDatabase()) {
            new Project(folder).on(fresh).succeeds("upgrade");
            assertThat(RunnerCase.fingerprint(fresh).differencesTo(RunnerCase.fingerprint(database)))
                    .isEmpty();
        }
    }

    @Test
    void plainFilesAreRunByAnything() throws Exception {
        database.execute("CREATE TABLE customer (id bigint PRIMARY KEY)");
        project.write("autogen.properties", project.read("autogen.properties") + "format = plain\n");
        project.write("migrations/0001_customers.up.sql", "CREATE TABLE customer (id bigint PRIMARY KEY);\n");
        project.write("migrations/0001_customers.down.sql", "DROP TABLE customer;\n");
        project.succeeds("stamp", "0001");
        CatalogFingerprint before = RunnerCase.fingerprint(database);
        Project.Result written = project.succeeds("revision", "--autogenerate", "-m", "names", "--rev-id", "0002");
        assertThat(written.lines()).containsExactly("migrations/0002_names.up.sql", "migrations/0002_names.down.sql");
        assertThat(project.read("migrations/0002_names.up.sql"))
                .startsWith("-- autogen revision 0002\n-- parents: 0001\n")
                .contains("ADD COLUMN name");
        assertThat(project.read("migrations/0002_names.down.sql"))
                .startsWith("-- autogen downgrade 1/1 of 0002\n")
                .contains("DROP COLUMN name");
        database.execute(project.read("migrations/0002_names.up.sql"));
        project.succeeds("stamp", "head");
        project.succeeds("check");
        database.execute(project.read("migrations/0002_names.down.sql"));
        assertThat(RunnerCase.fingerprint(database).differencesTo(before)).isEmpty();
        project.succeeds("stamp", "0001");
        project.succeeds("upgrade");
        project.succeeds("downgrade", "-1");
        assertThat(RunnerCase.fingerprint(database).differencesTo(before)).isEmpty();
        assertThat(project.succeeds("prove").out()).contains("0002");
    }

    private void update() throws Exception {
        LiquibaseRunner.use(
                database,
                folder.resolve(FOLDER),
                liquibase -> liquibase.update(new liquibase.Contexts(), new liquibase.LabelExpression()));
    }
}
