package dev.autogen.proof.rows;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.proof.rows.SampleTable.Reference;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
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

    /** Where statements in a savepoint fail. */
    static final String BACK = "ROLLBACK TO SAVEPOINT row; RELEASE SAVEPOINT row";

    private final Connection connection;

    private final SampleTable table;

    private final ReferencedRows referenced;

    /** @param constraint that the row violates, or null for another reason */
    private record Refusal(String reason, @Nullable String constraint) {}

    /** The values of a row by its columns, or why there is none. */
    private record Row(
            Map<String, String> expressions, @Nullable Refusal refusal) {}

    RowInserter(Connection connection, SampleTable table, ReferencedRows referenced) {
        this.connection = connection;
        this.table = table;
        this.referenced = referenced;
    }

    SampleTable table() {
        return table;
    }

    /** A statement for both rows that {@link #insert} inserts, where it is likely that each works as it works first. */
    Optional<String> likely() throws SQLException {
        boolean references = table.references().stream()
                .anyMatch(reference -> reference.table().equals(table.name()) && !table.mayBeNull(reference));
        if (table.parent() || table.triggers() || references) {
            return Optional.empty();
        }
        Map<String, Integer> ways = KnownRefusals.of(table);
        Row first = row(ways, 1, false);
        Row second = row(ways, 2, true);
        boolean same = first.refusal() == null
                && second.refusal() == null
                && !first.expressions().isEmpty()
                && first.expressions().keySet().equals(second.expressions().keySet());
        return same ? Optional.of(statement(first.expressions(), second.expressions())) : Optional.empty();
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
        Row values = row(ways, row, bare);
        return values.refusal() == null ? refusal(statement(values.expressions())) : values.refusal();
    }

    private Row row(Map<String, Integer> ways, int row, boolean bare) throws SQLException {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (SampleColumn column : table.columns()) {
            SampleValues[] all = SampleValues.values();
            SampleValues values = all[Math.min(ways.getOrDefault(column.name(), 0), all.length - 1)];
            Optional<String> value = bare && column.nullable() ? Optional.of("NULL") : values.of(column, row);
            if (value.isEmpty() && !column.nullable() && !column.hasDefault()) {
                return refused("no value is known for column " + column.name() + " of type " + column.type());
            }
            expressions.put(
                    column.name(), value.orElse(column.hasDefault() && !column.nullable() ? "DEFAULT" : "NULL"));
        }
        for (Reference reference : table.references()) {
            if (bare && table.mayBeNull(reference)) {
                continue;
            }
            Optional<Map<String, String>> values = referenced.values(table, reference, row);
            if (values.isPresent()) {
                expressions.putAll(values.get());
            } else if (table.mayBeNull(reference)) {
                reference.columns().forEach(column -> expressions.put(column, "NULL"));
            } else if (reference.table().equals(table.name())) {
                for (int i = 0; i < reference.columns().size(); i++) {
                    expressions.put(
                            reference.columns().get(i),
                            expressions.getOrDefault(reference.referenced().get(i), "NULL"));
                }
            } else {
                return refused("it references " + reference.table() + ", which has no row");
            }
        }
        return new Row(expressions, null);
    }

    private static Row refused(String reason) {
        return new Row(Map.of(), new Refusal(reason, null));
    }

    /** @param more of another row, of the same columns */
    private String statement(Map<String, String> expressions, Map<String, String> more) {
        return statement(expressions)
                + expressions.keySet().stream().map(more::get).collect(Collectors.joining(", ", ", (", ")"));
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
                jdbc.execute(inSavepoint(statement));
                return null;
            } catch (SQLException e) {
                jdbc.execute(BACK);
                ServerErrorMessage server = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
                return server == null
                        ? new Refusal(String.valueOf(e.getMessage()), null)
                        : new Refusal(String.valueOf(server.getMessage()), server.getConstraint());
            }
        }
    }

    /** Sent at once. */
    static String inSavepoint(String statements) {
        return "SAVEPOINT row; " + statements + "; SET CONSTRAINTS ALL IMMEDIATE; RELEASE SAVEPOINT row";
    }

    static String sql(QualifiedName name) {
        return PostgresNames.identifier(name.schema()) + "." + PostgresNames.identifier(name.name());
    }
}
