package dev.autogen.cli;

import dev.autogen.PreviewedStep;
import dev.autogen.PreviewedStep.PreviewedStatement;
import dev.autogen.RunPreview;
import dev.autogen.migrate.PlannedStep.PlannedStatement;
import dev.autogen.migrate.TableLock;
import dev.autogen.revision.HazardNote;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what a run would do. */
final class DryRun {

    private final Console console;

    private final Style style;

    private DryRun(Console console) {
        this.console = console;
        this.style = console.outStyle();
    }

    static void print(AutogenCommand root, RunPreview preview) {
        Console console = root.console();
        if (root.isJson()) {
            root.report(PreviewView.of(preview));
        } else {
            preview.steps().forEach(step -> new DryRun(console).step(step, preview.isSeen()));
        }
        if (preview.steps().isEmpty()) {
            console.note("Nothing to do.");
            return;
        }
        boolean statements =
                preview.steps().stream().anyMatch(step -> !step.statements().isEmpty());
        if (statements) {
            String unseen = preview.unseen();
            console.note(
                    unseen == null
                            ? "Locks and hazards are those seen in a throw-away database with the same revisions and no rows."
                            : "Locks are those of statements of their kinds, hazards those of the files: "
                                    + "they could not be tried in a throw-away database.");
            if (unseen != null) {
                unseen.lines().limit(1).forEach(line -> console.note("  " + line));
            }
        }
        console.note("Nothing was run.");
    }

    private void step(PreviewedStep step, boolean seen) {
        console.result(RunPrinter.line(step.step(), style));
        int transaction = 0;
        for (PreviewedStatement statement : step.statements()) {
            PlannedStatement planned = statement.planned();
            if (planned.statement().number() <= step.statementsDone()) {
                continue;
            }
            if (transaction != 0 && transaction != planned.transaction()) {
                console.result("  " + style.keyword("commit"));
            }
            if (planned.transaction() != 0 && transaction != planned.transaction()) {
                console.result("  " + style.keyword("begin"));
            }
            transaction = planned.transaction();
            statement(statement);
        }
        if (transaction != 0) {
            console.result("  " + style.keyword("commit"));
        }
        if (!seen) {
            step.noted().forEach(this::noted);
        }
    }

    private void statement(PreviewedStatement statement) {
        PlannedStatement planned = statement.planned();
        String how = planned.transaction() != 0
                ? ""
                : planned.repeated()
                        ? "  (again and again, each time committed, until it changes no row)"
                        : "  (outside a transaction)";
        int number = planned.statement().number();
        String start = "  " + (planned.transaction() == 0 ? "" : "  ") + number + "  ";
        console.result(start + sql(planned, start.length()) + style.faint(how));
        String indent = "       ";
        if (!planned.locks().isEmpty()) {
            console.result(indent + "locks " + locks(planned.locks()));
        }
        statement
                .hazards()
                .forEach(hazard -> console.result(indent
                        + style.changed(hazard.code() + " " + hazard.code().title()) + ": " + hazard.message()));
    }

    /** All that would run, each line below the first; {@code --json} has it without the space before. */
    private String sql(PlannedStatement planned, int indent) {
        return new SqlColours(style)
                .apply(planned.statement().sql())
                .replaceAll("\\R", System.lineSeparator() + " ".repeat(indent));
    }

    private static String locks(List<TableLock> locks) {
        return locks.stream().map(TableLock::toString).collect(Collectors.joining(", "));
    }

    private void noted(HazardNote note) {
        console.result("  " + style.changed(note.code()) + " " + note.text());
    }
}
