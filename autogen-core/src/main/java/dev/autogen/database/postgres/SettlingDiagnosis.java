package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Origin;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds out why PostgreSQL would not read the desired texts: tries them one by one, and names the culprit. */
final class SettlingDiagnosis {

    /** Feature not supported, data exception, dependent objects, syntax error or access rule violation, program limit. */
    private static final Set<String> STATEMENT_CLASSES = Set.of("0A", "22", "2B", "42", "54");

    private static final String READ_ONLY = "25006";

    /** A type, for example. */
    private static final String UNDEFINED_OBJECT = "42704";

    private final Connection connection;
    private final StandIns standIns;
    private final Preparation preparation;

    SettlingDiagnosis(Connection connection, StandIns standIns, Preparation preparation) {
        this.connection = requireNonNull(connection, "connection");
        this.standIns = requireNonNull(standIns, "standIns");
        this.preparation = requireNonNull(preparation, "preparation");
    }

    /** The error to throw. */
    AutogenException explain(List<TemporaryTable> copies, SQLException failure) throws SQLException {
        if (!isAboutTheStatement(failure) && !READ_ONLY.equals(failure.getSQLState())) {
            throw failure;
        }
        AutogenException missingRight = missingRight(failure);
        if (missingRight != null) {
            return missingRight;
        }
        for (TemporaryTable copy : copies) {
            AutogenException rejected = rejected(copy);
            if (rejected != null) {
                return rejected;
            }
        }
        return new AutogenException(
                "mapping-text-rejected",
                "PostgreSQL cannot read what the mapping says about its tables.\n  " + serverMessage(failure),
                "Correct the mapping.",
                failure);
    }

    /** Whether the server did not like the statement, rather than being out of reach, busy or shutting down. */
    static boolean isAboutTheStatement(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && STATEMENT_CLASSES.contains(state.substring(0, 2));
    }

    private @Nullable AutogenException missingRight(SQLException failure) throws SQLException {
        String query = "SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'TEMPORARY'),"
                + " current_user, pg_catalog.current_database(), pg_catalog.pg_is_in_recovery()";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            String why =
                    "To compare the mapping with the database, PostgreSQL must say how it spells some types or expressions of"
                            + " the mapping. Autogen asks it on temporary tables in a transaction that is rolled back, ";
            if (result.getBoolean(4)) {
                return new AutogenException(
                        "temporary-tables-denied",
                        why + "but this server is a standby, which has none.",
                        "Connect to the primary server.",
                        failure);
            }
            if (!result.getBoolean(1)) {
                String role = PostgresNames.identifier(result.getString(2));
                String database = PostgresNames.identifier(result.getString(3));
                return new AutogenException(
                        "temporary-tables-denied",
                        why + "but the role " + role + " may not create temporary tables in the database " + database
                                + ".",
                        "GRANT TEMPORARY ON DATABASE " + database + " TO " + role,
                        failure);
            }
            return null;
        }
    }

    private @Nullable AutogenException rejected(TemporaryTable copy) throws SQLException {
        SettlingTable table = copy.table();
        for (int position : table.openTypes) {
            Column column = table.columns.get(position);
            SQLException failure = tryAlone(
                    List.of("CREATE TEMPORARY TABLE autogen_type_ (a " + standIns.standIn(column.type()) + "\n)"));
            if (failure != null) {
                return rejection(
                        "the type of column " + columnName(table, column), column.type(), column.origin(), failure);
            }
        }
        for (int position : table.openExpressions) {
            Column column = table.columns.get(position);
            SQLException failure = tryAlone(copy.statements(Set.of(position), Set.of(), Set.of()));
            if (failure != null) {
                return rejectedExpression(table, column, failure);
            }
        }
        return rejectedConstraint(copy);
    }

    private static AutogenException rejectedExpression(SettlingTable table, Column column, SQLException failure) {
        Generated generated = column.generated();
        String text = generated == null ? requireNonNull(column.defaultExpression()) : generated.expression();
        String what = (generated == null ? "the default of column " : "the generated expression of column ")
                + columnName(table, column);
        return rejection(what, text, column.origin(), failure);
    }

    private @Nullable AutogenException rejectedConstraint(TemporaryTable copy) throws SQLException {
        SettlingTable table = copy.table();
        for (int position : table.openChecks) {
            SQLException failure = tryAlone(copy.statements(Set.of(), Set.of(position), Set.of()));
            if (failure != null) {
                var check = table.checks.get(position);
                return rejection("a check of table " + table.name(), check.expression(), check.origin(), failure);
            }
        }
        for (int position : table.openIndexes) {
            SQLException failure = tryAlone(copy.statements(Set.of(), Set.of(), Set.of(position)));
            if (failure != null) {
                var index = table.indexes.get(position);
                return rejection("index " + index.name() + " of table " + table.name(), null, index.origin(), failure);
            }
        }
        return null;
    }

    /** The failure of these statements in a transaction of their own, or null. */
    private @Nullable SQLException tryAlone(List<String> statements) throws SQLException {
        Optional<SQLException> failure = CatalogTransaction.rolledBack(connection, () -> {
            preparation.run();
            try (Statement statement = connection.createStatement()) {
                for (String sql : standIns.statements()) {
                    statement.execute(sql);
                }
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                return Optional.of(e);
            }
            return Optional.empty();
        });
        return failure.orElse(null);
    }

    static AutogenException rejection(
            String what, @Nullable String text, @Nullable Origin origin, @Nullable SQLException failure) {
        String place = origin == null ? "" : " (" + origin + ")";
        String quoted = text == null ? "" : ": " + PostgresNames.oneLine(text);
        String message = failure == null
                ? "It is not complete in itself: quotes, parentheses or comments do not match, or it"
                        + " holds a semicolon."
                : serverMessage(failure);
        return new AutogenException(
                "mapping-text-rejected",
                "PostgreSQL cannot read " + what + place + quoted + "\n  " + message,
                "Correct " + (origin == null ? "the mapping" : origin) + otherwise(failure),
                failure);
    }

    /** A type may be missing because it is an extension's, or one to be made by hand. */
    private static String otherwise(@Nullable SQLException failure) {
        return failure != null && UNDEFINED_OBJECT.equals(failure.getSQLState())
                ? "; or make the type, or its extension, in a revision before: autogen revision -m \"add types\"."
                : ".";
    }

    private static String columnName(SettlingTable table, Column column) {
        return table.name() + "." + column.name();
    }

    /** What the server says in its first line, without severity, detail and hint. */
    static String message(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException error ? error.getServerErrorMessage() : null;
        String text = message == null ? null : message.getMessage();
        return PostgresNames.oneLine(text == null ? String.valueOf(failure.getMessage()) : text);
    }

    private static String serverMessage(SQLException failure) {
        SQLException last = failure;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        ServerErrorMessage message = last instanceof PSQLException error ? error.getServerErrorMessage() : null;
        if (message == null) {
            return String.valueOf(last.getMessage());
        }
        String detail = message.getDetail() == null ? "" : "\n  DETAIL: " + message.getDetail();
        String hint = message.getHint() == null ? "" : "\n  HINT: " + message.getHint();
        return message.getSeverity() + ": " + message.getMessage() + detail + hint;
    }

    /** Prepares a transaction for texts of the mapping. */
    @FunctionalInterface
    interface Preparation {
        void run() throws SQLException;
    }
}
