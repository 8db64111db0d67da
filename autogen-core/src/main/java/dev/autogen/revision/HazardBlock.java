package dev.autogen.revision;

import java.util.ArrayList;
import java.util.List;

/** The list of hazards in the text of a migration file. */
final class HazardBlock {

    private HazardBlock() {}

    /** The text with more lines: around those that are there, or in a list of their own at the end of the header. */
    static String extended(String text, List<HazardNote> there, List<String> first, List<String> last) {
        if (first.isEmpty() && last.isEmpty()) {
            return text;
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
        if (there.isEmpty()) {
            List<String> block = new ArrayList<>(List.of("--", "-- Hazards"));
            first.forEach(line -> block.add(comment(line)));
            last.forEach(line -> block.add(comment(line)));
            lines.addAll(endOfHeader(lines), block);
        } else {
            // From below, so that the numbers above stay true.
            lines.addAll(there.get(there.size() - 1).line(), commented(last));
            lines.addAll(there.get(0).line() - 1, commented(first));
        }
        return String.join(end, lines);
    }

    private static List<String> commented(List<String> hazards) {
        return hazards.stream().map(HazardBlock::comment).toList();
    }

    private static String comment(String hazard) {
        return "--   " + hazard;
    }

    /** After the last comment before the empty line that ends the header, and before what is said of its proof. */
    private static int endOfHeader(List<String> lines) {
        int end = 0;
        while (end < lines.size() && lines.get(end).startsWith("--")) {
            end++;
        }
        for (int line = 0; line < end; line++) {
            if (lines.get(line).startsWith("-- Proof:")) {
                boolean apart = line > 0 && lines.get(line - 1).strip().equals("--");
                return apart ? line - 1 : line;
            }
        }
        return end;
    }
}
