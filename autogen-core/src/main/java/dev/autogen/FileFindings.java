package dev.autogen;

import dev.autogen.Finding.Place;
import dev.autogen.migrate.HazardBox;
import dev.autogen.migrate.ScriptException;
import dev.autogen.report.ProofNote;
import dev.autogen.review.ReviewedProof;
import dev.autogen.revision.MigrationFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code check} finds in a migration file alone, each finding with the lines that it is about. */
final class FileFindings {

    /** How many files a command is printed with; more are all of them. */
    private static final int NAMED = 5;

    private final MigrationFile file;

    private final List<Finding> findings = new ArrayList<>();

    private FileFindings(MigrationFile file) {
        this.file = file;
    }

    /**
     * @param accepted codes of hazards that need no box
     * @param proven whether the file has to be
     */
    static List<Finding> of(MigrationFile file, Collection<String> accepted, boolean proven) {
        FileFindings found = new FileFindings(file);
        try {
            found.boxes(HazardBox.waiting(file, accepted));
        } catch (ScriptException e) {
            found.add(e);
        }
        found.todos();
        if (proven) {
            ProofNote.of(file).ifPresent(found::proof);
        }
        return found.findings;
    }

    /** Files that say nothing of a proof, which an old project may have hundreds of, are one finding. */
    static List<Finding> withoutProof(Collection<MigrationFile> files) {
        List<MigrationFile> silent =
                files.stream().filter(FileFindings::lacksProof).toList();
        if (silent.isEmpty()) {
            return List.of();
        }
        List<Place> places = silent.stream()
                .map(file -> new Place(file.path(), 1, "no line -- Proof: nobody has tried both directions"))
                .toList();
        String which = silent.size() > NAMED
                ? ""
                : silent.stream().map(file -> " " + file.id()).collect(Collectors.joining());
        return List.of(new Finding(
                "no-proof",
                silent.size() == 1
                        ? silent.get(0).path() + " was never proven: it has no line -- Proof."
                        : silent.size() + " files were never proven: they have no line -- Proof.",
                silent.size() == 1
                        ? List.of()
                        : silent.stream().map(file -> file.path().toString()).toList(),
                "autogen prove" + which + " --write",
                places));
    }

    private static boolean lacksProof(MigrationFile file) {
        try {
            return ProofNote.of(file).isEmpty() && FileProofs.of(file).state() == ReviewedProof.State.NOT_PROVEN;
        } catch (ScriptException e) {
            // A file that cannot be read is a finding already.
            return false;
        }
    }

    private void boxes(List<HazardBox> waiting) {
        List<Place> open = places(waiting, false);
        if (!open.isEmpty()) {
            add(
                    "open-hazards",
                    "Hazards of " + file.path() + " that no reviewer has agreed to.",
                    open,
                    "Read them, and tick the boxes in the file: [x]");
        }
        List<Place> outdated = places(waiting, true);
        if (!outdated.isEmpty()) {
            add(
                    "void-ticks",
                    "Hazards of " + file.path() + " that a reviewer has agreed to with other SQL than there is now.",
                    outdated,
                    HazardBox.nextStepForVoid());
        }
    }

    private List<Place> places(List<HazardBox> boxes, boolean outdated) {
        return boxes.stream()
                .filter(box -> box.isVoid() == outdated)
                .map(box -> new Place(file.path(), box.note().line(), box.words()))
                .toList();
    }

    private void todos() {
        List<Place> open = file.todos().stream()
                .map(todo -> new Place(
                        todo.path() == null ? file.path() : todo.path(),
                        todo.line(),
                        todo.text().isEmpty() ? "autogen todo" : todo.text()))
                .toList();
        if (!open.isEmpty()) {
            add(
                    "open-todos",
                    "Statements of " + file.path() + " that their author has not completed yet.",
                    open,
                    "Write in the file what is missing, and delete the lines that begin with -- autogen todo.");
        }
    }

    private void proof(ProofNote note) {
        if (note.isAccepted()) {
            return;
        }
        if (!note.isProof()) {
            add(
                    "unproven",
                    file.path() + " is not proven.",
                    List.of(new Place(file.path(), note.line(), note.words())),
                    "autogen prove " + file.id() + " --write"
                            + "\nwhere it cannot be, say why in that line: -- Proof: accepted without: REASON");
        } else if (!note.isAbout(file)) {
            add(
                    "proof-outdated",
                    file.path() + " is no longer proven: its SQL was changed since.",
                    List.of(new Place(
                            file.path(),
                            note.line(),
                            "the SQL was changed since its proof (sql " + note.checksum() + ")")),
                    "autogen prove " + file.id() + " --write");
        }
    }

    private void add(String code, String message, List<Place> places, String nextStep) {
        List<String> details = places.stream()
                .map(place -> (place.file().equals(file.path()) ? "" : place.file() + ", ") + "line " + place.line()
                        + ": " + place.text())
                .toList();
        findings.add(new Finding(code, message, details, nextStep, places));
    }

    private void add(ScriptException failure) {
        List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
        findings.add(new Finding(
                failure.code(),
                lines.get(0),
                lines.stream().skip(1).toList(),
                failure.nextStep().orElse(""),
                List.of(new Place(Path.of(failure.file()), failure.line(), lines.get(0)))));
    }
}
