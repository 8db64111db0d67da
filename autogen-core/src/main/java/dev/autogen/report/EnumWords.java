package dev.autogen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How two lists of enum labels differ. */
final class EnumWords {

    private EnumWords() {}

    static String difference(List<String> before, List<String> after) {
        List<String> added = after.stream().filter(l -> !before.contains(l)).toList();
        List<String> removed = before.stream().filter(l -> !after.contains(l)).toList();
        List<String> keptBefore = before.stream().filter(after::contains).toList();
        List<String> keptAfter = after.stream().filter(before::contains).toList();
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add("adds " + quoted(added));
        }
        if (!removed.isEmpty()) {
            parts.add("removes " + quoted(removed));
        }
        if (!keptBefore.equals(keptAfter)) {
            parts.add("order " + quoted(after));
        }
        return parts.isEmpty() ? "casts or comment" : String.join("; ", parts);
    }

    static String quoted(List<String> labels) {
        return labels.stream().map(l -> "'" + l + "'").collect(Collectors.joining(", "));
    }
}
