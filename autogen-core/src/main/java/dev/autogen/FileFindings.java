package dev.autogen;

import dev.autogen.Finding.Place;
import dev.autogen.migrate.HazardBox;
import dev.autogen.migrate.ScriptException;
import dev.autogen.report.ProofNote;
import dev.autogen.revision.MigrationFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What {@code check} finds in a migration file alone, each finding with the lines that it is about. */
final class FileFindings {

    private final MigrationFile file;

    private final List<Finding> findings = new ArrayList<>();

    private FileFindings(MigrationFile file) {
        this.file = file;
    }

    /**
     * @param accepted codes of hazards that need no box
     * @param proofs whether files are proven in this project
     */
    static List<Finding> of(MigrationFile file, Collection<String> accepted, boolean proofs) {
        FileFindings found = new FileFindings(file);
        try {
            found.boxes(HazardBox.waiting(file, accepted));
        } catch (ScriptException e) {
            found.add(e);
        }
        found.todos();
        if (proofs) {
            ProofNote.of(file).ifPresent(found::proof);
        }
        return found.findings;
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
                .map(todo -> new Place(file.path(), todo.line(), todo.text().isEmpty() ? "autogen todo" : todo.text()))
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
        if (!note.isProof()) {
            add(
                    "unproven",
                    file.path() + " is not proven.",
                    List.of(new Place(file.path(), note.line(), note.words())),
                    "autogen prove " + file.id() + " --write");
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
                .map(place -> "line " + place.line() + ": " + place.text())
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
                List.of(new Place(file.path(), failure.line(), lines.get(0)))));
    }
}
