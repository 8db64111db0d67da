package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.migrate.RunSettings;
import dev.autogen.proof.rows.UnfilledTable;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.RevisionStep;
import dev.autogen.schema.QualifiedName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Proves revisions on disk, whoever wrote them: all of them are run from nothing, in an order in which each finds what it needs, and
 * those asked for are taken back and run again. What the catalogue was before an upgrade it must be after the downgrade.
 */
public final class RevisionProver implements AutoCloseable {

    private final EmptyDatabases databases;

    private final Collection<QualifiedName> ownTables;

    private final RunSettings settings;

    private final boolean rows;

    private final @Nullable RunBefore base;

    /** What was read of a copy of it. */
    private ReplayedLine.@Nullable Base read;

    /** Where rows were made up for several threads. */
    private @Nullable FilledBase filled;

    private volatile boolean several;

    /**
     * @param ownTables Autogen's, which are no part of any catalogue
     * @param rows whether tables get made-up rows
     * @param base what need not be run again, or null
     */
    public RevisionProver(
            EmptyDatabases databases,
            Collection<QualifiedName> ownTables,
            RunSettings settings,
            boolean rows,
            @Nullable RunBefore base) {
        this.databases = requireNonNull(databases, "databases");
        this.ownTables = List.copyOf(ownTables);
        this.settings = requireNonNull(settings, "settings");
        this.rows = rows;
        this.base = base;
    }

    /** What leads from nothing to the targets, in an order in which each finds what it needs. */
    public static List<MigrationFile> files(MigrationDirectory migrations, List<String> targets) {
        return migrations.graph().upgrade(List.of(), targets).steps().stream()
                .map(RevisionStep::revision)
                .map(migrations::fileOf)
                .toList();
    }

    /**
     * Proves revisions. Several threads may do so at once, each in a database of its own.
     *
     * @param files all that are run, in this order
     * @param wanted the ids of those to be proven; one that cannot even be run on the way to them is told of, too
     * @param each is told of each, in the order of the run
     */
    public List<ProvenRevision> prove(List<MigrationFile> files, Set<String> wanted, Consumer<ProvenRevision> each)
            throws SQLException {
        RunBefore known = base != null && base.leadsTo(files, wanted) ? base : null;
        // With rows from its first revision on, as where one thread proves all.
        boolean fromFilled = known != null
                && several
                && rows
                && files.stream()
                        .skip(known.files().size())
                        .limit(1)
                        .allMatch(file -> file.todos().isEmpty());
        try (Run run = new Run(wanted, each, known, fromFilled)) {
            for (MigrationFile file :
                    files.subList(known == null ? 0 : known.files().size(), files.size())) {
                run.take(file);
            }
            return List.copyOf(run.results);
        }
    }

    /** Several threads will prove parts of what comes next, all of it wanted: rows are made up once for them. */
    public void expectSeveral() {
        several = true;
    }

    /** Whoever comes first makes it, for all. */
    private synchronized FilledBase filled(RunBefore before) throws SQLException {
        FilledBase known = filled;
        if (known == null) {
            RunBefore.Copy copy = before.copies().make();
            try (ReplayedLine line = ReplayedLine.open(() -> FilledBase.lent(copy), ownTables, settings)) {
                known = new FilledBase(copy, line.fillBase(read(line)));
            } catch (SQLException | RuntimeException e) {
                copy.close();
                throw e;
            }
            filled = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (filled != null) {
            filled.close();
            filled = null;
        }
    }

    /** Whoever comes first reads, for all. */
    private synchronized ReplayedLine.Base read(ReplayedLine copy) throws SQLException {
        ReplayedLine.Base known = read;
        if (known == null) {
            known = copy.readBase(rows);
            read = known;
        }
        return known;
    }

    /** One pass over all revisions. */
    private final class Run implements AutoCloseable {

        private final Set<String> wanted;

        private final Consumer<ProvenRevision> each;

        private final List<ProvenRevision> results = new ArrayList<>();

        private final @Nullable RunBefore before;

        /** Since then. */
        private final List<MigrationFile> done = new ArrayList<>();

        private ReplayedLine line;

        /** The one behind which nothing can be run. */
        private @Nullable MigrationFile stuck;

        Run(Set<String> wanted, Consumer<ProvenRevision> each, @Nullable RunBefore before, boolean fromFilled)
                throws SQLException {
            this.wanted = wanted;
            this.each = each;
            this.before = before;
            this.line = begin(fromFilled);
        }

        private ReplayedLine begin(boolean fromFilled) throws SQLException {
            if (before == null) {
                return ReplayedLine.open(databases, ownTables, settings);
            }
            FilledBase known = fromFilled ? filled(before) : null;
            ReplayedLine copy = ReplayedLine.open(
                    known == null
                            ? () -> before.copies().make()
                            : () -> known.database().copy(),
                    ownTables,
                    settings);
            try {
                copy.know(known == null ? read(copy) : known.known());
                copy.forget();
                return copy;
            } catch (SQLException | RuntimeException e) {
                copy.close();
                throw e;
            }
        }

        void take(MigrationFile file) throws SQLException {
            long start = System.nanoTime();
            boolean asked = wanted.contains(file.id());
            List<UnfilledTable> unfilled = new ArrayList<>();
            Proof proof;
            if (stuck != null) {
                proof = new Proof.NotProven("revision " + stuck.id() + " before it cannot be run");
            } else if (!file.todos().isEmpty()) {
                Proof.@Nullable Failed failed = goOn(file);
                proof = failed == null
                        ? new Proof.NotProven(
                                "it is incomplete: " + file.todos().get(0).text())
                        : failed;
            } else if (asked) {
                proof = prove(file, unfilled);
            } else {
                Proof.@Nullable Failed failed = goOn(file);
                if (failed == null) {
                    return;
                }
                asked = true;
                proof = failed;
            }
            if (asked) {
                ProvenRevision result =
                        new ProvenRevision(file, proof, unfilled, Duration.ofNanos(System.nanoTime() - start));
                results.add(result);
                each.accept(result);
            }
        }

        private Proof prove(MigrationFile file, List<UnfilledTable> unfilled) throws SQLException {
            if (rows) {
                unfilled.addAll(line.fill());
            }
            Proof proof = new RoundTrip(line, file, rows).run();
            if (isGood(proof)) {
                done.add(file);
                return proof;
            }
            if (line.isFilled() && proof instanceof Proof.Failed failed) {
                startAgain();
                Proof withoutRows = new RoundTrip(line, file, false).run();
                if (isGood(withoutRows)) {
                    done.add(file);
                    return new Proof.Failed("with rows in the tables " + failed.what(), failed.details());
                }
                proof = withoutRows;
            }
            startAgain();
            goOn(file);
            return proof;
        }

        private static boolean isGood(Proof proof) {
            return proof instanceof Proof.Proven || proof instanceof Proof.NoWayBack;
        }

        /** Runs the upgrade only; without made-up rows where it fails on them, which nobody asked about. */
        private Proof.@Nullable Failed goOn(MigrationFile file) throws SQLException {
            try {
                upgrade(file);
                return null;
            } catch (AutogenException e) {
                if (!line.isFilled()) {
                    stuck = file;
                    return new Proof.Failed("the upgrade cannot be run", RoundTrip.lines(e));
                }
                startAgain();
                return goOn(file);
            }
        }

        private void upgrade(MigrationFile file) throws SQLException {
            line.upgrade(file);
            line.forget();
            done.add(file);
        }

        /** A database with all revisions so far and no made-up rows. */
        private void startAgain() throws SQLException {
            line.close();
            line = begin(false);
            for (MigrationFile file : done) {
                line.upgrade(file);
                line.forget();
            }
        }

        @Override
        public void close() throws SQLException {
            line.close();
        }
    }
}
