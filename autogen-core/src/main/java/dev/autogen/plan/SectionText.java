package dev.autogen.plan;

import java.util.List;

/** Writes a plan as the text of one section of a migration file. */
public final class SectionText {

    private SectionText() {}

    /**
     * The statements with their directives; empty for an empty plan, otherwise ending in a line feed.
     *
     * @throws dev.autogen.AutogenException when something stands in the way of the plan
     */
    public static String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        List<Step> steps = plan.withoutObstacles().steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i > 0 && apart(steps.get(i - 1), step)) {
                text.append('\n');
            }
            Todo todo = step.todo();
            if (todo != null) {
                text.append("-- autogen todo: ").append(todo.text()).append('\n');
                if (!todo.template().isEmpty()) {
                    text.append("-- ").append(todo.template()).append('\n');
                }
            }
            text.append(directive(step.execution()));
            text.append(step.sql()).append(";\n");
            // At the end of a section, and before a statement outside of it, the transaction ends anyway.
            if (i < steps.size() - 1 && endsBetween(step, steps.get(i + 1))) {
                text.append("-- autogen commit\n");
            }
        }
        return text.toString();
    }

    private static String directive(Execution execution) {
        return switch (execution) {
            case OUTSIDE_TRANSACTION -> "-- autogen no-transaction\n";
            case REPEATED -> "-- autogen repeat\n";
            case TRANSACTIONAL, COMMIT_AFTER, OWN_TRANSACTION -> "";
        };
    }

    private static boolean endsBetween(Step step, Step next) {
        return step.execution() == Execution.COMMIT_AFTER
                || step.execution() == Execution.OWN_TRANSACTION
                        && next.execution().isTransactional()
                || step.execution() == Execution.TRANSACTIONAL && next.execution() == Execution.OWN_TRANSACTION;
    }

    /** Short statements that do the same to the same thing stand together; everything else is set apart by an empty line. */
    private static boolean apart(Step previous, Step step) {
        return previous.execution() != Execution.TRANSACTIONAL
                || step.execution().commitsBefore()
                || previous.todo() != null
                || step.todo() != null
                || previous.sql().contains("\n")
                || step.sql().contains("\n")
                || !opening(previous).equals(opening(step));
    }

    private static String opening(Step step) {
        String[] words = step.sql().split(" ", 4);
        return words.length < 2 ? step.sql() : words[0] + " " + words[1];
    }
}
