package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How revisions lie in files: which files are one revision, and in which order they follow each other where no header says so. */
public interface FileLayout {

    /** One file for each revision, with both directions: what Autogen runs itself. */
    FileLayout ONE_FILE = FileLayout::oneFileEach;

    /**
     * Reads revisions.
     *
     * @param files all {@code .sql} files of the migration directories, in the order of their names
     */
    Reading read(List<MigrationResource> files);

    /**
     * What came of reading files.
     *
     * @param files in the order of the runner, or the oldest first
     * @param problems one for each file that should be a migration and cannot be read
     * @param notes what was passed over, and why
     */
    record Reading(List<MigrationFile> files, List<AutogenException> problems, List<String> notes) {

        public Reading {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /** What came of one file or of several that belong together. */
    interface OneReading {

        /** @throws AutogenException when it cannot be read */
        MigrationFile read();
    }

    /** Reads what are revisions each by itself, several at a time; results and problems are in the order of the readings. */
    static Reading of(List<? extends OneReading> readings, List<String> notes) {
        requireNonNull(notes, "notes");
        List<MigrationFile> files = new ArrayList<>();
        List<AutogenException> problems = new ArrayList<>();
        for (Object result : SharedWork.map(readings, FileLayout::outcome)) {
            if (result instanceof MigrationFile file) {
                files.add(file);
            } else {
                problems.add((AutogenException) result);
            }
        }
        return new Reading(files, problems, notes);
    }

    /**
     * The text of a file: UTF-8, its lines ended by LF.
     *
     * @throws AutogenException when it is no file, cannot be read, or is no such text
     */
    static String text(MigrationResource file) {
        return SourceText.decode(file.path(), bytes(file));
    }

    private static byte[] bytes(MigrationResource file) {
        try {
            return file.content().read();
        } catch (IOException e) {
            throw RevisionErrors.unreadable(file.path(), e);
        }
    }

    private static Object outcome(OneReading reading) {
        try {
            return reading.read();
        } catch (AutogenException e) {
            return e;
        }
    }

    private static Reading oneFileEach(List<MigrationResource> files) {
        Reading reading = of(
                files.stream()
                        .<OneReading>map(file -> () -> MigrationFile.parse(file.path(), bytes(file)))
                        .toList(),
                List.of());
        List<MigrationFile> oldestFirst = new ArrayList<>(reading.files());
        oldestFirst.sort(oldestFirst());
        return new Reading(oldestFirst, reading.problems(), List.of());
    }

    /** By the time of their making, then by id. */
    static Comparator<MigrationFile> oldestFirst() {
        return Comparator.<MigrationFile, Instant>comparing(
                        file -> file.revision().created(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(MigrationFile::id);
    }
}
