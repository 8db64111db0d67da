package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.Change;
import dev.autogen.diff.SchemaPatch;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

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
        return plan(changes, current, SchemaPatch.apply(current, changes), Direction.UPGRADE);
    }

    /** The steps back from what the changes make of a schema to the schema. Takes the same arguments as the upgrade. */
    public Plan downgrade(List<Change> changes, Schema current) {
        return plan(SchemaPatch.inverse(changes), SchemaPatch.apply(current, changes), current, Direction.DOWNGRADE);
    }

    private Plan plan(List<Change> changes, Schema before, Schema after, Direction direction) {
        if (changes.isEmpty()) {
            return new Plan(List.of());
        }
        List<Step> steps = ActionOrder.sort(writer.write(changes, before, after, direction)).stream()
                .map(Action::step)
                .toList();
        return new Plan(withOneCommitEach(steps));
    }

    /** Of several steps in a row that want a commit after them, only the last one gets it. */
    private static List<Step> withOneCommitEach(List<Step> steps) {
        List<Step> merged = new ArrayList<>(steps);
        for (int i = 0; i < steps.size() - 1; i++) {
            Step step = steps.get(i);
            if (step.execution() == Execution.COMMIT_AFTER && steps.get(i + 1).execution() == Execution.COMMIT_AFTER) {
                merged.set(i, new Step(step.sql(), Execution.TRANSACTIONAL, step.hazards()));
            }
        }
        return merged;
    }
}
