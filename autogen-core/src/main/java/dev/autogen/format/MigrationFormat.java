package dev.autogen.format;

import dev.autogen.AutogenException;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which files revisions lie, and who runs them. */
public interface MigrationFormat {

    /** How its files are read. */
    FileLayout layout();

    /** Whether its runner looks into sub-folders, whatever the settings say. */
    default boolean readsSubFolders() {
        return false;
    }

    /** Who runs the files in place of Autogen; null where Autogen runs them itself. */
    default @Nullable Runner runner() {
        return null;
    }

    /** Whether its runner keeps checksums of whole files, so that no header may change after it was applied. */
    default boolean checksumsWholeFiles() {
        return false;
    }

    /** By what name of a file its runner knows what it has applied; a file that gets another is another. */
    default String knownAs(Path path) {
        return "";
    }

    /** The folder of a new file that would usually go to this one. */
    default Path folder(Path usual) {
        return usual;
    }

    /** Why its runner would not come to run a new file, and what to do about it; empty where it does. */
    default Optional<String> notRun(Path file) {
        return Optional.empty();
    }

    /** Whether its runner refuses what comes to it before what it has applied. */
    default boolean refusesLateFiles() {
        return false;
    }

    /** Where its runner keeps what it has applied; empty where that is Autogen's version table. */
    default Optional<RunnerHistory> history() {
        return Optional.empty();
    }

    /**
     * The id of a new revision that is the last of those that are there; empty where Autogen's settings decide.
     *
     * @param now when it is written
     */
    default Optional<String> nextId(MigrationDirectory there, Instant now) {
        return Optional.empty();
    }

    /**
     * Accepts a new revision.
     *
     * @throws AutogenException when the runner knows nothing like it: a branch, or a place among those that are there
     */
    default void accept(MigrationDirectory there, Revision revision) {
        // Whatever the graph accepts.
    }

    /** The same section in words that the runner can run. */
    RunnerSql section(String sql);

    /** What the reader of a revision has to know about its runner, as lines for the header; empty where Autogen runs it. */
    List<String> remarks(String upgrade, String downgrade);

    /** The name of the file of a new revision. */
    String fileName(Revision revision, String slug, String usual);

    /**
     * The files of a new revision, the one with its header first.
     *
     * @param file as Autogen itself would write it
     * @param text its text
     */
    List<FormatFile> files(MigrationFile file, String text);
}
