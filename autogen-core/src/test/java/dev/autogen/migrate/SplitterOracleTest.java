package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is asked where statements end: a random text is sent to it as a whole, and then statement by statement as the splitter
 * cuts it. Both ways must give the same results in the same order. The build tries some thousand texts;
 * {@code -Dautogen.fuzz.texts=1000000} as many as wanted, {@code -Dautogen.fuzz.seed} others.
 */
class SplitterOracleTest {

    private static final int TEXTS = Integer.getInteger("autogen.fuzz.texts", 4_000);

    private static final long SEED = Long.getLong("autogen.fuzz.seed", 20261123L);

    /** Values as a lexer may get them wrong; what they are is PostgreSQL's to say. */
    private static final List<String> VALUES = List.of(
            "''",
            "';'",
            "'it''s;'",
            "'\\'",
            "E'\\';'",
            "e'\\\\'",
            "E'a'';\\''",
            "E'a'\n'\\';'",
            "'a'\n-- ;'\n';b'",
            "E'a' -- ;'\n '\\';'",
            "U&'d\\0061;'",
            "u&'!0061;' UESCAPE '!'",
            "B'01'",
            "x'1F'",
            "N'a;'",
            "$$;'$$",
            "$a$;$$;$b$;$a$",
            "$a1_é$;$a1_é$",
            "$$$$",
            "$a$$a$",
            "1",
            "1.5e-3",
            ".5",
            "1-- ;'\n+1",
            "1/* ; /* ' */ ; */+1",
            "2*/**/3",
            "- -1",
            "5 @-- ;\n 1",
            "1 AS \"a;b\"",
            "2 AS \"q\"\"u;\"",
            "3 AS U&\"d\\0061;\"",
            "4 AS é$a",
            "5 AS a$b$c",
            "6 AS e",
            "7 AS n",
            "8 AS \"--\"",
            "9 AS \"/*\"",
            "(SELECT ';')",
            "(SELECT (1))",
            "array[1,2][1]",
            "'{\"a;\":1}'::jsonb ? 'a;'",
            "CASE WHEN true THEN ';' END",
            "'a' || $x$;$x$ || E'\\x3b'");

    /** Fragments that make a text wrong, or quite another one. */
    private static final List<String> HOSTILE = List.of(
            "'", "\"", "$", "$$", "$a$", "E'", "U&\"", "\\", "/*", "*/", "--", "(", ")", ";", "\r", "\n", "$1", "1a",
            "é", "&");

    private static final List<String> GAPS =
            List.of(" ", "\n", "\t", "\r\n", "\f", "-- ;\n", "--'\r", "/*;*/", "/*'/*\"*/*/", ";", " ; ");

    private final Random random = new Random(SEED);

    @Test
    void cutsWherePostgresDoes() throws SQLException {
        try (TestDatabase database = TestPostgres.createDatabase();
                Connection connection = simple(database)) {
            assertThat(results(connection, "SELECT current_query(); SELECT 2"))
                    .as("it is the server that cuts")
                    .first()
                    .asString()
                    .contains("SELECT 2");
            assertTimeoutPreemptively(Duration.ofMinutes(2 + TEXTS / 1_000L), () -> {
                int compared = 0;
                for (int i = 0; i < TEXTS; i++) {
                    compared += agrees(connection, text()) ? 1 : 0;
                }
                assertThat(compared).isGreaterThan(TEXTS / 3);
            });
        }
    }

    /** The whole text goes to the server, which splits it; in its other mode the driver does that. */
    private static Connection simple(TestDatabase database) throws SQLException {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        Connection connection = DriverManager.getConnection(url, database.user(), database.password());
        connection.setAutoCommit(true);
        return connection;
    }

    /** Whether both have read the text; one that the server does not read runs in neither way. */
    private static boolean agrees(Connection connection, String text) throws SQLException {
        List<String> whole;
        try {
            whole = results(connection, text);
        } catch (SQLException refused) {
            return false;
        }
        List<String> parts = new ArrayList<>();
        try {
            for (ScriptStatement statement :
                    StatementSplitter.split("a.sql", 1, text).statements()) {
                parts.addAll(results(connection, statement.sql()));
            }
        } catch (ScriptException | SQLException e) {
            throw new AssertionError("seed " + SEED + ": PostgreSQL reads this text:\n" + text, e);
        }
        assertThat(parts).as("seed %d:%n%s", SEED, text).isEqualTo(whole);
        return true;
    }

    /** All results, each with its column names and values. */
    private static List<String> results(Connection connection, String sql) throws SQLException {
        List<String> results = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // A question mark is an operator here.
            statement.setEscapeProcessing(false);
            boolean isRows = statement.execute(sql);
            while (isRows || statement.getUpdateCount() >= 0) {
                if (isRows) {
                    results.add(words(statement.getResultSet()));
                }
                isRows = statement.getMoreResults();
            }
        }
        return results;
    }

    private static String words(ResultSet rows) throws SQLException {
        StringBuilder words = new StringBuilder();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                words.append(rows.getMetaData().getColumnLabel(i))
                        .append('=')
                        .append(rows.getString(i))
                        .append('\n');
            }
        }
        return words.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(gap()).append("SELECT ").append(any(VALUES));
            for (int j = random.nextInt(3); j > 0; j--) {
                text.append(gapWithoutEnd()).append(',').append(gapWithoutEnd()).append(any(VALUES));
            }
            text.append(gapWithoutEnd()).append(';');
        }
        text.append(gap());
        for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            text.insert(random.nextInt(text.length() + 1), any(HOSTILE));
        }
        return text.toString();
    }

    private String gap() {
        return random.nextBoolean() ? "" : any(GAPS);
    }

    private String gapWithoutEnd() {
        String gap = gap();
        return gap.contains(";") && !gap.startsWith("-") && !gap.startsWith("/") ? " " : gap;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
