package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.autogen.revision.HazardNote;
import dev.autogen.revision.HazardNote.Box;
import dev.autogen.revision.MigrationFile;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The box of a hazard beside the statements of its file: a tick counts only for the SQL that it was given for.
 *
 * @param note the line of the header
 * @param gone the checksums that no statement of the upgrade section has
 * @param altered the statement that looks as if it was one of these, or null where none does
 */
public record HazardBox(
        HazardNote note, List<String> gone, @Nullable ScriptStatement altered) {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

    public HazardBox {
        requireNonNull(note, "note");
        gone = List.copyOf(gone);
    }

    /**
     * The boxes that wait for a reviewer: open ones, and ticks that no longer count; not those that the file accepts with a reason.
     *
     * @param accepted codes that need no box
     * @throws ScriptException when boxes name statements, and the section cannot be split into them
     */
    public static List<HazardBox> waiting(MigrationFile file, Collection<String> accepted) {
        List<HazardNote> boxes = file.hazards().stream()
                .filter(note -> note.box() != Box.NONE && !accepted.contains(note.code()))
                .toList();
        boolean concerned = boxes.stream()
                .anyMatch(note -> note.box() == Box.OPEN || !note.statements().isEmpty());
        List<ScriptStatement> statements = concerned ? statements(file) : List.of();
        Set<String> there = statements.stream().map(ScriptStatement::checksum).collect(Collectors.toSet());
        Set<String> claimed = file.hazards().stream()
                .flatMap(note -> note.statements().stream())
                .collect(Collectors.toSet());
        List<ScriptStatement> unclaimed = statements.stream()
                .filter(statement -> !claimed.contains(statement.checksum()))
                .toList();
        return boxes.stream()
                .filter(note -> !isAccepted(note, boxes, statements))
                .map(note -> of(note, there, unclaimed))
                .filter(box -> box.note().box() == Box.OPEN || box.isVoid())
                .toList();
    }

    /**
     * Whether the file accepts the hazard for all the statements that it is about. A line that names none speaks of the whole file, so
     * that accepting it for one statement is enough only where no other line has its code.
     */
    private static boolean isAccepted(HazardNote note, List<HazardNote> boxes, List<ScriptStatement> statements) {
        List<String> accepting = statements.stream()
                .filter(statement -> statement.accepts(note.code()))
                .map(ScriptStatement::checksum)
                .toList();
        if (!note.statements().isEmpty()) {
            return accepting.containsAll(note.statements());
        }
        return !accepting.isEmpty()
                && boxes.stream().filter(box -> box.code().equals(note.code())).count() == 1;
    }

    private static List<ScriptStatement> statements(MigrationFile file) {
        return StatementSplitter.split(file, file.upgrade()).statements();
    }

    private static HazardBox of(HazardNote note, Set<String> there, List<ScriptStatement> unclaimed) {
        List<String> gone = note.statements().stream()
                .filter(checksum -> !there.contains(checksum))
                .toList();
        return new HazardBox(note, gone, gone.isEmpty() ? null : likest(note, unclaimed));
    }

    /** The statement that shares more words with a hazard than any other does; empty where several may be meant. */
    public static Optional<ScriptStatement> likestOf(HazardNote note, List<ScriptStatement> statements) {
        return Optional.ofNullable(likest(note, statements));
    }

    /** The statement that shares more words with the hazard than any other does; one that shares a single word may be any. */
    private static @Nullable ScriptStatement likest(HazardNote note, List<ScriptStatement> statements) {
        Set<String> words = words(note.text());
        ScriptStatement likest = null;
        long most = 1;
        boolean tie = false;
        for (ScriptStatement statement : statements) {
            long shared =
                    words(statement.logged()).stream().filter(words::contains).count();
            if (shared > most) {
                likest = statement;
                most = shared;
                tie = false;
            } else if (shared == most) {
                tie = true;
            }
        }
        return tie ? null : likest;
    }

    private static Set<String> words(String text) {
        return WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether it is ticked, for SQL that is no longer there. */
    public boolean isVoid() {
        return note.box() == Box.TICKED && !gone.isEmpty();
    }

    /** {@code AG201 data loss: drops column users.nickname}, and why a tick no longer counts. */
    public String words() {
        String words = note.code() + " " + note.text();
        if (gone.isEmpty()) {
            return words;
        }
        String changed = (isVoid() ? ": the tick no longer counts, " : ": ")
                + "no statement of the upgrade section is the one it was written for (sql "
                + gone.stream().collect(joining(", ")) + ")";
        return words
                + changed
                + (altered == null
                        ? ""
                        : "; perhaps it is the one on line " + altered.line() + " now (sql " + altered.checksum()
                                + "): " + altered.summary());
    }

    /** How ticks that no longer count are made to count again. */
    public static String nextStepForVoid() {
        return "Read the SQL as it is now. Where a reviewer agrees to it, write the checksum of the statement into the line of the"
                + " box, as in (sql 3f2a9c1b); where the statement is gone, delete the line.";
    }
}
