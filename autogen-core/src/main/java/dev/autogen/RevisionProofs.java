package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProvenRevision;
import dev.autogen.proof.RevisionProver;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Proves the revisions on disk, and notes it in their files. */
final class RevisionProofs {

    private final Settings settings;

    private final Runs runs;

    private final Replay replay;

    RevisionProofs(Settings settings, Runs runs, Replay replay) {
        this.settings = settings;
        this.runs = runs;
        this.replay = replay;
    }

    /** @param targets what they mean is proven; all when there are none */
    List<ProvenRevision> prove(
            MigrationDirectory migrations, List<String> targets, boolean rows, Consumer<ProvenRevision> each) {
        if (migrations.graph().isEmpty()) {
            return List.of();
        }
        Set<String> wanted = targets.isEmpty() ? ids(migrations.graph().revisions()) : wanted(migrations, targets);
        try {
            return new RevisionProver(
                            replay.empty(),
                            Comparer.ownTables(settings, replay.defaultSchema()),
                            runs.settings(RunOptions.STRICT),
                            rows)
                    .prove(migrations, targets.isEmpty() ? List.of("heads") : newest(migrations, wanted), wanted, each);
        } catch (SQLException e) {
            throw new AutogenException(
                    "throwaway-database", "The throw-away database could not be used: " + e.getMessage(), null, e);
        }
    }

    private Set<String> wanted(MigrationDirectory migrations, List<String> targets) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String target : targets) {
            if (RevisionRange.isRange(target)) {
                RevisionRange range = RevisionRange.parse(target);
                List<String> rows =
                        range.countsFromDatabase() ? runs.position(migrations).rows() : List.of();
                wanted.addAll(ids(migrations.graph().history(range, rows)));
            } else {
                ProjectFiles.of(List.of(target), migrations, runs).forEach(file -> wanted.add(file.id()));
            }
        }
        return wanted;
    }

    /** Those that no other needs. */
    private static List<String> newest(MigrationDirectory migrations, Set<String> wanted) {
        Set<String> newest = new LinkedHashSet<>(wanted);
        wanted.forEach(id -> newest.removeAll(ids(migrations.graph().ancestors(id))));
        return List.copyOf(newest);
    }

    private static Set<String> ids(Collection<Revision> revisions) {
        Set<String> ids = new LinkedHashSet<>();
        revisions.forEach(revision -> ids.add(revision.id()));
        return ids;
    }

    /**
     * Says in the header of the file that it is proven.
     *
     * @return whether anything was written: not where it is not proven, where there is no header, or where that says so already
     */
    static boolean write(ProvenRevision proven) {
        MigrationFile file = proven.file();
        // What others wrote has no header that could say it.
        if (!proven.isGood() || file.header().isEmpty()) {
            return false;
        }
        Proof proof = proven.proof();
        try {
            String text = Files.readString(file.path());
            String written = file.withProofLine(text, proof.words());
            if (written.equals(text)) {
                return false;
            }
            Files.writeString(file.path(), written);
            return true;
        } catch (IOException e) {
            throw new AutogenException(
                    "unwritable-file",
                    "Cannot write " + file.path() + ": " + e.getMessage(),
                    "Check its permissions.",
                    e);
        }
    }
}
