package dev.autogen.plan;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ShownText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells of steps that take their time while a step before them, in the same transaction, keeps everybody out of a table. */
final class KeptLocks {

    private static final Set<HazardCode> EXCLUSIVE = EnumSet.of(HazardCode.AG101, HazardCode.AG102, HazardCode.AG104);

    private static final Set<HazardCode> EXCLUSIVE_WORK = EnumSet.of(HazardCode.AG101, HazardCode.AG102);

    private static final Set<HazardCode> WORK = EnumSet.of(
            HazardCode.AG101, HazardCode.AG102, HazardCode.AG103, HazardCode.AG105, HazardCode.AG108, HazardCode.AG113);

    private static final Set<HazardCode> GONE = EnumSet.of(HazardCode.AG202);

    private KeptLocks() {}

    /** The steps, the first such one of each transaction with a hazard more. */
    static List<Step> told(List<Step> steps, String defaultSchema) {
        List<Step> told = new ArrayList<>();
        Set<QualifiedName> kept = new TreeSet<>();
        boolean isTold = false;
        for (Step step : steps) {
            if (step.execution().commitsBefore()) {
                kept.clear();
                isTold = false;
            }
            Set<QualifiedName> others = new TreeSet<>(kept);
            // Under a lock like this of its own, a table is not more locked than before.
            others.removeAll(tables(step, EXCLUSIVE_WORK));
            boolean tells = !isTold && !others.isEmpty() && !tables(step, WORK).isEmpty();
            told.add(tells ? with(step, others, defaultSchema) : step);
            isTold |= tells;
            kept.addAll(tables(step, EXCLUSIVE));
            // Nobody waits for what is gone.
            kept.removeAll(tables(step, GONE));
            if (step.execution() != Execution.TRANSACTIONAL) {
                kept.clear();
                isTold = false;
            }
        }
        return told;
    }

    private static Set<QualifiedName> tables(Step step, Set<HazardCode> codes) {
        return step.hazards().stream()
                .filter(hazard -> codes.contains(hazard.code()))
                .flatMap(hazard -> hazard.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Step with(Step step, Set<QualifiedName> kept, String defaultSchema) {
        List<Hazard> hazards = new ArrayList<>(step.hazards());
        String tables = kept.stream()
                .map(table -> table.schema().equals(defaultSchema) ? table.name() : table.toString())
                .map(ShownText::escaped)
                .collect(Collectors.joining(", "));
        hazards.add(new Hazard(
                HazardCode.AG111,
                "keeps ACCESS EXCLUSIVE on " + tables + " while later statements go through whole tables",
                List.copyOf(kept)));
        return new Step(step.sql(), step.execution(), hazards, step.todo());
    }
}
