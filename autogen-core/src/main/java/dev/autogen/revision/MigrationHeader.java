package dev.autogen.revision;

import dev.autogen.NearestWord;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The header of a migration file: its keys, and how it is written. */
public final class MigrationHeader {

    static final String PARENTS = "parents";
    static final String BRANCH_LABELS = "branch-labels";
    static final String DEPENDS_ON = "depends-on";
    static final String REPLACES = "replaces";
    static final String CREATED = "created";
    static final String MESSAGE = "message";

    static final List<String> KEYS = List.of(PARENTS, BRANCH_LABELS, DEPENDS_ON, REPLACES, CREATED, MESSAGE);

    /** What the further lines of a message start with. */
    static final String CONTINUATION = "--     ";

    private MigrationHeader() {}

    /** The first lines of a migration file, as its reader expects them: nothing in a message can pretend to be a directive. */
    public static List<String> lines(Revision revision) {
        List<String> lines = new ArrayList<>();
        lines.add("-- autogen revision " + revision.id());
        lines.add(("-- " + PARENTS + ": " + String.join(", ", revision.parents())).stripTrailing());
        if (!revision.branchLabels().isEmpty()) {
            lines.add("-- " + BRANCH_LABELS + ": " + String.join(", ", revision.branchLabels()));
        }
        if (!revision.dependsOn().isEmpty()) {
            lines.add("-- " + DEPENDS_ON + ": " + String.join(", ", revision.dependsOn()));
        }
        if (revision.isSquash()) {
            lines.add("-- " + REPLACES + ": " + String.join(", ", revision.replaces()));
        }
        if (revision.created() != null) {
            lines.add("-- " + CREATED + ": " + revision.created().truncatedTo(ChronoUnit.SECONDS));
        }
        List<String> message = messageLines(revision.message());
        lines.add(("-- " + MESSAGE + ": " + (message.isEmpty() ? "" : message.get(0))).stripTrailing());
        message.stream().skip(1).forEach(line -> lines.add(CONTINUATION + line));
        return List.copyOf(lines);
    }

    /** The lines of a message without those that are blank, white space and control characters as single spaces. */
    private static List<String> messageLines(String message) {
        return message.lines()
                .map(line -> line.replaceAll("[\\s\\p{Cntrl}\\u0080-\\u009f\\u2028-\\u202e\\u2066-\\u2069]+", " ")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The key a mistyped one is closest to: one that contains it, or else the one with the fewest differences. */
    static String nearestKey(String typed) {
        List<String> containing = KEYS.stream()
                .filter(key -> key.contains(typed.toLowerCase(Locale.ROOT)))
                .toList();
        return NearestWord.to(typed, containing.isEmpty() ? KEYS : containing);
    }
}
