package dev.autogen.proof.rows;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.proof.rows.SampleTable.Reference;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Inserts the rows of one table, within the transaction at hand. */
final class RowInserter {

    private static final int MOST_ATTEMPTS = 12;

    private final Connection connection;

    private final SampleTable table;

    /** @param constraint that the row violates, or null for another reason */
    private record Refusal(String reason, @Nullable String constraint) {}

    RowInserter(Connection connection, SampleTable table) {
        this.connection = connection;
        this.table = table;
    }

    /** Inserts a row as it works first, and another with as little in it as can be; or says why there is none. */
    Optional<String> insert() throws SQLException {
        Map<String, Integer> ways = new HashMap<>();
        Refusal refusal = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            refusal = insert(ways, 1, false);
            if (refusal == null) {
                // Without it nothing is lost but a case.
                insert(ways, 2, true);
                return Optional.empty();
            }
            if (!goOn(ways, refusal.constraint())) {
                break;
            }
        }
        return Optional.of(refusal == null ? "" : refusal.reason());
    }

    /** Another way for the columns that a constraint is about, or for all; false when there is none. */
    private boolean goOn(Map<String, Integer> ways, @Nullable String constraint) {
        List<String> about = table.columns().stream()
                .filter(column -> constraint != null && column.checks().containsKey(constraint))
                .map(SampleColumn::name)
                .toList();
        List<String> changed = about.isEmpty()
                ? table.columns().stream().map(SampleColumn::name).toList()
                : about;
        changed.forEach(column -> ways.merge(column, 1, Integer::sum));
        return changed.stream().anyMatch(column -> ways.getOrDefault(column, 0) < SampleValues.values().length);
    }

    private @Nullable Refusal insert(Map<String, Integer> ways, int row, boolean bare) throws SQLException {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (SampleColumn column : table.columns()) {
            SampleValues[] all = SampleValues.values();
            SampleValues values = all[Math.min(ways.getOrDefault(column.name(), 0), all.length - 1)];
            Optional<String> value = bare && column.nullable() ? Optional.of("NULL") : values.of(column, row);
            if (value.isEmpty() && !column.nullable() && !column.hasDefault()) {
                return new Refusal("no value is known for column " + column.name() + " of type " + column.type(), null);
            }
            expressions.put(
                    column.name(), value.orElse(column.hasDefault() && !column.nullable() ? "DEFAULT" : "NULL"));
        }
        for (Reference reference : table.references()) {
            if (bare && table.mayBeNull(reference)) {
                continue;
            }
            Optional<Map<String, String>> referenced = referenced(reference, row);
            if (referenced.isPresent()) {
                expressions.putAll(referenced.get());
            } else if (table.mayBeNull(reference)) {
                reference.columns().forEach(column -> expressions.put(column, "NULL"));
            } else if (reference.table().equals(table.name())) {
                for (int i = 0; i < reference.columns().size(); i++) {
                    expressions.put(
                            reference.columns().get(i),
                            expressions.getOrDefault(reference.referenced().get(i), "NULL"));
                }
            } else {
                return new Refusal("it references " + reference.table() + ", which has no row", null);
            }
        }
        return refusal(statement(expressions));
    }

    private String statement(Map<String, String> expressions) {
        if (expressions.isEmpty()) {
            return "INSERT INTO " + sql(table.name()) + " DEFAULT VALUES";
        }
        return "INSERT INTO " + sql(table.name()) + " (" + PostgresNames.identifiers(expressions.keySet())
                + ") OVERRIDING SYSTEM VALUE VALUES (" + String.join(", ", expressions.values()) + ")";
    }

    private @Nullable Refusal refusal(String statement) throws SQLException {
        try (Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            try {
                // At once: there may be thousands of rows.
                jdbc.execute("SAVEPOINT row; " + statement + "; SET CONSTRAINTS ALL IMMEDIATE; RELEASE SAVEPOINT row");
                return null;
            } catch (SQLException e) {
                jdbc.execute("ROLLBACK TO SAVEPOINT row; RELEASE SAVEPOINT row");
                ServerErrorMessage server = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
                return server == null
                        ? new Refusal(String.valueOf(e.getMessage()), null)
                        : new Refusal(String.valueOf(server.getMessage()), server.getConstraint());
            }
        }
    }

    /** The values of a row that is there, each as the referencing column has it. */
    private Optional<Map<String, String>> referenced(Reference reference, int row) throws SQLException {
        List<String> columns = reference.referenced().stream()
                .map(column -> PostgresNames.identifier(column) + "::text")
                .toList();
        String query = "SELECT " + String.join(", ", columns) + " FROM " + sql(reference.table()) + " WHERE "
                + reference.referenced().stream()
                        .map(column -> PostgresNames.identifier(column) + " IS NOT NULL")
                        .collect(Collectors.joining(" AND "))
                + " ORDER BY 1 LIMIT " + row;
        Map<String, String> types = new HashMap<>();
        table.columns().forEach(column -> types.put(column.name(), column.type()));
        Map<String, String> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            // The last of them: the second row references another than the first, where there is one.
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    String column = reference.columns().get(i);
                    found.put(column, PostgresNames.literal(rows.getString(i + 1)) + "::" + types.get(column));
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    static String sql(QualifiedName name) {
        return PostgresNames.identifier(name.schema()) + "." + PostgresNames.identifier(name.name());
    }
}
