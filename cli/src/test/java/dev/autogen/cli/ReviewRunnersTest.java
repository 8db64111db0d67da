package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review of a pull request where Flyway or Liquibase has the files: which revisions a branch adds is told by their names. */
class ReviewRunnersTest {

    @TempDir
    private Path folder;

    private ReviewStage stage;

    @BeforeEach
    void stage() {
        stage = new ReviewStage(folder);
        customer("String name;");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void customer(String attributes) {
        stage.entity("Customer", "    @Id Long id;\n    " + attributes);
    }

    private void format(String format, String file, String sql) {
        stage.copy()
                .write(
                        "autogen.properties",
                        stage.copy().read("autogen.properties") + "format = " + format + "\nmigrations = db\n");
        stage.copy().write(file, sql);
        migrate(format);
        stage.isMain();
    }

    private void migrate(String format) {
        try {
            (format.equals("flyway") ? new FlywayRunner() : new LiquibaseRunner())
                    .migrate(stage.database(), stage.copy().folder().resolve("db"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void generate(String message) {
        stage.project().succeeds("revision", "--autogenerate", "-m", message, "--online");
    }

    @Test
    void aVersionOfSeveralFilesIsOneRevision() {
        format("flyway", "db/V1__customers.sql", "CREATE TABLE customer (id bigint PRIMARY KEY, name varchar(255));\n");
        assertThat(stage.review().out()).startsWith("Nothing to review");
        customer("String name; @Column(unique = true) String code;");
        generate("codes");
        stage.copy().commit("Codes");
        Project.Result review = stage.review();
        assertThat(review.out())
                .contains("1 revision", "1. 2  codes", "db/V2__codes.sql", "+ column customer.code varchar(255)")
                .doesNotContain("V1__customers");
        assertThat(stage.review("--json").out()).contains("\"file\": \"db/U2__codes.sql\"");
        String part = "db/V2_2__codes.sql";
        String text = stage.copy().read(part);
        stage.copy().write(part, text + "-- autogen todo: tell the others\n");
        int line = (int) text.lines().count() + 1;
        assertThat(stage.review().out()).contains("to complete: " + part + ":" + line + " tell the others");
        assertThat(stage.project().run("check").out()).contains(part + ", line " + line + ": tell the others");
        stage.copy().write(part, text);

        // Somebody else is faster, with the next number and with one behind it.
        stage.copy().git("checkout", "--quiet", "main");
        stage.copy().write("db/V3__other.sql", "CREATE TABLE other ();\n");
        stage.copy().commit("Other");
        stage.copy().push();
        stage.copy().git("checkout", "--quiet", "change");
        Project.Result late = stage.review();
        assertThat(late.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(late.out())
                .contains(
                        "Version 2 of this branch comes before 3, which is on origin/main.",
                        "→ git merge origin/main",
                        "has 1 revision that this branch lacks: 3 other.")
                .doesNotContain("heads");

        stage.copy().git("checkout", "--quiet", "main");
        stage.copy().write("db/V2__same.sql", "CREATE TABLE same ();\n");
        stage.copy().commit("Same");
        stage.copy().push();
        stage.copy().git("checkout", "--quiet", "change");
        assertThat(stage.review().out())
                .contains("The id 2 is another revision on origin/main.", "here: db/V2__codes.sql", "db/V2__same.sql");
    }

    @Test
    void whatFlywayHasAChecksumOfMustStayAsItIs() {
        String file = "db/V1__customers.sql";
        String sql = "-- ours\nCREATE TABLE customer (id bigint PRIMARY KEY, name varchar(255));\n";
        format("flyway", file, sql);
        stage.copy().write(file, sql + "\n");
        assertThat(stage.review().out())
                .contains(file + " is on origin/main already, and this branch changes its comments", "checksums");
        stage.copy().write(file, sql.replace("255", "300"));
        assertThat(stage.review().out())
                .contains(file + " is on origin/main already, and this branch changes what", "will refuse it");
        stage.copy().write(file, sql);
        stage.copy().git("mv", file, "db/V1__clients.sql");
        assertThat(stage.review().out()).contains("db/V1__clients.sql has another name on origin/main");
        stage.copy().git("rm", "--quiet", "-f", "db/V1__clients.sql");
        stage.copy().write("db/V2__x.sql", "CREATE TABLE x ();\n");
        assertThat(stage.review().out()).contains("db/V1__customers.sql is on origin/main, and this branch deletes it");
    }

    @Test
    void aChangelogIsOneRevision() {
        String table = "CREATE TABLE customer (id bigint PRIMARY KEY, name varchar(255));\n";
        format("liquibase", "db/001_customers.sql", "--liquibase formatted sql\n--changeset ann:1\n" + table);
        customer("String name; @Column(unique = true) String code;");
        generate("codes");
        stage.copy().commit("Codes");
        assertThat(stage.review().out())
                .contains("1. 002  codes", "db/002_codes.sql")
                .doesNotContain("001");
        stage.copy().git("mv", "db/001_customers.sql", "db/001_clients.sql");
        assertThat(stage.review().out()).contains("db/001_clients.sql has another name on origin/main");
    }

    @Test
    void filesUpAndDownAreOneRevision() {
        stage.copy()
                .write(
                        "autogen.properties",
                        stage.copy().read("autogen.properties") + "format = plain\nmigrations = db\n");
        stage.generates("1000", "customers").isMain();
        customer("String name; String code;");
        stage.generates("2000", "codes");
        stage.copy().commit("Codes");
        assertThat(stage.review().out())
                .startsWith("Safe to merge: 1 revision")
                .contains("1. 2000  codes", "db/2000_codes.up.sql");
        stage.copy()
                .write("db/1000_customers.down.sql", stage.copy().read("db/1000_customers.down.sql") + "SELECT 1;\n");
        assertThat(stage.review().out())
                .contains("db/1000_customers.up.sql is on origin/main already")
                .contains("→ git checkout origin/main -- db/1000_customers.up.sql db/1000_customers.down.sql");
    }
}
