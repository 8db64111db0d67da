package dev.autogen.proof;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps the positions of sequences from being changed for good. PostgreSQL does not take back {@code nextval} and {@code setval}
 * with a transaction; but a sequence that was restarted in a transaction has storage of its own until that ends, and whatever is
 * done to it then goes with it.
 */
final class SequenceShield {

    /** Words without which a statement takes no value: it may call what takes one. */
    private static final Pattern MAY_TAKE_VALUES = Pattern.compile(
            "\\b(?:nextval|setval|insert|copy|merge|select|values|do|call|execute|using|default)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String SEQUENCES = """
            SELECT n.nspname, c.relname, s.seqcache, s.seqincrement, s.seqmin, s.seqmax
            FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relpersistence <> 't' ORDER BY 1, 2
            """;

    private record Position(String sql, long cache, long increment, long least, long greatest) {}

    private SequenceShield() {}

    static boolean isNeededFor(String sql) {
        return MAY_TAKE_VALUES.matcher(sql).find();
    }

    /** Gives every sequence storage of its own for the rest of the transaction, at the position it has. */
    static void raise(Connection connection, Collection<String> schemas) throws SQLException {
        List<Position> sequences = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SEQUENCES)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    QualifiedName name = new QualifiedName(rows.getString(1), rows.getString(2));
                    sequences.add(new Position(
                            PostgresNames.identifier(name.schema()) + "." + PostgresNames.identifier(name.name()),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6)));
                }
            }
        }
        for (Position sequence : sequences) {
            raise(connection, sequence);
        }
    }

    private static void raise(Connection connection, Position sequence) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Takes the lock, so that nobody moves it between looking and restarting.
            statement.execute("ALTER SEQUENCE " + sequence.sql() + " CACHE " + sequence.cache());
            long next;
            try (ResultSet rows = statement.executeQuery("SELECT last_value, is_called FROM " + sequence.sql())) {
                rows.next();
                next = rows.getLong(1) + (rows.getBoolean(2) ? sequence.increment() : 0);
            }
            statement.execute("ALTER SEQUENCE " + sequence.sql() + " RESTART WITH "
                    + Math.max(sequence.least(), Math.min(sequence.greatest(), next)));
        }
    }
}
