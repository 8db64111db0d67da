package dev.autogen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.fixtures.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one user of a session does to it is not found by the next. */
class ReusedSessionsTest {

    private final ThrowawayDatabase database = new ReusedSessions(
            new ShadowServer(TestPostgres.adminUrl(), TestPostgres.user(), TestPostgres.password()).create());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aSessionIsUsedAgainAndAsIfItWereNew() throws SQLException {
        String role = "autogen_reused_" + UUID.randomUUID().toString().replace("-", "");
        String[] questions = {
            "SHOW search_path",
            "SHOW lock_timeout",
            "SELECT current_user",
            "SELECT session_user",
            "SHOW application_name",
            "SHOW extra_float_digits",
            "SHOW transaction_read_only",
            "SHOW transaction_isolation",
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()",
            "SELECT count(*) FROM pg_prepared_statements WHERE name = 'mine'",
            "SELECT to_regclass('pg_temp.mine')",
            "SELECT to_regclass('kept'), to_regclass('lost')",
            "SELECT count(*) FROM pg_listening_channels()"
        };
        String[] answers = new String[questions.length];
        String backend;
        try (Connection first = database.open()) {
            backend = value(first, "SELECT pg_backend_pid()");
            for (int question = 0; question < questions.length; question++) {
                answers[question] = value(first, questions[question]);
            }
            execute(first, "CREATE ROLE " + role);
            execute(first, "SET search_path = pg_catalog");
            execute(first, "SET lock_timeout = '7s'");
            execute(first, "SET application_name = 'mine'");
            execute(first, "SET extra_float_digits = -1");
            execute(first, "SELECT pg_advisory_lock(4711)");
            execute(first, "PREPARE mine AS SELECT 1");
            execute(first, "CREATE TEMP TABLE mine (id int)");
            execute(first, "LISTEN mine");
            execute(first, "SET SESSION AUTHORIZATION " + role);
            execute(first, "RESET SESSION AUTHORIZATION");
            execute(first, "SET ROLE " + role);
            first.setReadOnly(true);
            first.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            first.setAutoCommit(false);
            execute(first, "SELECT 1");
        }
        try (Connection second = database.open()) {
            assertThat(value(second, "SELECT pg_backend_pid()")).isEqualTo(backend);
            assertThat(second.getAutoCommit()).isTrue();
            assertThat(second.isReadOnly()).isFalse();
            for (int question = 0; question < questions.length; question++) {
                assertThat(value(second, questions[question]))
                        .as(questions[question])
                        .isEqualTo(answers[question]);
            }
            execute(second, "DROP ROLE " + role);
        }
    }

    @Test
    void aTransactionThatWasLeftOpenIsTakenBack() throws SQLException {
        try (Connection first = database.open()) {
            first.setAutoCommit(false);
            execute(first, "CREATE TABLE lost (id int)");
            assertThatThrownBy(() -> execute(first, "SELECT 1 / 0")).isInstanceOf(SQLException.class);
        }
        try (Connection second = database.open()) {
            assertThat(value(second, "SELECT to_regclass('lost')")).isNull();
        }
    }

    @Test
    void statementsThatTheDriverPreparedAreStillUnderstood() throws SQLException {
        for (int session = 0; session < 3; session++) {
            try (Connection connection = database.open()) {
                for (int run = 0; run < 10; run++) {
                    try (var statement = connection.prepareStatement("SELECT ?::int + 1")) {
                        statement.setInt(1, run);
                        try (ResultSet row = statement.executeQuery()) {
                            row.next();
                            assertThat(row.getInt(1)).isEqualTo(run + 1);
                        }
                    }
                }
            }
        }
    }

    @Test
    void whoeverGivesANewSessionOtherSettingsGetsANewSession() throws SQLException {
        try (Connection first = database.open()) {
            execute(first, "ALTER DATABASE " + first.getCatalog() + " SET lock_timeout = '7s'");
            assertThat(value(first, "SHOW lock_timeout")).isEqualTo("0");
        }
        try (Connection second = database.open()) {
            assertThat(value(second, "SHOW lock_timeout")).isEqualTo("7s");
        }
    }

    @Test
    void aSessionThatWasEndedIsNotUsedAgain() throws SQLException {
        Connection ended = database.open();
        try (Connection other = database.open()) {
            String backend = value(ended, "SELECT pg_backend_pid()");
            ended.close();
            assertThat(value(other, "SELECT pg_terminate_backend(" + backend + ", 10000)"))
                    .isEqualTo("t");
        }
        try (Connection one = database.open();
                Connection two = database.open()) {
            assertThat(value(one, "SELECT 1")).isEqualTo("1");
            assertThat(value(two, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aConnectionThatWasGivenBackIsClosed() throws SQLException {
        Connection connection = database.open();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::createStatement)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("closed");
        connection.close();
        try (Connection one = database.open();
                Connection two = database.open()) {
            assertThat(value(one, "SELECT pg_backend_pid()")).isNotEqualTo(value(two, "SELECT pg_backend_pid()"));
        }
    }

    @Test
    void aDatabaseWithSessionsAtRestCanBeCopied() throws SQLException {
        try (Connection connection = database.open()) {
            execute(connection, "CREATE TABLE kept (id int)");
        }
        try (ThrowawayDatabase copy = database.copy();
                Connection connection = copy.open()) {
            assertThat(value(connection, "SELECT to_regclass('kept')")).isEqualTo("kept");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
