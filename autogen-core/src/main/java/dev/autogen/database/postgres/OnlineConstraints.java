package dev.autogen.database.postgres;

import dev.autogen.plan.Action;
import dev.autogen.plan.Fact;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.Phase;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Constraints of tables that an application works with: rows are read, and indexes built, while it goes on reading and writing. Only
 * the statement that writes the constraint down takes a lock, for a moment, in a transaction of its own.
 */
final class OnlineConstraints {

    private final DdlContext context;

    private final DdlHazards hazards;

    private final Consumer<Action> actions;

    OnlineConstraints(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.actions = actions;
    }

    /** Whether the constraint can be added in steps: one that nothing enforces or validates needs none. */
    boolean takesSteps(QualifiedName table, Constraint constraint) {
        boolean checksRows = !(constraint instanceof CheckConstraint check && !(check.validated() && check.enforced()))
                && !(constraint instanceof ForeignKey key && !(key.validated() && key.enforced()));
        return checksRows && context.isOnline(table);
    }

    /**
     * Writes the steps.
     *
     * @param added the statement that adds it at once, without hazards, with all it requires and produces
     * @param words of that statement, from {@code ADD} on
     * @param known what is known from the first step on
     * @param rows what rows can make the second step fail
     */
    void add(
            QualifiedName table,
            Constraint constraint,
            Action added,
            String words,
            List<Hazard> known,
            List<Hazard> rows) {
        Fact begun = DdlFacts.fact("constraint begun", table, constraint.name().toString());
        ActionBuilder first;
        ActionBuilder second;
        if (constraint instanceof ForeignKey || constraint instanceof CheckConstraint) {
            first = alter(added.phase(), table, words + " NOT VALID")
                    .hazards(known)
                    .hazards(locks(table, constraint));
            second = alter(added.phase(), table, "VALIDATE CONSTRAINT " + name(constraint))
                    .hazards(rows);
        } else {
            first = build(table, constraint).hazards(rows);
            second = alter(added.phase(), table, usingIndex(constraint)).hazards(hazards.lock(table));
        }
        added.requires().forEach(first::requires);
        actions.accept(first.produces(begun).build());
        added.produces().forEach(second::produces);
        actions.accept(second.requires(begun).build());
    }

    /** Validates a constraint that is there. */
    static ActionBuilder validation(DdlContext context, ActionBuilder validation, QualifiedName table) {
        return context.isOnline(table) ? validation.ownTransaction() : validation;
    }

    private ActionBuilder alter(Phase phase, QualifiedName table, String words) {
        return context.action(phase, "ALTER TABLE " + context.sql(table) + " " + words)
                .ownTransaction();
    }

    private ActionBuilder build(QualifiedName table, Constraint constraint) {
        return context.action(
                        Phase.ADD_CONSTRAINT, IndexSql.createConcurrently(table, index(constraint), context.names()))
                .outsideTransaction();
    }

    private static Index index(Constraint constraint) {
        boolean primary = constraint instanceof PrimaryKey;
        List<String> columns =
                constraint instanceof PrimaryKey key ? key.columns() : ((UniqueConstraint) constraint).columns();
        List<String> included =
                constraint instanceof PrimaryKey key ? key.included() : ((UniqueConstraint) constraint).included();
        boolean nullsNotDistinct = !primary && ((UniqueConstraint) constraint).nullsNotDistinct();
        List<IndexKey> keys = columns.stream()
                .map(column -> new IndexKey(column, null, false, false, null, null))
                .toList();
        return new Index(
                ObjectName.given(constraint.name().toString()),
                true,
                nullsNotDistinct,
                Index.BTREE,
                keys,
                included,
                null,
                true,
                List.of(),
                null,
                null);
    }

    private static String usingIndex(Constraint constraint) {
        boolean primary = constraint instanceof PrimaryKey;
        String deferrable = ConstraintSql.deferrable(
                constraint instanceof PrimaryKey key
                        ? key.deferrability()
                        : ((UniqueConstraint) constraint).deferrability());
        String name = name(constraint);
        return "ADD CONSTRAINT " + name + (primary ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX " + name + deferrable;
    }

    private List<Hazard> locks(QualifiedName table, Constraint constraint) {
        if (!(constraint instanceof ForeignKey key)) {
            return hazards.lock(table);
        }
        List<Hazard> locks = new ArrayList<>(hazards.writingLock(table));
        if (!table.equals(key.referencedTable())) {
            locks.addAll(hazards.writingLock(key.referencedTable()));
        }
        return locks;
    }

    private static String name(Constraint constraint) {
        return PostgresNames.identifier(constraint.name());
    }
}
