package dev.autogen.database.postgres;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The columns that constraints are about. */
final class ConstraintColumns {

    private ConstraintColumns() {}

    /** Those of a primary key or unique constraint; otherwise none. */
    static List<String> keys(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns();
        }
        return constraint instanceof UniqueConstraint unique ? unique.columns() : List.of();
    }

    /** The columns of its own table that a constraint reads. */
    static Set<String> of(Table table, Constraint constraint) {
        Set<String> columns = new TreeSet<>(keys(constraint));
        if (constraint instanceof PrimaryKey key) {
            columns.addAll(key.included());
        } else if (constraint instanceof UniqueConstraint unique) {
            columns.addAll(unique.included());
        } else if (constraint instanceof ForeignKey key) {
            columns.addAll(key.columns());
        } else if (constraint instanceof CheckConstraint check) {
            table.columns().stream()
                    .map(Column::name)
                    .filter(name -> check.columns().contains(name) || ExpressionText.mentions(check.expression(), name))
                    .forEach(columns::add);
        }
        return columns;
    }
}
