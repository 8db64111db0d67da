package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.database.TableSize;
import dev.autogen.database.postgres.TableSizes;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.entities.EntityException;
import dev.autogen.migrate.ScriptException;
import dev.autogen.proof.Proof;
import dev.autogen.report.DefinitionWords;
import dev.autogen.review.AcceptedCodes;
import dev.autogen.review.Impact;
import dev.autogen.review.Origins;
import dev.autogen.review.ReplayedRevision;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewBuilder;
import dev.autogen.review.ReviewedDrift;
import dev.autogen.review.ReviewedProof;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.RevisionReviewer;
import dev.autogen.review.TableNames;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what a reviewer must know. */
final class Reviews {

    private final Settings settings;

    private final Database database;

    private final MigrationDirectory migrations;

    private final Runs runs;

    private final @Nullable Replay replay;

    /** @param replay null where nothing can be run */
    Reviews(Settings settings, Database database, MigrationDirectory migrations, Runs runs, @Nullable Replay replay) {
        this.settings = settings;
        this.database = database;
        this.migrations = migrations;
        this.runs = runs;
        this.replay = replay;
    }

    /** What came of running the revisions; what could not be had is null. */
    private record Tried(
            ReviewReplay.@Nullable Outcome outcome,
            @Nullable Comparison comparison,
            List<Finding> findings,
            List<String> notes) {}

    Review review(ReviewRequest request) {
        ReviewSelection selection = ReviewSelection.of(request, settings, migrations, runs);
        Tried tried;
        Map<String, Proof> proofs;
        // Both run all revisions, each in a database of its own.
        try (SharedBase base = base(request, selection);
                ProofsMeanwhile meanwhile = new ProofsMeanwhile(request, selection, base)) {
            tried = tried(request, selection, base);
            proofs = meanwhile.of(tried);
        }
        List<Finding> findings = new ArrayList<>(selection.findings());
        List<ReviewedRevision> revisions = revisions(selection, tried, proofs, findings);
        ReviewReplay.Outcome outcome = tried.outcome();
        Comparison comparison = tried.comparison();
        Origins origins = new Origins(comparison == null ? null : comparison.desired(), selection.files());
        ReviewBuilder builder = new ReviewBuilder(selection.subject(), revisions, origins).heads(selection.heads());
        if (outcome != null && !outcome.revisions().isEmpty()) {
            List<ReplayedRevision> ran = outcome.revisions();
            builder.replayed(
                    ran.get(0).before(), ran.get(ran.size() - 1).after(), outcome.renames(), origins, outcome.server());
        }
        if (comparison != null && outcome != null) {
            ReviewedDrift drift = new ReviewDrifts(comparison, outcome.revisions()).drift();
            builder.drift(drift);
            findings.addAll(ReviewDrifts.findings(drift));
        }
        findings.addAll(tried.findings());
        findings.forEach(builder::finding);
        selection.notes().forEach(builder::note);
        tried.notes().forEach(builder::note);
        return builder.build(impacts(request, builder));
    }

    private List<ReviewedRevision> revisions(
            ReviewSelection selection, Tried tried, Map<String, Proof> proofs, List<Finding> findings) {
        AcceptedHazards accepted = AcceptedHazards.of(settings);
        RevisionReviewer reviewer = new RevisionReviewer(
                tables(tried, selection.files()), new AcceptedCodes(accepted.codes(), accepted.place()));
        List<ReviewedRevision> revisions = new ArrayList<>();
        for (MigrationFile file : selection.files()) {
            try {
                revisions.add(reviewer.review(
                        file, selection.shown(), ran(tried, file.id()), proof(file, proofs.get(file.id()))));
            } catch (ScriptException e) {
                findings.add(new Finding(
                        e.code(),
                        selection.shown().apply(file.path()) + " cannot be run.",
                        String.valueOf(e.getMessage()).lines().toList(),
                        e.nextStep().orElse("")));
            }
        }
        return revisions;
    }

    /** Of a revision without statements there is nothing to prove, whoever tries. */
    private static ReviewedProof proof(MigrationFile file, @Nullable Proof tried) {
        ReviewedProof said = FileProofs.of(file);
        return tried == null || said.state() == ReviewedProof.State.NOTHING_TO_PROVE ? said : FileProofs.of(tried);
    }

    /** The proofs, which another thread makes; none where nobody asks for them. */
    private final class ProofsMeanwhile implements AutoCloseable {

        private final @Nullable Background<Map<String, Proof>> work;

        ProofsMeanwhile(ReviewRequest request, ReviewSelection selection, @Nullable SharedBase base) {
            Replay where = replay;
            work = asksForProofs(request, selection) && where != null
                    ? Background.start("proofs", () -> proofs(where, selection, base))
                    : null;
        }

        /** By revision; none where the revisions do not even run. */
        Map<String, Proof> of(Tried tried) {
            try {
                return work == null || tried.outcome() == null ? Map.of() : work.result();
            } catch (SQLException e) {
                throw Comparer.failed(e);
            }
        }

        /** Waits for the end: nothing is to be left on the server. */
        @Override
        public void close() {
            try {
                if (work != null) {
                    work.end(proofs -> {});
                }
            } catch (SQLException e) {
                throw Comparer.failed(e);
            }
        }
    }

    private static boolean asksForProofs(ReviewRequest request, ReviewSelection selection) {
        return request.prove() && request.replay() && !selection.files().isEmpty();
    }

    /** One run alone needs none. */
    private @Nullable SharedBase base(ReviewRequest request, ReviewSelection selection) {
        if (replay == null || !asksForProofs(request, selection)) {
            return null;
        }
        try {
            return SharedBase.make(replay, migrations, ids(selection));
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private static Set<String> ids(ReviewSelection selection) {
        return selection.files().stream().map(MigrationFile::id).collect(Collectors.toSet());
    }

    private Map<String, Proof> proofs(Replay where, ReviewSelection selection, @Nullable SharedBase base) {
        Map<String, Proof> proofs = new HashMap<>();
        new RevisionProofs(settings, runs, where, base == null ? null : base.ranBefore())
                .prove(
                        migrations,
                        selection.files().stream().map(MigrationFile::id).toList(),
                        true,
                        proven -> proofs.put(proven.file().id(), proven.proof()));
        return proofs;
    }

    private static @Nullable ReplayedRevision ran(Tried tried, String id) {
        return Optional.ofNullable(tried.outcome())
                .flatMap(outcome -> outcome.revisions().stream()
                        .filter(revision -> revision.id().equals(id))
                        .findFirst())
                .orElse(null);
    }

    /** All tables that any file or any state of the database names. */
    private TableNames tables(Tried tried, Collection<MigrationFile> files) {
        ReviewReplay.Outcome outcome = tried.outcome();
        if (outcome == null || outcome.revisions().isEmpty()) {
            return TableNames.of(migrations.files());
        }
        Set<String> names = new TreeSet<>();
        for (ReplayedRevision revision : outcome.revisions()) {
            add(revision.before(), names);
            add(revision.after(), names);
        }
        return new TableNames(names);
    }

    private static void add(Schema schema, Set<String> names) {
        DefinitionWords words = new DefinitionWords(schema.defaultSchema());
        schema.tables().forEach(table -> names.add(words.name(table.name())));
    }

    // Running

    private Tried tried(ReviewRequest request, ReviewSelection selection, @Nullable SharedBase base) {
        if (!request.replay() || replay == null) {
            String why = request.replay()
                    ? "there is no server for throw-away databases (shadow.url)"
                    : "that was switched off";
            return new Tried(
                    null,
                    null,
                    List.of(),
                    List.of("The revisions were read and not run, because " + why
                            + ": hazards of statements written by hand, and entity changes without a revision, are not"
                            + " known."));
        }
        try (Replayed replayed = base == null ? replay.open(false, null) : base.copy()) {
            return tried(replay, replayed, ids(selection));
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private Tried tried(Replay where, Replayed replayed, Set<String> ids) throws SQLException {
        List<String> notes = new ArrayList<>();
        // Hibernate starts meanwhile.
        Comparer comparer =
                hasEntities() ? new Comparer(settings, database, replayed.connections(), RenamePolicy.SILENT) : null;
        try {
            ReviewReplay.Outcome outcome = ReviewReplay.run(where, replayed, migrations, ids, settings, database);
            if (comparer == null) {
                notes.add("The entities were not compared with the revisions: no class path is named (--classpath).");
                return new Tried(outcome, null, List.of(), notes);
            }
            return new Tried(outcome, comparison(comparer, notes), List.of(), notes);
        } catch (AutogenException e) {
            if (!e.code().equals(Replay.FAILED)) {
                throw e;
            }
            return new Tried(null, null, List.of(failed(e)), notes);
        } finally {
            if (comparer != null) {
                comparer.close();
            }
        }
    }

    private boolean hasEntities() {
        return settings.entities().hasClasspath();
    }

    private static @Nullable Comparison comparison(Comparer comparer, List<String> notes) {
        try {
            return comparer.compare();
        } catch (EntityException e) {
            notes.add("The entities were not compared with the revisions, because they cannot be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(e.code()));
            return null;
        }
    }

    private static Finding failed(AutogenException e) {
        List<String> lines = String.valueOf(e.getMessage()).lines().toList();
        return new Finding(
                e.code(),
                lines.get(0),
                lines.stream().skip(1).toList(),
                e.nextStep().orElse(""));
    }

    // Sizes

    private List<Impact> impacts(ReviewRequest request, ReviewBuilder builder) {
        String url = request.impactFrom();
        if (url == null) {
            return List.of();
        }
        Settings.Login login = settings.login(url, "--impact-from");
        Connections connections = new Connections(
                settings.withDatabase(String.valueOf(login.url()), login.user(), login.password()), null);
        try (Connection connection = connections.open()) {
            return TableSizes.read(connection, builder.tablesOfInterest()).stream()
                    .map(Reviews::impact)
                    .toList();
        } catch (SQLException e) {
            throw new AutogenException(
                    "database-error", "Reading the sizes of tables failed: " + e.getMessage(), null, e);
        }
    }

    private static Impact impact(TableSize size) {
        return new Impact(size.name(), size.rows(), size.bytes());
    }
}
