package dev.autogen.review;

import dev.autogen.diff.Change;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeLine.Sign;
import dev.autogen.report.ChangeNote;
import dev.autogen.report.ChangeWords;
import dev.autogen.report.DefinitionWords;
import dev.autogen.revision.MigrationFile;
import dev.autogen.schema.UnmanagedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a revision changes: what its header says, and what was seen besides when it ran. */
final class RevisionChanges {

    private final List<ChangeNote> notes;

    private final @Nullable ReplayedRevision replayed;

    RevisionChanges(MigrationFile file, @Nullable ReplayedRevision replayed) {
        this.notes = ChangeNote.of(file);
        this.replayed = replayed;
    }

    private record Placed(@Nullable String table, ReviewedChange change) {}

    /** By table, by the names of these; what belongs to no table last. */
    List<TableChanges> grouped() {
        List<Placed> placed = new ArrayList<>();
        notes.forEach(note -> placed.add(new Placed(
                ChangeSubject.of(note.text()).tableName(),
                new ReviewedChange(note.sign(), note.text(), note.origin(), note.line()))));
        if (replayed != null) {
            unsaid(replayed, placed);
        }
        Map<String, List<ReviewedChange>> byTable = new TreeMap<>();
        List<ReviewedChange> others = new ArrayList<>();
        for (Placed one : placed) {
            List<ReviewedChange> group =
                    one.table() == null ? others : byTable.computeIfAbsent(one.table(), name -> new ArrayList<>());
            group.add(one.change());
        }
        List<TableChanges> grouped = new ArrayList<>();
        byTable.forEach((table, changes) -> grouped.add(new TableChanges(table, entity(changes), changes)));
        if (!others.isEmpty()) {
            grouped.add(new TableChanges(null, null, others));
        }
        return grouped;
    }

    private static @Nullable String entity(List<ReviewedChange> changes) {
        return changes.stream()
                .flatMap(change -> Optional.ofNullable(change.origin()).stream())
                .map(origin -> origin.split("#", 2)[0])
                .findFirst()
                .orElse(null);
    }

    private void unsaid(ReplayedRevision run, List<Placed> placed) {
        ChangeWords words = new ChangeWords(run.after().defaultSchema());
        DefinitionWords names = new DefinitionWords(run.after().defaultSchema());
        for (Change change : run.changes()) {
            ChangeLine line = change.accept(words);
            if (!isSaid(line.sign(), line.text())) {
                String table = change.accept(ChangeTable.OF).map(names::name).orElse(null);
                placed.add(new Placed(table, new ReviewedChange(line.sign(), line.text(), null, null)));
            }
        }
        unmanaged(run.before().unmanaged(), run.after().unmanaged(), Sign.REMOVED, run, placed);
        unmanaged(run.after().unmanaged(), run.before().unmanaged(), Sign.ADDED, run, placed);
    }

    /** Views, triggers and the like, which no header of a generated file speaks of. */
    private static void unmanaged(
            List<UnmanagedObject> here, List<UnmanagedObject> there, Sign sign, ReplayedRevision run, List<Placed> to) {
        String prefix = run.after().defaultSchema() + ".";
        here.stream()
                // An index beyond mappings is one of its table's, too.
                .filter(object -> !object.kind().equals("index") && !there.contains(object))
                .map(object -> object.kind() + " "
                        + (object.name().startsWith(prefix) ? object.name().substring(prefix.length()) : object.name()))
                .forEach(text -> to.add(new Placed(null, new ReviewedChange(sign, text, null, null))));
    }

    /** Whether the header has it in the same words, or speaks of the same object. */
    private boolean isSaid(Sign sign, String text) {
        ChangeSubject subject = ChangeSubject.of(text);
        return notes.stream()
                .anyMatch(note -> note.sign() == sign
                        && (note.text().equals(text)
                                || ChangeSubject.of(note.text()).equals(subject)));
    }
}
