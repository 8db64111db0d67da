package dev.autogen.database.postgres;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import java.util.stream.Collectors;

/** {@code CREATE INDEX}. */
final class IndexSql {

    private IndexSql() {}

    static String create(QualifiedName table, Index index, PostgresNames names) {
        return create(table, index, names, "");
    }

    /** Others may write to the table meanwhile; not in a transaction. */
    static String createConcurrently(QualifiedName table, Index index, PostgresNames names) {
        return create(table, index, names, "CONCURRENTLY ");
    }

    private static String create(QualifiedName table, Index index, PostgresNames names, String how) {
        StringBuilder sql = new StringBuilder("CREATE ")
                .append(index.unique() ? "UNIQUE INDEX " : "INDEX ")
                .append(how);
        if (index.name().text() != null) {
            sql.append(PostgresNames.identifier(index.name())).append(' ');
        }
        sql.append("ON ").append(names.qualified(table));
        if (!index.method().equals(Index.BTREE)) {
            sql.append(" USING ").append(PostgresNames.identifier(index.method()));
        }
        sql.append(" (")
                .append(index.keys().stream().map(IndexSql::key).collect(Collectors.joining(", ")))
                .append(')');
        if (!index.included().isEmpty()) {
            sql.append(" INCLUDE (")
                    .append(PostgresNames.identifiers(index.included()))
                    .append(')');
        }
        if (index.nullsNotDistinct()) {
            sql.append(" NULLS NOT DISTINCT");
        }
        if (!index.options().isEmpty()) {
            sql.append(" WITH (").append(String.join(", ", index.options())).append(')');
        }
        if (index.predicate() != null) {
            sql.append(" WHERE ").append(StableExpression.inParentheses(index.predicate()));
        }
        return sql.toString();
    }

    private static String key(IndexKey key) {
        StringBuilder sql = new StringBuilder();
        if (key.column() != null) {
            sql.append(PostgresNames.identifier(key.column()));
        } else if (key.expression() != null) {
            sql.append(StableExpression.inParentheses(key.expression()));
        }
        if (key.collation() != null) {
            sql.append(" COLLATE ").append(ColumnSql.collation(key.collation()));
        }
        if (key.operatorClass() != null) {
            sql.append(' ').append(key.operatorClass());
        }
        if (key.descending()) {
            sql.append(" DESC");
        }
        // Without a word PostgreSQL sorts nulls as if they were larger than everything.
        if (key.nullsFirst() != key.descending()) {
            sql.append(key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
        return sql.toString();
    }
}
