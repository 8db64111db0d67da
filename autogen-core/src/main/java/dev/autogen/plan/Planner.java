package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.Change;
import dev.autogen.diff.RenameStage;
import dev.autogen.diff.SchemaPatch;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns changes into the ordered steps that carry them out. */
public final class Planner {

    private final ActionWriter writer;

    /** @param writer of the database product, for the version the steps will run on */
    public Planner(ActionWriter writer) {
        this.writer = requireNonNull(writer, "writer");
    }

    /**
     * The steps from a schema to what the changes make of it.
     *
     * @param changes what the differ found
     * @param current the settled schema before them
     */
    public Plan upgrade(List<Change> changes, Schema current) {
        return plan(changes, current, Direction.UPGRADE);
    }

    /** The steps back from what the changes make of a schema to the schema. Takes the same arguments as the upgrade. */
    public Plan downgrade(List<Change> changes, Schema current) {
        return plan(changes, current, Direction.DOWNGRADE);
    }

    /** In two stages, renames and the rest: so the statements of neither have to know two names of one thing. */
    private Plan plan(List<Change> changes, Schema current, Direction direction) {
        int stage = RenameStage.end(changes);
        List<Change> first = changes.subList(0, stage);
        List<Change> second = changes.subList(stage, changes.size());
        Schema renamed = SchemaPatch.apply(current, first);
        Schema reached = SchemaPatch.apply(renamed, second);
        List<Step> steps = new ArrayList<>();
        Set<Obstacle> obstacles = new LinkedHashSet<>();
        if (direction == Direction.UPGRADE) {
            write(first, current, renamed, direction, steps, obstacles);
            write(second, renamed, reached, direction, steps, obstacles);
        } else {
            write(SchemaPatch.inverse(second), reached, renamed, direction, steps, obstacles);
            write(SchemaPatch.inverse(first), renamed, current, direction, steps, obstacles);
        }
        return new Plan(KeptLocks.told(withOneCommitEach(steps), current.defaultSchema()), List.copyOf(obstacles));
    }

    private void write(
            List<Change> changes,
            Schema before,
            Schema after,
            Direction direction,
            List<Step> steps,
            Set<Obstacle> obstacles) {
        if (!changes.isEmpty()) {
            WrittenActions written = writer.write(List.copyOf(changes), before, after, direction);
            ActionOrder.sort(written.actions()).forEach(action -> steps.add(action.step()));
            obstacles.addAll(written.obstacles());
        }
    }

    /** Of several steps in a row that want a commit after them, only the last one gets it. */
    private static List<Step> withOneCommitEach(List<Step> steps) {
        List<Step> merged = new ArrayList<>(steps);
        for (int i = 0; i < steps.size() - 1; i++) {
            Step step = steps.get(i);
            if (step.execution() == Execution.COMMIT_AFTER && steps.get(i + 1).execution() == Execution.COMMIT_AFTER) {
                merged.set(i, new Step(step.sql(), Execution.TRANSACTIONAL, step.hazards(), step.todo()));
            }
        }
        return merged;
    }
}
