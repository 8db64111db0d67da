package dev.autogen.compare;

import static java.util.Objects.requireNonNull;

import dev.autogen.report.ChangeLine;
import java.time.Duration;
import java.util.List;

/**
 * How the entities, the migrations and the database have moved away from what the applied migrations make. Each line says what a side
 * did: with {@code +} it has something more.
 *
 * @param applied the version rows of the database
 * @param pending the revisions that are not applied yet, in the order they would run
 * @param withEntities whether the entities were looked at
 * @param differences in the order of {@link Moved}
 * @param notes what was not compared, and the like
 * @param replay how long it took to replay the migrations
 * @param total how long all of it took
 */
public record Drift(
        List<String> applied,
        List<String> pending,
        boolean withEntities,
        List<Difference> differences,
        List<String> notes,
        Duration replay,
        Duration total) {

    /** Which sides moved. */
    public enum Moved {
        DATABASE("database", "made by hand in the database"),
        DATABASE_AND_ENTITIES(
                "database-and-entities", "made by hand in the database and in the entities, no revision yet"),
        DATABASE_AND_REVISION(
                "database-and-revision", "made by hand in the database, and in a revision not yet applied"),
        EVERYWHERE("everywhere", "made by hand in the database, and in the entities with a revision not yet applied"),
        REVISION("revision", "in a revision not yet applied"),
        REVISION_WITHOUT_ENTITIES(
                "revision-without-entities", "in a revision not yet applied, and not in the entities"),
        ENTITIES("entities", "in the entities, no revision yet");

        private final String id;

        private final String words;

        Moved(String id, String words) {
            this.id = id;
            this.words = words;
        }

        /** As programs read it. */
        public String id() {
            return id;
        }

        /** As people read it: {@code made by hand in the database}. */
        public String words() {
            return words;
        }
    }

    /** What one side, or several alike, did. */
    public record Difference(Moved moved, ChangeLine line) {

        public Difference {
            requireNonNull(moved, "moved");
            requireNonNull(line, "line");
        }
    }

    public Drift {
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
        requireNonNull(replay, "replay");
        requireNonNull(total, "total");
    }

    /** Whether all sides are what the applied migrations make. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** What these sides did. */
    public List<ChangeLine> lines(Moved moved) {
        return differences.stream()
                .filter(difference -> difference.moved() == moved)
                .map(Difference::line)
                .toList();
    }
}
