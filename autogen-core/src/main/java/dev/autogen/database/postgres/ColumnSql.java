package dev.autogen.database.postgres;

import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a column is written in {@code CREATE TABLE} and {@code ADD COLUMN}. */
final class ColumnSql {

    private ColumnSql() {}

    /** Type and everything after it. */
    static String definition(DdlContext context, QualifiedName table, Column column) {
        StringBuilder sql = new StringBuilder(typeWithCollation(column));
        String expression = column.defaultExpression();
        if (expression != null) {
            sql.append(" DEFAULT ").append(StableExpression.of(expression));
        }
        Identity identity = column.identity();
        if (identity != null) {
            sql.append(" ").append(generated(context, table, column.name(), identity));
        }
        Generated generated = column.generated();
        if (generated != null) {
            sql.append(" GENERATED ALWAYS AS ")
                    .append(StableExpression.inParentheses(generated.expression()))
                    .append(generated.stored() ? " STORED" : " VIRTUAL");
        }
        if (!column.nullable()) {
            sql.append(' ').append(NotNullSql.inColumn(context, table, column));
        }
        return sql.toString();
    }

    static String typeWithCollation(Column column) {
        String collation = column.collation();
        return PostgresType.readable(column.type()) + (collation == null ? "" : " COLLATE " + collation(collation));
    }

    /** A collation in the catalogue's spelling, or with its schema and then quoted already. */
    static String collation(String collation) {
        return collation.startsWith("\"") && collation.contains("\".\"")
                ? collation
                : PostgresNames.identifier(collation);
    }

    static String generated(DdlContext context, QualifiedName table, String column, Identity identity) {
        List<String> options = new ArrayList<>();
        QualifiedName sequence = sequence(table, column, identity);
        if (!sequence.equals(MadeUpNames.sequence(table, column))) {
            options.add("SEQUENCE NAME " + context.sql(sequence));
        }
        options.addAll(SequenceSql.options(identity.options()));
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    /** What the sequence behind the column will be called. */
    static QualifiedName sequence(QualifiedName table, String column, Identity identity) {
        return Objects.requireNonNullElseGet(identity.sequence(), () -> MadeUpNames.sequence(table, column));
    }
}
