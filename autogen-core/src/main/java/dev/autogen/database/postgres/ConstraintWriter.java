package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.ConstraintChange;
import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.Phase;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.function.Consumer;

/** Statements for constraints of tables that exist, and for foreign keys of all tables. */
final class ConstraintWriter {

    private final DdlContext context;
    private final DdlHazards hazards;

    private final ConstraintHazards known;
    private final OnlineConstraints online;
    private final Consumer<Action> actions;

    ConstraintWriter(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.known = new ConstraintHazards(context);
        this.online = new OnlineConstraints(context, actions);
        this.actions = actions;
    }

    /** @param inTheWay whether the constraint, a foreign key, cannot stay while other changes are carried out */
    void alter(ConstraintChange.AlterConstraint change, boolean inTheWay) {
        Constraint before = change.before();
        Constraint after = change.after();
        QualifiedName table = change.table();
        if (!inTheWay && ConstraintDifference.isValidation(before, after)) {
            validate(table, after);
        } else if (!inTheWay
                && after instanceof ForeignKey key
                && ConstraintDifference.isDeferrability((ForeignKey) before, key)) {
            String deferrable = ConstraintSql.deferrable(key.deferrability());
            String words = deferrable.isEmpty() ? " NOT DEFERRABLE" : deferrable;
            actions.accept(onTable(Phase.ADD_FOREIGN_KEY, table, "ALTER CONSTRAINT " + name(key) + words)
                    .hazards(hazards.lock(table))
                    .build());
        } else {
            boolean givenUp = isEnforced(before) && !isEnforced(after);
            drop(table, before, givenUp ? known.noLongerRefused("no longer enforces ", table, before) : List.of());
            add(table, after);
        }
    }

    void add(QualifiedName table, Constraint constraint) {
        String sql = ConstraintSql.of(constraint, context.table(table), context.names());
        String named = constraint.name().text() == null ? sql : "CONSTRAINT " + name(constraint) + " " + sql;
        Phase phase = constraint instanceof ForeignKey ? Phase.ADD_FOREIGN_KEY : Phase.ADD_CONSTRAINT;
        ActionBuilder action = onTable(phase, table, "ADD " + named)
                .requires(DdlFacts.freeConstraintName(table, constraint.name()))
                .produces(DdlFacts.fact("constraint", table, constraint.name().toString()));
        ConstraintColumns.of(context.table(table), constraint).forEach(c -> action.requires(DdlFacts.column(table, c)));
        if (constraint instanceof ForeignKey key) {
            action.requires(
                    DdlFacts.table(key.referencedTable()),
                    DdlFacts.key(key.referencedTable(), key.referencedColumns()),
                    DdlFacts.persistence(table),
                    DdlFacts.persistence(key.referencedTable()));
            key.referencedColumns().forEach(c -> action.requires(DdlFacts.column(key.referencedTable(), c)));
        } else if (!(constraint instanceof CheckConstraint)) {
            action.requires(DdlFacts.freeName(indexName(table, constraint)))
                    .produces(DdlFacts.key(table, ConstraintColumns.keys(constraint)));
        }
        if (online.takesSteps(table, constraint)) {
            List<Hazard> atOnce = constraint instanceof ForeignKey key ? known.withoutIndex(table, key) : List.of();
            online.add(table, constraint, action.build(), "ADD " + named, atOnce, known.ofRows(table, constraint));
            return;
        }
        actions.accept(action.hazards(known.ofAdding(table, constraint)).build());
    }

    /** A constraint that nobody asks for any more, on columns that stay. */
    void dropForGood(QualifiedName table, Constraint constraint) {
        Table owner = requireNonNull(context.tableBefore(table), "table of the constraint");
        boolean columnsStay = ConstraintColumns.of(owner, constraint).stream()
                .allMatch(column ->
                        context.columnAfter(new ColumnName(table, column)).isPresent());
        boolean referencedStays = !(constraint instanceof ForeignKey key) || !context.isDropped(key.referencedTable());
        drop(
                table,
                constraint,
                columnsStay && referencedStays ? known.noLongerRefused("drops ", table, constraint) : List.of());
    }

    private static boolean isEnforced(Constraint constraint) {
        return !(constraint instanceof CheckConstraint check && !check.enforced())
                && !(constraint instanceof ForeignKey key && !key.enforced());
    }

    void drop(QualifiedName table, Constraint constraint) {
        drop(table, constraint, List.of());
    }

    private void drop(QualifiedName table, Constraint constraint, List<Hazard> further) {
        Phase phase = constraint instanceof ForeignKey ? Phase.DROP_FOREIGN_KEY : Phase.DROP_CONSTRAINT;
        ActionBuilder action = onTable(phase, table, "DROP CONSTRAINT " + name(constraint))
                .releases(DdlFacts.tableBefore(table), DdlFacts.persistenceBefore(table))
                .produces(DdlFacts.freeConstraintName(table, constraint.name()))
                .hazards(further)
                .hazards(hazards.lock(table));
        Table owner = requireNonNull(context.tableBefore(table), "table of the constraint");
        ConstraintColumns.of(owner, constraint).forEach(c -> action.releases(DdlFacts.columnBefore(table, c)));
        if (constraint instanceof ForeignKey key) {
            QualifiedName referenced = key.referencedTable();
            action.releases(
                            DdlFacts.tableBefore(referenced),
                            DdlFacts.persistenceBefore(referenced),
                            DdlFacts.keyBefore(referenced, key.referencedColumns()))
                    .hazards(hazards.lock(referenced));
            key.referencedColumns().forEach(c -> action.releases(DdlFacts.columnBefore(referenced, c)));
        } else if (!(constraint instanceof CheckConstraint)) {
            action.destroys(DdlFacts.keyBefore(table, ConstraintColumns.keys(constraint)))
                    .produces(DdlFacts.freeName(indexName(table, constraint)));
        }
        actions.accept(action.build());
    }

    private void validate(QualifiedName table, Constraint constraint) {
        Phase phase = constraint instanceof ForeignKey ? Phase.ADD_FOREIGN_KEY : Phase.ADD_CONSTRAINT;
        ActionBuilder action = onTable(phase, table, "VALIDATE CONSTRAINT " + name(constraint))
                .hazards(known.ofRows(table, constraint));
        ConstraintColumns.of(context.table(table), constraint).forEach(c -> action.requires(DdlFacts.column(table, c)));
        actions.accept(OnlineConstraints.validation(context, action, table).build());
    }

    private ActionBuilder onTable(Phase phase, QualifiedName table, String words) {
        return context.action(phase, "ALTER TABLE " + context.sql(table) + " " + words);
    }

    private static String name(Constraint constraint) {
        return PostgresNames.identifier(constraint.name());
    }

    private static QualifiedName indexName(QualifiedName table, Constraint constraint) {
        return table.sibling(constraint.name().toString());
    }
}
