package dev.autogen.report;

import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How two sequences differ. */
final class SequenceWords {

    private SequenceWords() {}

    static String difference(Sequence before, Sequence after) {
        List<String> parts = new ArrayList<>(options(before.options(), after.options()));
        part(parts, "owner", owner(before), owner(after));
        if (!Objects.equals(before.comment(), after.comment())) {
            parts.add("comment " + ObjectWords.textChange(before.comment(), after.comment()));
        }
        return String.join(", ", parts);
    }

    static List<String> options(SequenceOptions before, SequenceOptions after) {
        List<String> parts = new ArrayList<>();
        part(parts, "type", before.type(), after.type());
        part(parts, "start", before.start(), after.start());
        part(parts, "increment", before.increment(), after.increment());
        part(parts, "minimum", before.minimum(), after.minimum());
        part(parts, "maximum", before.maximum(), after.maximum());
        part(parts, "cache", before.cache(), after.cache());
        part(parts, "cycle", before.cycle(), after.cycle());
        return parts;
    }

    private static String owner(Sequence sequence) {
        return sequence.owner() == null ? "none" : sequence.owner().toString();
    }

    private static void part(List<String> parts, String name, Object before, Object after) {
        if (!before.equals(after)) {
            parts.add(name + " " + before + " → " + after);
        }
    }
}
