package dev.autogen.cli.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** The difference of two short texts, line by line, as {@code diff -u} shows it. */
public final class TextDiff {

    private TextDiff() {}

    /** What became of a line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Stands for equal lines that are not shown. */
        GAP
    }

    /** @param text without mark and line end */
    public record Line(Kind kind, String text) {
        public Line {
            requireNonNull(kind, "kind");
            requireNonNull(text, "text");
        }
    }

    /** @param context how many equal lines to show around what differs */
    public static List<Line> between(String before, String after, int context) {
        return abridged(lines(before.lines().toList(), after.lines().toList()), context);
    }

    /** Follows a longest common subsequence; removals come before additions. */
    private static List<Line> lines(List<String> before, List<String> after) {
        int[][] common = commonLengths(before, after);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Kind.SAME, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Kind.REMOVED, before.get(i)));
                i++;
            } else {
                lines.add(new Line(Kind.ADDED, after.get(j)));
                j++;
            }
        }
        return lines;
    }

    private static int[][] commonLengths(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> abridged(List<Line> lines, int context) {
        var shown = new ArrayList<Line>();
        boolean gap = false;
        for (int index = 0; index < lines.size(); index++) {
            if (isNearChange(lines, index, context)) {
                if (gap && !shown.isEmpty()) {
                    shown.add(new Line(Kind.GAP, ""));
                }
                shown.add(lines.get(index));
                gap = false;
            } else {
                gap = true;
            }
        }
        return shown;
    }

    private static boolean isNearChange(List<Line> lines, int index, int context) {
        int from = Math.max(0, index - context);
        int to = Math.min(lines.size(), index + context + 1);
        return lines.subList(from, to).stream().anyMatch(line -> line.kind() != Kind.SAME);
    }
}
