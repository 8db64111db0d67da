package dev.autogen.database.postgres;

import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.plan.Action;
import dev.autogen.plan.Fact;
import dev.autogen.plan.Phase;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Statements that rename constraints and indexes, also when they swap their names. */
final class RenameWriter {

    private record Rename(boolean index, QualifiedName table, ObjectName before, ObjectName after, boolean relation) {

        /** Names of relations are unique in a schema, those of other constraints in their table. */
        Fact free(ObjectName name) {
            return relation
                    ? DdlFacts.freeName(table.sibling(name.toString()))
                    : DdlFacts.freeConstraintName(table, name);
        }
    }

    private final DdlContext context;
    private final DdlHazards hazards;
    private final Consumer<Action> actions;
    private final List<Rename> renames = new ArrayList<>();

    RenameWriter(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.actions = actions;
    }

    void add(ConstraintChange.RenameConstraint change) {
        Constraint constraint = change.before();
        boolean relation = !(constraint instanceof CheckConstraint) && !(constraint instanceof ForeignKey);
        renames.add(new Rename(false, change.table(), constraint.name(), change.after(), relation));
    }

    void add(IndexChange.RenameIndex change) {
        renames.add(new Rename(true, change.table(), change.before().name(), change.after(), true));
    }

    /** Writes what was added. */
    void write() {
        Map<Fact, Rename> byFormerName = new LinkedHashMap<>();
        renames.forEach(rename -> byFormerName.put(rename.free(rename.before()), rename));
        Set<Integer> detours = new TreeSet<>();
        for (int i = 0; i < renames.size(); i++) {
            if (isFirstOfCycle(i, byFormerName)) {
                detours.add(i);
            }
        }
        for (int i = 0; i < renames.size(); i++) {
            Rename rename = renames.get(i);
            if (detours.contains(i)) {
                ObjectName aside =
                        ObjectName.given(PostgresNames.truncated(rename.before().toString(), 55) + "_renamed");
                write(rename, rename.before(), aside);
                write(rename, aside, rename.after());
            } else {
                write(rename, rename.before(), rename.after());
            }
        }
    }

    /** Whether following the names in the way leads back here, and no earlier rename is part of that circle. */
    private boolean isFirstOfCycle(int start, Map<Fact, Rename> byFormerName) {
        Rename first = renames.get(start);
        Rename current = byFormerName.get(first.free(first.after()));
        for (int steps = 0; current != null && steps < renames.size(); steps++) {
            if (current == first) {
                return true;
            }
            if (renames.indexOf(current) < start) {
                return false;
            }
            current = byFormerName.get(current.free(current.after()));
        }
        return false;
    }

    private void write(Rename rename, ObjectName before, ObjectName after) {
        String to = PostgresNames.identifier(after);
        String sql = rename.index()
                ? "ALTER INDEX " + context.sql(rename.table().sibling(before.toString())) + " RENAME TO " + to
                : "ALTER TABLE " + context.sql(rename.table()) + " RENAME CONSTRAINT "
                        + PostgresNames.identifier(before) + " TO " + to;
        ActionBuilder action = context.action(Phase.RENAME, sql)
                .produces(rename.free(before))
                .hazards(rename.index() ? List.of() : hazards.lock(rename.table()));
        if (after.equals(rename.after())) {
            action.requires(rename.free(after));
            if (rename.index()) {
                action.produces(DdlFacts.fact("index", rename.table().sibling(after.toString())));
            }
        }
        if (!before.equals(rename.before())) {
            action.requires(rename.free(rename.before()));
        }
        actions.accept(action.build());
    }
}
