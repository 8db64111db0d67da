package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProvenRevision;
import dev.autogen.proof.RevisionProver;
import dev.autogen.proof.RunBefore;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Proves the revisions on disk, and notes it in their files. */
final class RevisionProofs {

    private final Settings settings;

    private final Runs runs;

    private final Replay replay;

    private final @Nullable RunBefore base;

    RevisionProofs(Settings settings, Runs runs, Replay replay) {
        this(settings, runs, replay, null);
    }

    /** @param base what need not be run again, or null */
    RevisionProofs(Settings settings, Runs runs, Replay replay, @Nullable RunBefore base) {
        this.settings = settings;
        this.runs = runs;
        this.replay = replay;
        this.base = base;
    }

    /** @param targets what they mean is proven; all when there are none */
    List<ProvenRevision> prove(
            MigrationDirectory migrations, List<String> targets, boolean rows, Consumer<ProvenRevision> each) {
        if (migrations.graph().isEmpty()) {
            return List.of();
        }
        Set<String> wanted = targets.isEmpty() ? ids(migrations.graph().revisions()) : wanted(migrations, targets);
        try (RevisionProver prover = new RevisionProver(
                replay.empty(),
                Comparer.ownTables(settings, replay.defaultSchema()),
                runs.settings(RunOptions.STRICT),
                rows,
                base)) {
            if (targets.isEmpty()) {
                return prove(prover, migrations, List.of("heads"), wanted, each);
            }
            List<ProvenRevision> proven = new ArrayList<>();
            for (Set<String> together : inOneLine(migrations.graph(), wanted)) {
                proven.addAll(prove(prover, migrations, newest(migrations, together), together, each));
            }
            return proven;
        } catch (SQLException e) {
            throw new AutogenException(
                    "throwaway-database", "The throw-away database could not be used: " + e.getMessage(), null, e);
        }
    }

    /** @param targets up to where revisions are run */
    private static List<ProvenRevision> prove(
            RevisionProver prover,
            MigrationDirectory migrations,
            List<String> targets,
            Set<String> wanted,
            Consumer<ProvenRevision> each)
            throws SQLException {
        return new SharedProofs(prover, RevisionProver.files(migrations, targets), wanted).prove(each);
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

    /** A squash and what it replaces are never run in one database: those inside of a line come first, and by themselves. */
    private static List<Set<String>> inOneLine(RevisionGraph graph, Set<String> wanted) {
        Set<String> inside = new LinkedHashSet<>();
        for (String id : wanted) {
            Optional<Revision> squash = graph.replacement(id);
            while (squash.isPresent()) {
                if (wanted.contains(squash.get().id())) {
                    inside.add(id);
                }
                squash = graph.replacement(squash.get().id());
            }
        }
        if (inside.isEmpty()) {
            return List.of(wanted);
        }
        List<Set<String>> all = new ArrayList<>(inOneLine(graph, inside));
        Set<String> others = new LinkedHashSet<>(wanted);
        others.removeAll(inside);
        all.add(others);
        return all;
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
