package dev.autogen.database.postgres;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code CREATE TABLE}, one column a line. */
final class TableSql {

    private static final int WIDEST_COLUMN = 32;

    private TableSql() {}

    static String create(Table table, DdlContext context) {
        int width = table.columns().stream()
                .mapToInt(column -> PostgresNames.identifier(column.name()).length())
                .filter(length -> length <= WIDEST_COLUMN)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = PostgresNames.identifier(column.name());
            lines.add(name + " ".repeat(Math.max(width - name.length(), 0)) + " "
                    + ColumnSql.definition(context, table.name(), column));
        }
        for (Constraint constraint : inline(table)) {
            String sql = ConstraintSql.of(constraint, table, context.names());
            boolean implied = constraint.name().text() == null || isImplied(table, constraint, context);
            lines.add(implied ? sql : "CONSTRAINT " + PostgresNames.identifier(constraint.name()) + " " + sql);
        }
        String head = (table.unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ") + context.sql(table.name());
        return lines.isEmpty() ? head + " ()" : head + " (\n    " + String.join(",\n    ", lines) + "\n)";
    }

    /**
     * The constraints that stand in the statement itself: all but foreign keys, checks that are not to be validated, and a second key
     * over the same columns, which PostgreSQL would merge with the first.
     */
    static List<Constraint> inline(Table table) {
        Set<Object> keys = new HashSet<>();
        return table.constraints().stream()
                .filter(constraint -> !(constraint instanceof ForeignKey)
                        && !(constraint instanceof CheckConstraint check && !check.validated())
                        && (constraint instanceof CheckConstraint || keys.add(key(constraint))))
                .toList();
    }

    private static Object key(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return List.of(key.columns(), key.included(), false, key.deferrability());
        }
        UniqueConstraint unique = (UniqueConstraint) constraint;
        return List.of(unique.columns(), unique.included(), unique.nullsNotDistinct(), unique.deferrability());
    }

    /** Whether PostgreSQL would make up just this name, so that it need not be written. */
    private static boolean isImplied(Table table, Constraint constraint, DdlContext context) {
        String name = MadeUpNames.of(table.name(), constraint);
        long contenders = inline(table).stream()
                .filter(other -> MadeUpNames.of(table.name(), other).equals(name)
                        || other.name().toString().equals(name))
                .count();
        return name.equals(constraint.name().text())
                && contenders == 1
                && !context.isTakenBefore(table.name().sibling(name));
    }
}
