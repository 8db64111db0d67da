package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements that make an empty temporary copy of a desired table, with those defaults, generated expressions, checks and
 * indexes whose spelling is asked for.
 *
 * @param name its own, by which an expression may qualify a column
 */
record TemporaryTable(SettlingTable table, String name, StandIns standIns) {

    TemporaryTable {
        requireNonNull(table, "table");
        requireNonNull(name, "name");
        requireNonNull(standIns, "standIns");
    }

    /** With everything that is open. */
    List<String> statements() {
        return statements(table.openExpressions, table.openChecks, table.openIndexes);
    }

    List<String> statements(Set<Integer> expressions, Set<Integer> checks, Set<Integer> indexes) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < table.columns.size(); i++) {
            elements.add(column(table.columns.get(i), expressions.contains(i)));
        }
        for (int position : checks) {
            elements.add("CONSTRAINT " + SettlingTable.checkName(position) + " CHECK ("
                    + fragment(table.checks.get(position).expression()) + ")");
        }
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TEMPORARY TABLE " + identifier() + " (" + String.join(", ", elements) + ")");
        indexes.forEach(position -> statements.add(index(table.indexes.get(position))));
        return statements;
    }

    private String column(Column column, boolean withExpression) {
        StringBuilder text = new StringBuilder(PostgresNames.identifier(column.name()));
        text.append(' ').append(fragment(column.type()));
        if (column.collation() != null) {
            text.append(" COLLATE ").append(collation(column.collation()));
        }
        Generated generated = column.generated();
        if (withExpression && generated != null) {
            text.append(" GENERATED ALWAYS AS (").append(fragment(generated.expression()));
            text.append(generated.stored() ? ") STORED" : ") VIRTUAL");
        } else if (withExpression && column.defaultExpression() != null) {
            text.append(" DEFAULT (")
                    .append(fragment(column.defaultExpression()))
                    .append(')');
        }
        return text.toString();
    }

    private String index(Index index) {
        String keys = index.keys().stream().map(this::key).collect(Collectors.joining(", "));
        return "CREATE INDEX ON pg_temp." + identifier() + " USING " + PostgresNames.identifier(index.method()) + " ("
                + keys + ")" + (index.predicate() == null ? "" : " WHERE " + fragment(index.predicate()));
    }

    private String key(IndexKey key) {
        StringBuilder text = new StringBuilder();
        if (key.column() != null) {
            text.append(PostgresNames.identifier(key.column()));
        } else {
            text.append('(').append(fragment(requireNonNull(key.expression()))).append(')');
        }
        if (key.collation() != null) {
            text.append(" COLLATE ").append(collation(key.collation()));
        }
        if (key.operatorClass() != null) {
            text.append(' ').append(fragment(key.operatorClass()));
        }
        text.append(key.descending() ? " DESC" : "");
        return text.append(
                        key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST")
                .toString();
    }

    private String identifier() {
        return PostgresNames.identifier(name);
    }

    /** A line of its own end, lest a comment swallow what follows. */
    private String fragment(String text) {
        return standIns.standIn(text) + "\n";
    }

    /** One in a schema of its own comes in quotes already. */
    private static String collation(String collation) {
        return collation.startsWith("\"") && collation.endsWith("\"") ? collation : PostgresNames.identifier(collation);
    }
}
