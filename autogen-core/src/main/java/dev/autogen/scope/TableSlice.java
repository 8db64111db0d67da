package dev.autogen.scope;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A table without some of its parts. */
final class TableSlice {

    private TableSlice() {}

    static Table of(
            Table table, Predicate<Column> columns, Predicate<Constraint> constraints, Predicate<Index> indexes) {
        PrimaryKey key = table.primaryKey();
        return new Table(
                table.name(),
                table.columns().stream().filter(columns).toList(),
                key != null && constraints.test(key) ? key : null,
                table.uniqueConstraints().stream().filter(constraints).toList(),
                table.checks().stream().filter(constraints).toList(),
                table.foreignKeys().stream().filter(constraints).toList(),
                table.indexes().stream().filter(indexes).toList(),
                table.unlogged(),
                table.comment(),
                table.origin());
    }

    static Table withColumns(Table table, UnaryOperator<Column> columns) {
        return new Table(
                table.name(),
                table.columns().stream().map(columns).toList(),
                table.primaryKey(),
                table.uniqueConstraints(),
                table.checks(),
                table.foreignKeys(),
                table.indexes(),
                table.unlogged(),
                table.comment(),
                table.origin());
    }

    /** Whether a constraint cannot be without a column of its table. */
    static boolean mentions(Constraint constraint, String column) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns().contains(column) || key.included().contains(column);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.columns().contains(column) || unique.included().contains(column);
        }
        if (constraint instanceof CheckConstraint check) {
            return check.columns().contains(column) || ExpressionText.mentions(check.expression(), column);
        }
        return ((ForeignKey) constraint).columns().contains(column);
    }
}
