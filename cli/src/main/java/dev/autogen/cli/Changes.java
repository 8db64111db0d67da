package dev.autogen.cli;

import dev.autogen.report.ChangeLine;
import java.util.ArrayList;
import java.util.List;

/** Change lines with their colours. */
final class Changes {

    private Changes() {}

    static List<String> lines(List<ChangeLine> changes, Style style) {
        List<String> aligned = ChangeLine.aligned(changes);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            lines.add(line(changes.get(i), aligned.get(i), style));
        }
        return lines;
    }

    private static String line(ChangeLine change, String aligned, Style style) {
        String head = change.head();
        String rest = style.faint(aligned.substring(head.length()));
        return switch (change.sign()) {
            case ADDED -> style.added(head) + rest;
            case REMOVED -> style.removed(head) + rest;
            case CHANGED -> style.changed(head) + rest;
        };
    }

    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
