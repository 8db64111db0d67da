package dev.autogen.review;

import dev.autogen.migrate.HazardBox;
import dev.autogen.migrate.Script;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.proof.observe.ObservedStatement;
import dev.autogen.report.DefinitionWords;
import dev.autogen.report.MeasuredHazards;
import dev.autogen.report.MigrationContent;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hazards of an upgrade: what its header says, and what was seen besides when it ran. */
final class RevisionHazards {

    private final MigrationFile file;

    private final OtherFiles files;

    private final List<ScriptStatement> statements;

    private final @Nullable ReplayedRevision replayed;

    private final TableNames tables;

    private final AcceptedCodes accepted;

    private final Set<HazardNote> waiting;

    RevisionHazards(
            MigrationFile file,
            OtherFiles files,
            Script upgrade,
            @Nullable ReplayedRevision replayed,
            TableNames tables,
            AcceptedCodes accepted) {
        this.file = file;
        this.files = files;
        this.statements = upgrade.statements();
        this.replayed = replayed;
        this.tables = tables;
        this.accepted = accepted;
        this.waiting = HazardBox.waiting(file, accepted.codes()).stream()
                .map(HazardBox::note)
                .collect(Collectors.toSet());
    }

    /** A hazard that was seen, and the statement it was seen of. */
    private record Seen(Hazard hazard, int number) {}

    /** By what a reviewer decides, the gravest first, and there in the order of the file. */
    List<ReviewedHazard> ordered() {
        List<Seen> seen = seen();
        List<ReviewedHazard> hazards = new ArrayList<>();
        file.hazards().stream()
                .filter(note -> !MigrationContent.isOfDowngrade(note))
                .forEach(note -> code(note.code()).ifPresent(code -> hazards.add(said(code, note, seen))));
        unsaid(seen).forEach(one -> hazards.add(unsaid(one)));
        hazards.sort(Comparator.comparing(ReviewedHazard::decision)
                .thenComparing(ReviewedHazard::severity, Comparator.reverseOrder()));
        return List.copyOf(hazards);
    }

    private List<Seen> seen() {
        if (replayed == null) {
            return List.of();
        }
        List<Seen> seen = new ArrayList<>();
        for (ObservedStatement statement : replayed.statements()) {
            statement.hazards().forEach(hazard -> seen.add(new Seen(hazard, statement.number())));
        }
        return seen;
    }

    /** Each once, with the first statement that it was seen of. */
    private List<Seen> unsaid(List<Seen> seen) {
        List<Hazard> unsaid =
                MeasuredHazards.unsaid(file, seen.stream().map(Seen::hazard).toList());
        return unsaid.stream()
                .map(hazard -> seen.stream()
                        .filter(one -> one.hazard().equals(hazard))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private ReviewedHazard said(HazardCode code, HazardNote note, List<Seen> seen) {
        Optional<Seen> same = same(note, seen);
        String message = MigrationContent.withoutTitle(note.code(), note.text());
        ScriptStatement statement = statement(note, same);
        List<String> about = same.map(one -> names(one.hazard())).orElse(List.of());
        Consent consent = consent(note, statement);
        return new ReviewedHazard(
                code,
                message,
                about.isEmpty() ? tables.in(message) : about,
                HazardLocks.of(code, message),
                files.other(statement),
                statement == null ? null : statement.line(),
                note.line(),
                same.isPresent(),
                consent.box(),
                consent.reason(),
                List.of());
    }

    /** The one that a line is about. Of several statements that do the same, that which has the most of its words. */
    private Optional<Seen> same(HazardNote note, List<Seen> seen) {
        List<Seen> same = seen.stream()
                .filter(one -> MeasuredHazards.says(note, one.hazard()))
                .toList();
        List<ScriptStatement> doing = statements.stream()
                .filter(statement -> same.stream().anyMatch(one -> one.number() == statement.number()))
                .toList();
        Optional<Seen> likest = HazardBox.likestOf(note, doing)
                .flatMap(statement -> same.stream()
                        .filter(one -> one.number() == statement.number())
                        .findFirst());
        return likest.or(() -> same.stream().findFirst());
    }

    private ReviewedHazard unsaid(Seen one) {
        Hazard hazard = one.hazard();
        ScriptStatement statement = numbered(one.number());
        List<String> about = names(hazard);
        Optional<String> reason = reason(hazard.code().name(), statement);
        BoxState box = reason.isPresent() ? BoxState.ACCEPTED : hazard.needsConsent() ? BoxState.OPEN : BoxState.NONE;
        return new ReviewedHazard(
                hazard.code(),
                hazard.message(),
                about.isEmpty() ? tables.in(hazard.message()) : about,
                HazardLocks.of(hazard.code(), hazard.message()),
                files.other(statement),
                statement == null ? null : statement.line(),
                null,
                true,
                box,
                reason.orElse(null),
                List.of());
    }

    private List<String> names(Hazard hazard) {
        if (replayed == null) {
            return List.of();
        }
        DefinitionWords words = new DefinitionWords(replayed.after().defaultSchema());
        return hazard.tables().stream().map(words::name).distinct().toList();
    }

    // Statements

    /**
     * The one that the line names, else the one it was seen of. Only where nothing was run, or is to be completed still, it is guessed by
     * the words of the hazard: what was not seen in a run may have been completed since, and the line of the header is where it stands.
     */
    private @Nullable ScriptStatement statement(HazardNote note, Optional<Seen> seen) {
        for (ScriptStatement statement : statements) {
            if (note.statements().contains(statement.checksum())) {
                return statement;
            }
        }
        if (seen.isPresent() || replayed != null && file.todos().isEmpty()) {
            return seen.map(one -> numbered(one.number())).orElse(null);
        }
        return HazardBox.likestOf(note, statements).orElse(null);
    }

    private @Nullable ScriptStatement numbered(int number) {
        return statements.stream()
                .filter(statement -> statement.number() == number)
                .findFirst()
                .orElse(null);
    }

    // Consent

    private record Consent(BoxState box, @Nullable String reason) {}

    private Consent consent(HazardNote note, @Nullable ScriptStatement statement) {
        if (waiting.contains(note)) {
            return new Consent(note.box() == HazardNote.Box.OPEN ? BoxState.OPEN : BoxState.VOID, null);
        }
        Optional<String> reason = reason(note.code(), statement);
        if (note.box() == HazardNote.Box.TICKED) {
            return new Consent(BoxState.TICKED, reason.orElse(null));
        }
        return reason.map(why -> new Consent(BoxState.ACCEPTED, why)).orElseGet(() -> new Consent(BoxState.NONE, null));
    }

    /** Why it is accepted: by the file for its statement, or by the project. */
    private Optional<String> reason(String code, @Nullable ScriptStatement statement) {
        Optional<String> ofStatement = (statement == null ? statements : List.of(statement))
                .stream()
                        .flatMap(one -> one.accepted().stream())
                        .filter(acceptance -> acceptance.code().equals(code))
                        .map(acceptance -> acceptance.reason())
                        .findFirst();
        return ofStatement.isPresent() || !accepted.codes().contains(code)
                ? ofStatement
                : Optional.of("accepted by " + accepted.place());
    }

    // Words

    private static Optional<HazardCode> code(String name) {
        return Arrays.stream(HazardCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }
}
