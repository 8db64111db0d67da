package dev.autogen.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.migrate.Script;
import dev.autogen.migrate.StatementGroup;
import dev.autogen.migrate.StatementSplitter;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others write in formatted SQL is replayed as Liquibase runs it, and what Flyway runs outside of transactions likewise. */
class LiquibaseReadingTest {

    @TempDir
    private Path folder;

    @Test
    void changesetsNeedNoSemicolonsAndSomeAreForOthers() throws Exception {
        MigrationFile file = liquibase("""
                --liquibase formatted sql
                --changeset ann:1
                CREATE TABLE a (id int)
                -- done

                --rollback DROP TABLE a
                --changeset ann:2 dbms:h2,mysql
                CREATE TABLE h2_only (id int);
                --rollback DROP TABLE h2_only;
                --changeset ann:3 dbms:!h2 endDelimiter:GO
                CREATE TABLE b (id int)
                GO
                CREATE TABLE c (id int)
                go
                /* liquibase rollback
                DROP TABLE c;
                DROP TABLE b
                */
                --changeset ann:4
                SELECT 1;
                --rollback changesetId:3 changesetAuthor:ann
                """);
        assertThat(statements(file, file.upgrade()))
                .containsExactly(
                        "3 CREATE TABLE a (id int)",
                        "11 CREATE TABLE b (id int)",
                        "13 CREATE TABLE c (id int)",
                        "20 SELECT 1");
        assertThat(statements(file, file.downgrade()))
                .containsExactly("16 DROP TABLE c", "17 DROP TABLE b", "6 DROP TABLE a");
        assertThat(LiquibaseText.of(Files.readString(file.path())).changesets())
                .containsExactly("ann:1", "ann:3", "ann:4");
    }

    @Test
    void whatRunsOutsideOfTransactionsIsMarked() throws Exception {
        MigrationFile file = liquibase("""
                --liquibase formatted sql
                --changeset ann:1
                CREATE TABLE a (id int);
                --changeset ann:2 runInTransaction:false
                CALL clean();
                --rollback DROP INDEX CONCURRENTLY i;
                --changeset ann:3
                CREATE UNIQUE INDEX CONCURRENTLY i ON a (id);
                """);
        assertThat(groups(file, file.upgrade())).containsExactly("in 3", "out 5", "out 8");
        assertThat(groups(file, file.downgrade())).containsExactly("out 6");
    }

    @Test
    void ofFlywayToo() throws Exception {
        Files.writeString(folder.resolve("V1__a.sql"), "CREATE TABLE a (id int);\n  VACUUM (ANALYZE) a; SELECT 1;\n");
        Files.writeString(folder.resolve("V2__b.sql"), "SELECT 'concurrently';\nCALL clean();\n");
        Files.writeString(folder.resolve("V2__b.sql.conf"), "executeInTransaction=false\n");
        MigrationDirectory read =
                MigrationDirectory.read(List.of(folder), true, new FlywayFormat(FlywayOptions.USUAL).layout());
        assertThat(groups(read.fileOf("1"), read.fileOf("1").upgrade())).containsExactly("in 1", "out 2", "in 2");
        assertThat(groups(read.fileOf("2"), read.fileOf("2").upgrade())).containsExactly("out 1", "out 2");
    }

    private MigrationFile liquibase(String text) throws IOException {
        Files.writeString(folder.resolve("001_a.sql"), text);
        return MigrationDirectory.read(List.of(folder), true, new LiquibaseFormat(null, null, null).layout())
                .fileOf("001");
    }

    private static List<String> statements(MigrationFile file, Section section) {
        return StatementSplitter.split(file, section).statements().stream()
                .map(statement -> statement.line() + " " + statement.sql())
                .toList();
    }

    private static List<String> groups(MigrationFile file, Section section) {
        Script script = StatementSplitter.split(file, section);
        return script.groups().stream().map(LiquibaseReadingTest::words).toList();
    }

    private static String words(StatementGroup group) {
        return (group.transactional() ? "in " : "out ")
                + group.statements().get(0).line();
    }
}
