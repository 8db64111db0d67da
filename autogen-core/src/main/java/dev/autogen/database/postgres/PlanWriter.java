package dev.autogen.database.postgres;

import dev.autogen.diff.Change;
import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.TableChange;
import dev.autogen.plan.Action;
import dev.autogen.plan.Obstacle;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the statements of all changes of a plan, and of what has to be done around them. */
final class PlanWriter {

    private final DdlContext context;
    private final ChangeLists lists;
    private final List<Change> changes;
    private final Map<ColumnName, ColumnAlteration> alterations;
    private final Rework rework;
    private final Consumer<Action> actions;
    private final ObjectWriters writers;
    private final ChangeWriter visitor;

    PlanWriter(DdlContext context, List<Change> changes, Consumer<Action> actions) {
        this.context = context;
        this.changes = changes;
        this.actions = actions;
        lists = new ChangeLists(changes);
        alterations = ColumnAlterations.of(context, lists);
        rework = new Rework(context, lists, alterations);
        writers = ObjectWriters.of(context, alterations, actions);
        visitor = new ChangeWriter(writers, rework);
    }

    /** Writes all actions, and tells what stands in their way. */
    List<Obstacle> write() {
        writeTables();
        changes.forEach(change -> change.accept(visitor));
        for (ColumnAlteration alteration : alterations.values()) {
            if (alteration.replaced()) {
                writers.columns().drop(alteration.table(), alteration.before());
                writers.columns().add(alteration.table(), alteration.after());
            } else {
                new ColumnAlterationWriter(
                                context, writers.values(), alteration, (table, key) -> !rework.isInTheWay(table, key))
                        .write(actions);
            }
        }
        new FedSequenceWriter(context, alterations, actions)
                .write(lists.of(SequenceChange.CreateSequence.class).stream()
                        .map(SequenceChange.CreateSequence::sequence)
                        .toList());
        rework.constraints().forEach(reworked -> {
            writers.constraints().drop(reworked.table(), reworked.before());
            writers.constraints().add(reworked.table(), reworked.after());
        });
        rework.indexes().forEach(reworked -> {
            writers.indexes().drop(reworked.table(), reworked.before());
            writers.indexes().create(reworked.table(), reworked.after());
        });
        writers.renames().write();
        writers.objectRenames().write();
        DependentWriter dependents =
                new DependentWriter(context, new TouchedObjects(lists, alterations, rework), actions);
        dependents.write();
        List<Obstacle> obstacles = new ArrayList<>(dependents.obstacles(lists));
        obstacles.addAll(new ReferenceObstacles(context, alterations).find());
        return obstacles;
    }

    /** New tables after those they reference, dropped ones before them: nothing depends on it, and it reads better. */
    private void writeTables() {
        List<Table> created = lists.of(TableChange.CreateTable.class).stream()
                .map(TableChange.CreateTable::table)
                .toList();
        ReferenceOrder.sort(created).forEach(writers.tables()::create);
        List<Table> dropped = new ArrayList<>(ReferenceOrder.sort(lists.of(TableChange.DropTable.class).stream()
                .map(TableChange.DropTable::table)
                .toList()));
        Collections.reverse(dropped);
        dropped.forEach(writers.tables()::drop);
    }
}
