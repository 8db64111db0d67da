package dev.autogen.report;

import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What was seen when the upgrade of a file ran, held against what its header says. */
public final class MeasuredHazards {

    /** Of these a plan tells with other words than are seen; one line of the code says it. */
    private static final Set<HazardCode> TOLD_OTHERWISE =
            EnumSet.of(HazardCode.AG106, HazardCode.AG107, HazardCode.AG111);

    private static final String FROM_TYPE = " from enum type ";

    private MeasuredHazards() {}

    /** The hazards that no line of the header is about, in their order, each once. */
    public static List<Hazard> unsaid(MigrationFile file, List<Hazard> measured) {
        return measured.stream()
                .distinct()
                .filter(hazard -> file.hazards().stream().noneMatch(note -> says(note, hazard)))
                .toList();
    }

    /**
     * The text of the file with these hazards in its header: those that need a box first, with one that is open. Lines that are
     * there stay as they are, ticked or not.
     *
     * @param text as it is on disk
     * @param statements the checksums of the statements that do it, which the boxes name
     */
    public static String written(
            MigrationFile file, String text, List<Hazard> unsaid, Function<Hazard, List<String>> statements) {
        List<String> boxed = unsaid.stream()
                .filter(Hazard::needsConsent)
                .map(hazard -> MigrationContent.hazardLine(hazard) + HazardNote.mark(statements.apply(hazard)))
                .toList();
        List<String> others = unsaid.stream()
                .filter(hazard -> !hazard.needsConsent())
                .map(MigrationContent::hazardLine)
                .toList();
        return file.withHazardLines(text, boxed, others);
    }

    /** Whether a line of a header is about a hazard that was seen. */
    public static boolean says(HazardNote note, Hazard hazard) {
        if (!note.code().equals(hazard.code().name()) || MigrationContent.isOfDowngrade(note)) {
            return false;
        }
        if (hazard.code() == HazardCode.AG204) {
            return saysLabel(note.text(), essence(MigrationContent.oneLine(hazard)));
        }
        String known = hazard.code().title() + ": " + essence(MigrationContent.oneLine(hazard));
        return TOLD_OTHERWISE.contains(hazard.code()) || begins(note.text(), known);
    }

    /** A plan tells of all labels of a type in one line. */
    private static boolean saysLabel(String text, String removed) {
        int type = removed.lastIndexOf(FROM_TYPE);
        String label = removed.substring("removes ".length(), type);
        return text.contains(removed.substring(type) + ";") && text.contains(label);
    }

    /** Whether it begins with all of the words: {@code users.name} is no part of {@code users.name_old}. */
    private static boolean begins(String text, String words) {
        return text.startsWith(words)
                && (text.length() == words.length() || ";:,".indexOf(text.charAt(words.length())) >= 0);
    }

    /** What a message is about, without what it adds. */
    private static String essence(String message) {
        int end = message.indexOf(';');
        return end < 0 ? message : message.substring(0, end);
    }
}
