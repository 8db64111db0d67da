package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression.
 *
 * @param column the column, or null for an expression
 * @param expression the expression as {@code CREATE INDEX} takes it, in parentheses unless it is a call of a function; or null for a
 *     column
 * @param nullsFirst as in effect: PostgreSQL's default is false for ascending and true for descending keys
 * @param operatorClass an operator class other than the type's default, or null
 * @param collation a collation other than the column's own, or null
 */
public record IndexKey(
        @Nullable String column,
        @Nullable String expression,
        boolean descending,
        boolean nullsFirst,
        @Nullable String operatorClass,
        @Nullable String collation) {

    public IndexKey {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("an index key is either a column or an expression");
        }
    }

    public static IndexKey ascending(String column) {
        return new IndexKey(column, null, false, false, null, null);
    }

    public static IndexKey descending(String column) {
        return new IndexKey(column, null, true, true, null, null);
    }

    /** A column without operator class or collation of its own. */
    public boolean isPlain() {
        return column != null && operatorClass == null && collation == null;
    }
}
