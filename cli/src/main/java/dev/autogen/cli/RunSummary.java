package dev.autogen.cli;

import dev.autogen.migrate.RunResult;
import java.util.List;

/** The last line of a run. */
final class RunSummary {

    private RunSummary() {}

    static void print(AutogenCommand root, RunResult result) {
        Console console = root.console();
        String at = at(result.rowsAfter());
        console.note(result.nothingToDo() ? "Nothing to do: the database is at " + at + "." : "Now at " + at + ".");
        if (root.isJson()) {
            root.report(RunViews.run(result));
        }
    }

    private static String at(List<String> rows) {
        return rows.isEmpty() ? "base, without any revision" : String.join(" and ", rows);
    }
}
