package dev.autogen.report;

import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How two enum types of one name differ. */
final class EnumWords {

    private EnumWords() {}

    static String difference(EnumType before, EnumType after) {
        List<String> parts = new ArrayList<>();
        String labels = difference(before.labels(), after.labels());
        if (!labels.isEmpty()) {
            parts.add(labels);
        }
        for (EnumCast cast : EnumCast.values()) {
            boolean had = before.casts().contains(cast);
            if (had != after.casts().contains(cast)) {
                parts.add((had ? "removes " : "adds ") + words(cast));
            }
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            parts.add("comment " + ObjectWords.textChange(before.comment(), after.comment()));
        }
        return String.join("; ", parts);
    }

    private static String words(EnumCast cast) {
        return switch (cast) {
            case FROM_VARCHAR -> "cast from varchar";
            case TO_VARCHAR -> "cast to varchar";
        };
    }

    /** Empty when the two are equal. */
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
        return String.join("; ", parts);
    }

    static String quoted(List<String> labels) {
        return labels.stream().map(l -> "'" + l + "'").collect(Collectors.joining(", "));
    }
}
