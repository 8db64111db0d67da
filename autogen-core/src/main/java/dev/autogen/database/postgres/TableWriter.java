package dev.autogen.database.postgres;

import dev.autogen.database.ObjectReference;
import dev.autogen.diff.TableChange;
import dev.autogen.diff.rename.ObjectPath;
import dev.autogen.plan.Action;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements for whole tables. */
final class TableWriter {

    private final DdlContext context;
    private final DdlHazards hazards;
    private final ConstraintWriter constraints;
    private final IndexWriter indexes;
    private final Consumer<Action> actions;

    TableWriter(DdlContext context, ConstraintWriter constraints, IndexWriter indexes, Consumer<Action> actions) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.constraints = constraints;
        this.indexes = indexes;
        this.actions = actions;
    }

    void create(Table table) {
        QualifiedName name = table.name();
        ActionBuilder action = context.action(Phase.CREATE_TABLE, TableSql.create(table, context))
                .requires(DdlFacts.namespace(name.schema()), DdlFacts.freeName(name))
                .produces(DdlFacts.table(name));
        for (Column column : table.columns()) {
            action.uses(table, column).produces(DdlFacts.column(name, column.name()));
            if (column.identity() != null) {
                action.requires(DdlFacts.freeName(ColumnSql.sequence(name, column.name(), column.identity())));
            }
        }
        for (Constraint constraint : TableSql.inline(table)) {
            action.produces(DdlFacts.fact("constraint", name, constraint.name().toString()));
            if (constraint instanceof PrimaryKey key) {
                action.produces(DdlFacts.key(name, key.columns()));
            } else if (constraint instanceof UniqueConstraint unique) {
                action.produces(DdlFacts.key(name, unique.columns()));
            }
            if (!(constraint instanceof CheckConstraint)) {
                action.requires(DdlFacts.freeName(name.sibling(constraint.name().toString())));
            }
        }
        actions.accept(action.build());
        table.columns().forEach(column -> NotNullSql.addNotValid(context, name, column, actions));
        table.constraints().stream()
                .filter(constraint -> !TableSql.inline(table).contains(constraint))
                .forEach(constraint -> constraints.add(name, constraint));
        table.indexes().forEach(index -> indexes.create(name, index));
        if (table.comment() != null) {
            comment(name, table.comment());
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                ColumnWriter.comment(context, new ColumnName(name, column.name()), column.comment(), actions);
            }
        }
    }

    /** Foreign keys first, each by itself: so tables can be dropped in any order, also those that reference each other. */
    void drop(Table table) {
        QualifiedName name = table.name();
        table.foreignKeys().forEach(key -> constraints.drop(name, key));
        ActionBuilder action = context.action(Phase.DROP_TABLE, "DROP TABLE " + context.sql(name))
                .destroys(DdlFacts.tableBefore(name), DdlFacts.persistenceBefore(name))
                .releases(DdlFacts.namespaceBefore(name.schema()))
                .produces(DdlFacts.freeName(name))
                .hazards(hazards.of(
                        name,
                        HazardCode.AG202,
                        "drops table " + context.text(name) + " with all its rows"
                                + DependentFates.withTable(context, ObjectReference.table(name))
                                + context.hint(ObjectPath.table(name))));
        for (Column column : table.columns()) {
            action.letsGoOf(table, column).destroys(DdlFacts.columnBefore(name, column.name()));
            ColumnWriter.freedSequences(context, table, column)
                    .forEach(free -> action.produces(DdlFacts.freeName(free)));
        }
        for (Constraint constraint : table.constraints()) {
            action.produces(DdlFacts.freeName(name.sibling(constraint.name().toString())));
            if (constraint instanceof PrimaryKey key) {
                action.destroys(DdlFacts.keyBefore(name, key.columns()));
            } else if (constraint instanceof UniqueConstraint unique) {
                action.destroys(DdlFacts.keyBefore(name, unique.columns()));
            }
        }
        for (Index index : table.indexes()) {
            action.produces(DdlFacts.freeName(name.sibling(index.name().toString())));
            if (index.unique()) {
                action.destroys(DdlFacts.keyBefore(name, IndexWriter.plainColumns(index)));
            }
        }
        actions.accept(action.build());
    }

    void alterPersistence(TableChange.AlterTablePersistence change) {
        QualifiedName name = change.table();
        String words = change.unloggedAfter() ? " SET UNLOGGED" : " SET LOGGED";
        actions.accept(context.action(Phase.ALTER_COLUMN, "ALTER TABLE " + context.sql(name) + words)
                .destroys(DdlFacts.persistenceBefore(name))
                .produces(DdlFacts.persistence(name))
                .hazards(hazards.rewrite(name, "logged or not"))
                .build());
    }

    void comment(QualifiedName table, @Nullable String comment) {
        actions.accept(CommentSql.action(context, "TABLE " + context.sql(table), comment)
                .requires(DdlFacts.table(table))
                .build());
    }
}
