package dev.autogen.proof.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what cannot take rows away from a table that stays the same in the catalogue. Whatever is not known to keep them may take
 * them.
 */
public final class KeptRows {

    /** Definitions by which only relations that change themselves can lose rows, besides parents of others. */
    private static final Pattern DEFINITION = Pattern.compile(
            "(?:CREATE\\s+(?:(?:UNLOGGED\\s+)?TABLE|(?:UNIQUE\\s+)?INDEX|SEQUENCE|TYPE)"
                    + "|ALTER\\s+(?:TABLE|INDEX|SEQUENCE|TYPE)|DROP\\s+(?:TABLE|INDEX|SEQUENCE|TYPE)|COMMENT\\s+ON)\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Others than what it says are changed only by what runs unasked. */
    private static final Pattern CHANGE = Pattern.compile("(?:UPDATE|INSERT\\s+INTO)\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern ACTION = Pattern.compile("\\bON\\s+(?:DELETE|UPDATE)\\b", Pattern.CASE_INSENSITIVE);

    /** Without one of them no query takes rows away, not even one that a table is made of or a function is given as a text. */
    private static final String TAKING = "delete|truncate|merge|update|insert|execute|call|do|copy";

    private static final Pattern TAKES = Pattern.compile("\\b(?:" + TAKING + ")\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Whether something runs unasked, with definitions or with rows that are made or changed, that may take rows away: triggers of
     * definitions, rules, and functions that do more than compute.
     */
    private static final String ANYTHING_TAKES = """
            SELECT EXISTS (SELECT FROM pg_catalog.pg_event_trigger)
                OR EXISTS (SELECT FROM pg_catalog.pg_rewrite r WHERE r.ev_type <> '1' AND r.oid >= 16384)
                OR EXISTS (SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
                    WHERE p.oid >= 16384 AND CASE
                        WHEN l.lanname IN ('c', 'internal') THEN p.prorettype = 'pg_catalog.trigger'::regtype
                        WHEN l.lanname IN ('sql', 'plpgsql') THEN p.prosqlbody IS NOT NULL
                            OR p.prosrc ~* '\\m(""" + TAKING + """
            |perform|create|alter|drop|import)\\M'
                        ELSE true END)
            """;

    private KeptRows() {}

    /** Whether a statement takes no rows away, where nothing runs unasked. */
    public static boolean areKeptBy(String statement) {
        Matcher change = CHANGE.matcher(statement);
        String rest = change.lookingAt()
                ? statement.substring(change.end())
                : ACTION.matcher(statement).replaceAll("");
        return (change.lookingAt() || DEFINITION.matcher(statement).matches())
                && !TAKES.matcher(rest).find();
    }

    /** Whether nothing is there that takes rows away with a definition or with a row that is made or changed. */
    static boolean areKeptIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ANYTHING_TAKES)) {
            return row.next() && !row.getBoolean(1);
        }
    }
}
