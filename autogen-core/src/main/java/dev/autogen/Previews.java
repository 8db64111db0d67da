package dev.autogen;

import dev.autogen.PreviewedStep.PreviewedStatement;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.PlannedStep;
import dev.autogen.migrate.PlannedStep.PlannedStatement;
import dev.autogen.migrate.TableLock;
import dev.autogen.proof.observe.ObservedStatement;
import dev.autogen.proof.observe.StatementObserver.ObservedStep;
import dev.autogen.report.MigrationContent;
import dev.autogen.revision.Direction;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.RevisionStep;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what a run would do, by trying it elsewhere where that can be done. */
final class Previews {

    private final Replay replay;

    private final MigrationDirectory migrations;

    Previews(Replay replay, MigrationDirectory migrations) {
        this.replay = replay;
        this.migrations = migrations;
    }

    RunPreview of(Migrator migrator, Direction direction, String target) {
        List<PlannedStep> planned =
                direction == Direction.UPGRADE ? migrator.previewUpgrade(target) : migrator.previewDowngrade(target);
        boolean runsNothing =
                planned.stream().allMatch(step -> step.statements().isEmpty());
        List<ObservedStep> observed = List.of();
        @Nullable String unseen = null;
        if (!runsNothing) {
            try {
                observed = replay.observe(migrator.current(), direction, target);
            } catch (SQLException | AutogenException e) {
                unseen = String.valueOf(e.getMessage());
            }
        }
        List<PreviewedStep> steps = new ArrayList<>();
        for (PlannedStep step : planned) {
            steps.add(previewed(step, observed));
        }
        return new RunPreview(steps, unseen);
    }

    private PreviewedStep previewed(PlannedStep planned, List<ObservedStep> observed) {
        RevisionStep step = planned.step();
        Map<Integer, ObservedStatement> seen = new LinkedHashMap<>();
        observed.stream()
                .filter(other ->
                        other.step().revision().id().equals(step.revision().id()))
                .flatMap(other -> other.statements().stream())
                .forEach(statement -> seen.put(statement.number(), statement));
        List<PreviewedStatement> statements = new ArrayList<>();
        for (PlannedStatement statement : planned.statements()) {
            ObservedStatement as = seen.get(statement.statement().number());
            statements.add(
                    as == null
                            ? new PreviewedStatement(statement, List.of())
                            : new PreviewedStatement(
                                    statement.withLocks(merged(statement.locks(), as.locks())), as.hazards()));
        }
        return new PreviewedStep(step, statements, planned.statementsDone(), noted(step));
    }

    private List<HazardNote> noted(RevisionStep step) {
        if (step.recorded()) {
            return List.of();
        }
        boolean down = step.direction() == Direction.DOWNGRADE;
        return migrations.fileOf(step.revision()).hazards().stream()
                .filter(note -> MigrationContent.isOfDowngrade(note) == down)
                .toList();
    }

    /** What was seen counts; what a statement of its kind locks is seen only where no statement before it has locked it already. */
    private static List<TableLock> merged(List<TableLock> expected, List<TableLock> seen) {
        Map<String, TableLock> locks = new LinkedHashMap<>();
        for (TableLock lock : expected) {
            boolean ofIndex = lock.table().startsWith("the table of index ");
            if (!ofIndex || seen.isEmpty()) {
                locks.put(key(lock), lock);
            }
        }
        seen.forEach(lock -> locks.put(key(lock), lock));
        return List.copyOf(locks.values());
    }

    private static String key(TableLock lock) {
        String name = lock.table().substring(lock.table().lastIndexOf('.') + 1);
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name.toLowerCase(Locale.ROOT);
    }
}
