package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.HazardCode;
import dev.autogen.proof.ShadowServer;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.StatementChecksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The hazards of revisions that somebody wrote by hand: seen in a throw-away database, and written into their headers. */
class MeasuredRevisionsTest {

    private static final ShadowServer SHADOW =
            new ShadowServer(TestPostgres.adminUrl(), TestPostgres.user(), TestPostgres.password());

    @TempDir
    private Path folder;

    private void revision(String id, String parents, String header, String upgrade) throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(
                migrations.resolve(id + ".sql"),
                "-- autogen revision " + id + "\n-- parents: " + parents
                        + "\n-- created: 2026-01-01T00:00:00Z\n-- message: by hand\n" + header
                        + "\n-- autogen upgrade\n\n" + upgrade + "\n\n-- autogen downgrade\n");
    }

    private Autogen autogen() {
        return Autogen.ofApplication(new Configuration(folder).settings(), new PGSimpleDataSource());
    }

    private List<MeasuredRevision> measure(String... targets) {
        Autogen autogen = autogen();
        return autogen.measure(autogen.files(autogen.migrations(), List.of(targets)), SHADOW);
    }

    private String text(String id) throws IOException {
        return Files.readString(folder.resolve("migrations").resolve(id + ".sql"));
    }

    @Test
    void seesOnlyWhatWasThereBefore() throws Exception {
        revision("0001", "", "", "CREATE TABLE a (id int, old text);\nCREATE INDEX ON a (id);");
        revision("0002", "0001", "", "ALTER TABLE a DROP COLUMN old;\nCREATE TABLE b (id int);\nDROP TABLE b;");
        List<MeasuredRevision> measured = measure("0001", "0002");
        assertThat(measured).hasSize(2);
        assertThat(measured.get(0).unsaid()).isEmpty();
        assertThat(measured.get(1).unsaid())
                .extracting(hazard -> hazard.code())
                .containsExactly(HazardCode.AG201, HazardCode.AG104);
        assertThat(measured.get(1).statements()).hasSize(3);
        assertThat(measured.get(1).statements().get(0).hazards()).hasSize(2);
    }

    @Test
    void writesWhatTheHeaderDoesNotSay() throws Exception {
        revision("0001", "", "", "CREATE TABLE a (id int, old text, older text);");
        revision(
                "0002",
                "0001",
                "--\n-- Hazards\n--   [x] AG201 data loss: drops column a.older, which nobody needs; read on\n",
                "ALTER TABLE a DROP COLUMN old, DROP COLUMN older;");
        autogen().writeHazards(measure("0002").get(0));
        assertThat(text("0002"))
                .contains("""
                --
                -- Hazards
                --   [ ] AG201 data loss: drops column a.old; versions of the application that still read it will fail  (sql %s)
                --   [x] AG201 data loss: drops column a.older, which nobody needs; read on
                --       AG104 lock: ACCESS EXCLUSIVE on a, brief

                -- autogen upgrade
                """.formatted(StatementChecksum.of("ALTER TABLE a DROP COLUMN old, DROP COLUMN older")));
        String once = text("0002");
        assertThat(measure("0002").get(0).unsaid()).as("again").isEmpty();
        autogen().writeHazards(measure("0002").get(0));
        assertThat(text("0002")).isEqualTo(once);
    }

    @Test
    void leavesAloneWhatAnotherRunnerHasAChecksumOf() throws Exception {
        revision("1", "", "", "CREATE TABLE a (id int, old text);");
        revision("2", "1", "", "ALTER TABLE a DROP COLUMN old;");
        Path migrations = folder.resolve("migrations");
        for (String id : List.of("1", "2")) {
            String text = text(id);
            Files.delete(migrations.resolve(id + ".sql"));
            Files.writeString(
                    migrations.resolve("V" + id + "__x.sql"), text.substring(0, text.indexOf("-- autogen downgrade")));
        }
        Configuration configuration = new Configuration(folder)
                .option(Setting.FORMAT, "--format", "flyway")
                .option(Setting.MIGRATIONS, "--migrations", "migrations");
        try (TestDatabase database = TestPostgres.createDatabase()) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(database.url());
            source.setUser(database.user());
            source.setPassword(database.password());
            Autogen autogen = Autogen.ofApplication(configuration.settings(), source);
            MeasuredRevision measured = autogen.measure(autogen.files(autogen.migrations(), List.of("2")), SHADOW)
                    .get(0);
            String before = Files.readString(migrations.resolve("V2__x.sql"));
            database.execute("CREATE TABLE flyway_schema_history AS SELECT v AS installed_rank, v::text AS version,"
                    + " 'SQL' AS type, true AS success FROM generate_series(1, 2) v");
            assertThat(measured.unsaid()).isNotEmpty();
            assertThatThrownBy(() -> autogen.writeHazards(measured))
                    .hasMessageContaining("has a checksum of the whole file")
                    .hasMessageContaining("V2__x.sql");
            assertThat(Files.readString(migrations.resolve("V2__x.sql"))).isEqualTo(before);
            database.execute("DELETE FROM flyway_schema_history WHERE version = '2'");
            autogen.writeHazards(measured);
            assertThat(Files.readString(migrations.resolve("V2__x.sql"))).contains("-- Hazards", "AG201");
        }
    }

    @Test
    void keepsTicksAndTheProofBelow() throws Exception {
        revision("0001", "", "", "CREATE TABLE a (id int, old text);");
        revision(
                "0002",
                "0001",
                "--\n-- Hazards\n--   [x] AG201 data loss: drops column a.old; agreed\n--\n-- Proof: none\n",
                "ALTER TABLE a DROP COLUMN old;");
        revision("0003", "0002", "--\n-- Proof: none\n", "DELETE FROM a;");
        measure("0002", "0003").forEach(autogen()::writeHazards);
        assertThat(text("0002")).contains("""
                -- Hazards
                --   [x] AG201 data loss: drops column a.old; agreed
                --       AG104 lock: ACCESS EXCLUSIVE on a, brief
                --
                -- Proof: none
                """);
        assertThat(text("0003")).contains("""
                -- message: by hand
                --
                -- Hazards
                --   [ ] AG207 data loss: deletes rows of a  (sql %s)
                --
                -- Proof: none
                """.formatted(StatementChecksum.of("DELETE FROM a")));
        MigrationFile file =
                autogen().files(autogen().migrations(), List.of("0003")).get(0);
        assertThat(file.openHazards()).extracting(HazardNote::code).containsExactly("AG207");
    }

    /** A plan tells of several values in one line, what is seen of each in one. */
    @Test
    void knowsTheValuesThatALineSpeaksOf() throws Exception {
        revision("0001", "", "", "CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd');\nCREATE TYPE f AS ENUM ('a', 'b');");
        revision(
                "0002",
                "0001",
                "--\n-- Hazards\n--   [x] AG204 data loss: removes 'a', 'b' from enum type e; fails where\n",
                "ALTER TYPE e RENAME TO e_old;\nCREATE TYPE e AS ENUM ('d');\nDROP TYPE e_old;\n"
                        + "ALTER TYPE f RENAME TO f_old;\nCREATE TYPE f AS ENUM ('b');\nDROP TYPE f_old;");
        assertThat(measure("0002").get(0).unsaid())
                .extracting(hazard -> hazard.message().replaceAll(";.*", ""))
                .containsExactly("removes 'c' from enum type e", "removes 'a' from enum type f");
    }
}
