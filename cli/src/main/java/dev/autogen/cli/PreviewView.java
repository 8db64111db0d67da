package dev.autogen.cli;

import dev.autogen.PreviewedStep;
import dev.autogen.PreviewedStep.PreviewedStatement;
import dev.autogen.RunPreview;
import dev.autogen.cli.RunViews.HazardView;
import dev.autogen.migrate.PlannedStep.PlannedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code upgrade} and {@code downgrade} with {@code --dry-run}.
 *
 * @param unseen why locks and hazards are not those seen in a throw-away database; null where they are
 */
record PreviewView(List<PlannedView> steps, @Nullable String unseen) {

    /** A revision that would run, or would only be recorded. */
    record PlannedView(
            String revision,
            String direction,
            boolean recorded,
            String message,
            int statementsDone,
            List<StatementView> statements,
            List<NoteView> noted) {}

    /**
     * A statement.
     *
     * @param transaction which of the revision's transactions it is part of, from 1; null outside
     */
    record StatementView(
            int number,
            String sql,
            @Nullable Integer transaction,
            boolean repeated,
            List<LockView> locks,
            List<HazardView> hazards) {}

    /** A lock on a table that was there before. */
    record LockView(String table, String mode) {}

    /** A hazard in the words of the file. */
    record NoteView(String code, String text) {}

    static PreviewView of(RunPreview preview) {
        return new PreviewView(preview.steps().stream().map(PreviewView::step).toList(), preview.unseen());
    }

    private static PlannedView step(PreviewedStep step) {
        return new PlannedView(
                step.step().revision().id(),
                RunViews.word(step.step().direction()),
                step.step().recorded(),
                step.step().revision().message(),
                step.statementsDone(),
                step.statements().stream().map(PreviewView::statement).toList(),
                step.noted().stream()
                        .map(note -> new NoteView(note.code(), note.text()))
                        .toList());
    }

    private static StatementView statement(PreviewedStatement statement) {
        PlannedStatement planned = statement.planned();
        return new StatementView(
                planned.statement().number(),
                planned.statement().sql(),
                planned.transaction() == 0 ? null : planned.transaction(),
                planned.repeated(),
                planned.locks().stream()
                        .map(lock -> new LockView(lock.table(), lock.mode()))
                        .toList(),
                statement.hazards().stream().map(RunViews::hazard).toList());
    }
}
