package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a probe sees: the database before and after each statement, in the transaction of the statement. */
class StatementProbeTest {

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Migrations migrations;
    private final List<String> seen = new ArrayList<>();

    StatementProbeTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void seesTheDatabaseBeforeAndAfterEachStatement() {
        migrations.write(
                "aaaa",
                "",
                "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1);\n-- autogen no-transaction\n"
                        + "CREATE INDEX CONCURRENTLY i ON t (id);\nDROP INDEX i;",
                "");
        migrations
                .migrator(database, Migrations.SETTINGS.withProbe(new Counting()), RunListener.SILENT)
                .upgrade("head");
        assertThat(seen)
                .containsExactly(
                        "before aaaa 1 true 0",
                        "after aaaa 1 true 1",
                        "before aaaa 2 true 1",
                        "after aaaa 2 true 1",
                        "before aaaa 3 false 1",
                        "after aaaa 3 false 2",
                        "before aaaa 4 true 2",
                        "after aaaa 4 true 1");
    }

    @Test
    void isNotToBlameForTheStatement() {
        migrations.table("aaaa", "");
        assertThatThrownBy(() -> migrations
                        .migrator(database, Migrations.SETTINGS.withProbe(new Failing()), RunListener.SILENT)
                        .upgrade("head"))
                .isInstanceOf(AutogenException.class)
                .hasMessageStartingWith(
                        "PostgreSQL refused a statement while looking at the database after statement 1: ");
        assertThat(database.column("SELECT count(*) FROM pg_class WHERE relname = 'aaaa'"))
                .containsExactly("0");
    }

    private final class Counting implements StatementProbe {

        @Override
        public void before(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
                throws SQLException {
            count("before", connection, step, statement, transactional);
        }

        @Override
        public void after(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
                throws SQLException {
            count("after", connection, step, statement, transactional);
        }

        private void count(
                String when, Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
                throws SQLException {
            long relations = Sql.one(
                    connection,
                    "SELECT count(*) FROM pg_catalog.pg_class WHERE relname IN ('t', 'i')",
                    row -> row.getLong(1));
            seen.add(when + " " + step.revision().id() + " " + statement.number() + " " + transactional + " "
                    + relations);
        }
    }

    private static final class Failing implements StatementProbe {

        @Override
        public void after(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
                throws SQLException {
            Sql.one(connection, "SELECT 1 / 0", row -> row.getLong(1));
        }
    }
}
