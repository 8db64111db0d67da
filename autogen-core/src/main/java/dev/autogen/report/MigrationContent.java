package dev.autogen.report;

import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Plan;
import dev.autogen.plan.SectionText;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.StatementChecksum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts together what a migration file says. */
public final class MigrationContent {

    /** What the text of a hazard starts with that only the downgrade has. */
    private static final String OF_DOWNGRADE = "downgrade, ";

    private static final String OF_DATA = "AG2";

    private static final String LOSS = "data loss: ";

    /** More losses of one kind are counted, not listed. */
    private static final int MOST_OF_A_KIND = 5;

    private MigrationContent() {}

    /** A file whose sections somebody will write by hand, or a merge, which needs none. */
    public static MigrationDocument empty(Revision revision) {
        return document(revision, List.of(), List.of(), "", "");
    }

    /** A file written from the difference of two schemas, in a project that accepts no hazard by its code. */
    public static MigrationDocument generated(
            Revision revision, List<ChangeLine> changes, Plan upgrade, Plan downgrade) {
        return generated(revision, changes, upgrade, downgrade, Set.of(), "");
    }

    /**
     * A file written from the difference of two schemas.
     *
     * @param accepted codes of hazards that get no box
     * @param acceptedBy where they are accepted, which their lines say
     */
    public static MigrationDocument generated(
            Revision revision,
            List<ChangeLine> changes,
            Plan upgrade,
            Plan downgrade,
            Set<String> accepted,
            String acceptedBy) {
        return document(
                revision,
                ChangeLine.aligned(changes),
                hazards(upgrade, downgrade, accepted, acceptedBy),
                SectionText.of(upgrade),
                SectionText.of(downgrade));
    }

    /**
     * A file that replaces others.
     *
     * @param replaced the oldest first; their hazards are those of the new file, with the boxes that reviewers have ticked
     * @param dataSteps what an author has to decide on
     */
    public static MigrationDocument squashed(
            Revision revision, List<MigrationFile> replaced, List<String> dataSteps, String upgrade, String downgrade) {
        return new MigrationDocument(
                revision.id(),
                revision.parents(),
                revision.branchLabels(),
                revision.dependsOn(),
                revision.replaces(),
                Objects.requireNonNullElse(revision.created(), Instant.EPOCH),
                revision.message(),
                List.of(),
                replaced.stream()
                        .flatMap(file -> file.hazards().stream())
                        .map(MigrationContent::line)
                        .distinct()
                        .toList(),
                dataSteps,
                List.of(),
                null,
                upgrade,
                downgrade);
    }

    private static String line(HazardNote hazard) {
        String box = switch (hazard.box()) {
            case OPEN -> "[ ] ";
            case TICKED -> "[x] ";
            case NONE -> "    ";
        };
        return box + hazard.code() + " " + hazard.text() + HazardNote.mark(hazard.statements());
    }

    /** What the lines of a file say about going back: what it loses, and what rows can keep it from. */
    public static List<String> downgradeNotes(MigrationFile file) {
        return file.hazards().stream()
                .filter(MigrationContent::isOfDowngrade)
                .map(hazard -> withoutTitle(hazard.code(), hazard.text().substring(OF_DOWNGRADE.length())))
                .toList();
    }

    /** What the line of a hazard says, without the title that its code has anyway. */
    public static String withoutTitle(String code, String text) {
        return Arrays.stream(HazardCode.values())
                .filter(known -> known.name().equals(code) && text.startsWith(known.title() + ": "))
                .map(known -> text.substring(known.title().length() + 2))
                .findFirst()
                .orElse(text);
    }

    /** What going back loses, as the lines of a file have it, for readers who are told that it is lost. */
    public static List<String> downgradeLosses(MigrationFile file) {
        return file.hazards().stream()
                .filter(hazard ->
                        hazard.text().startsWith(OF_DOWNGRADE) && hazard.code().startsWith(OF_DATA))
                .map(hazard -> hazard.text().substring(OF_DOWNGRADE.length()))
                .map(text -> text.startsWith(LOSS) ? text.substring(LOSS.length()) : text)
                .toList();
    }

    private static MigrationDocument document(
            Revision revision, List<String> changes, List<String> hazards, String upgrade, String downgrade) {
        return new MigrationDocument(
                revision.id(),
                revision.parents(),
                revision.branchLabels(),
                revision.dependsOn(),
                Objects.requireNonNullElse(revision.created(), Instant.EPOCH),
                revision.message(),
                changes,
                hazards,
                null,
                upgrade,
                downgrade);
    }

    /** Those a reviewer must agree to come first; what only the downgrade would lose comes last and asks for nothing. */
    private static List<String> hazards(Plan upgrade, Plan downgrade, Set<String> accepted, String acceptedBy) {
        List<String> boxed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Hazard hazard : upgrade.hazards()) {
            if (accepted.contains(hazard.code().name())) {
                others.add("    " + hazard.code() + " " + text(hazard) + "  (accepted by " + acceptedBy + ")");
            } else if (hazard.needsConsent()) {
                boxed.add(hazardLine(hazard) + HazardNote.mark(statements(upgrade, hazard)));
            } else {
                others.add(hazardLine(hazard));
            }
        }
        boxed.addAll(others);
        downgradeHazards(downgrade).forEach(text -> boxed.add("    " + text));
        return List.copyOf(boxed);
    }

    /** The checksums of the statements with this hazard, in their order, each once. */
    private static List<String> statements(Plan plan, Hazard hazard) {
        return plan.steps().stream()
                .filter(step -> step.hazards().contains(hazard))
                .map(step -> StatementChecksum.of(step.sql()))
                .distinct()
                .toList();
    }

    /** What going back loses, and what rows can keep it from; what a large revision made goes in one line for each kind. */
    private static List<String> downgradeHazards(Plan downgrade) {
        Map<HazardCode, List<Hazard>> byCode = new EnumMap<>(HazardCode.class);
        downgrade.hazards().stream()
                .filter(hazard -> hazard.code().concernsData() || hazard.code().concernsRows())
                .forEach(hazard -> byCode.computeIfAbsent(hazard.code(), code -> new ArrayList<>())
                        .add(hazard));
        List<String> lines = new ArrayList<>();
        byCode.forEach((code, hazards) -> {
            String start = code + " " + OF_DOWNGRADE;
            if (hazards.size() > MOST_OF_A_KIND) {
                lines.add(start + text(hazards.get(0)) + ", and " + (hazards.size() - 1) + " more such");
            } else {
                hazards.forEach(hazard -> lines.add(start + text(hazard)));
            }
        });
        return lines;
    }

    /** The line of a hazard, with an open box where it needs one. */
    static String hazardLine(Hazard hazard) {
        return (hazard.needsConsent() ? "[ ] " : "    ") + hazard.code() + " " + text(hazard);
    }

    /** Whether a hazard is one of going back. */
    public static boolean isOfDowngrade(HazardNote note) {
        return note.text().startsWith(OF_DOWNGRADE);
    }

    static String oneLine(Hazard hazard) {
        return ObjectWords.oneLine(hazard.message());
    }

    private static String text(Hazard hazard) {
        return hazard.code().title() + ": " + ObjectWords.oneLine(hazard.message());
    }
}
