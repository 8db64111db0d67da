package dev.autogen.database.postgres;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Desired schemas as an entity model would ask for them, in short. */
final class DesiredTables {

    private DesiredTables() {}

    static Schema schema(String defaultSchema, Table... tables) {
        return new Schema(defaultSchema, List.of(defaultSchema), List.of(tables), List.of(), List.of(), List.of());
    }

    static Table table(QualifiedName name, Column... columns) {
        return new Table(name, List.of(columns), null, List.of(), List.of(), List.of(), List.of(), false, null, null);
    }

    static Column column(String name, String type, @Nullable String defaultExpression) {
        Origin origin = new Origin("com.acme.Thing", name);
        return new Column(name, type, null, true, defaultExpression, null, null, null, origin);
    }

    static Table withCheck(Table table, ObjectName name, String expression) {
        Origin origin = new Origin("com.acme.Thing", null);
        List<CheckConstraint> checks = new ArrayList<>(table.checks());
        checks.add(new CheckConstraint(name, expression, List.of(), false, true, origin));
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniqueConstraints(),
                checks,
                table.foreignKeys(),
                table.indexes(),
                false,
                null,
                null);
    }

    static Table withIndexes(Table table, Index... indexes) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniqueConstraints(),
                table.checks(),
                table.foreignKeys(),
                List.of(indexes),
                false,
                null,
                null);
    }

    static Index index(ObjectName name, @Nullable String predicate, IndexKey... keys) {
        Origin origin = new Origin("com.acme.Thing", null);
        return new Index(
                name, false, false, "btree", List.of(keys), List.of(), predicate, true, List.of(), null, origin);
    }

    static IndexKey expression(String text) {
        return new IndexKey(null, text, false, false, null, null);
    }

    static CheckConstraint withoutOrigin(CheckConstraint check) {
        return new CheckConstraint(
                check.name(), check.expression(), check.columns(), check.noInherit(), check.validated(), null);
    }

    static Index withoutOrigin(Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.nullsNotDistinct(),
                index.method(),
                index.keys(),
                index.included(),
                index.predicate(),
                index.valid(),
                index.options(),
                index.comment(),
                null);
    }
}
