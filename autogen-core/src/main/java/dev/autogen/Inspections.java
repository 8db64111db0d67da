package dev.autogen;

import dev.autogen.compare.Drift;
import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.doctor.Diagnosis;
import dev.autogen.doctor.Doctor;
import dev.autogen.doctor.Patient;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.proof.ProvenRevision;
import dev.autogen.proof.ShadowServer;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.review.Review;
import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What looks at entities, migrations and database, and changes nothing. */
final class Inspections {

    private final Settings settings;

    private final Connections connections;

    private final Database database;

    private final ProjectFiles files;

    private final Runs runs;

    Inspections(Settings settings, Connections connections, Database database, ProjectFiles files, Runs runs) {
        this.settings = settings;
        this.connections = connections;
        this.database = database;
        this.files = files;
        this.runs = runs;
    }

    /** To be closed. */
    Comparer comparer(RenamePolicy renames) {
        return new Comparer(settings, database, connections, renames);
    }

    Comparison compare(RenamePolicy renames) {
        try (Comparer comparer = comparer(renames)) {
            return comparer.compare();
        }
    }

    Comparison compare(SchemaSource from, SchemaSource to, @Nullable ThrowawayServer throwaway, RenamePolicy renames) {
        return comparisons(replay(throwaway)).compare(from, to, renames);
    }

    Comparisons comparisons(Replay replay) {
        return new Comparisons(settings, database, connections, replay);
    }

    DraftProofs proofs(@Nullable ThrowawayServer throwaway, ProofMode mode) {
        return new DraftProofs(
                settings,
                database,
                connections,
                runs,
                shadow(throwaway),
                mode == ProofMode.THROWAWAY && !settings.files().prove() ? ProofMode.NONE : mode);
    }

    Drift drift(@Nullable ThrowawayServer throwaway) {
        return new Drifts(settings, database, connections, files::readSoFar, runs, replay(throwaway)).find();
    }

    List<MeasuredRevision> measure(List<MigrationFile> measured, @Nullable ThrowawayServer throwaway) {
        return new Measurements(replay(throwaway)).of(measured);
    }

    Review review(ReviewRequest request, @Nullable ThrowawayServer throwaway) {
        MigrationDirectory migrations = files.readSoFar();
        ThrowawayServer server = shadow(throwaway);
        Replay replay = server == null ? null : new Replay(settings, () -> migrations, runs, server);
        return new Reviews(settings, database, migrations, runs, replay).review(request);
    }

    CheckResult check(@Nullable ThrowawayServer throwaway) {
        Checker checker = new Checker(runs, files.readSoFar(), settings.files().requireProof());
        if (!connections.isNamed()) {
            return checker.withoutDatabase(() -> replayed(throwaway));
        }
        try (Comparer comparer = comparer(RenamePolicy.SILENT)) {
            return checker.withDatabase(comparer::compare, () -> replayedIfPossible(throwaway));
        }
    }

    private Comparison replayed(@Nullable ThrowawayServer throwaway) {
        return compare(SchemaSource.MIGRATIONS, SchemaSource.ENTITIES, throwaway, RenamePolicy.SILENT);
    }

    /** Where nobody says where the entities are, or there is no server, the rest is worth knowing all the same. */
    private Optional<Comparison> replayedIfPossible(@Nullable ThrowawayServer throwaway) {
        return !settings.entities().hasClasspath() || shadow(throwaway) == null
                ? Optional.empty()
                : Optional.of(replayed(throwaway));
    }

    Diagnosis diagnose(@Nullable ThrowawayServer throwaway, Path workingDirectory) {
        return Doctor.examine(new Patient(
                settings,
                Formats.of(settings),
                files::readSoFar,
                () -> Comparer.source(settings),
                database,
                connections.isNamed(),
                connections,
                (source, migrations) -> new Migrator(
                        source,
                        migrations,
                        runs.settings(RunOptions.STRICT).withAcceptedHazards(Replay.allHazards(migrations)),
                        RunListener.SILENT),
                shadow(throwaway),
                () -> drift(throwaway),
                workingDirectory));
    }

    /** What a run would do. */
    RunPreview preview(Direction direction, String target, RunOptions options, @Nullable ThrowawayServer throwaway) {
        Runs.refuseRange(direction.name().toLowerCase(Locale.ROOT), target);
        return runs.preview(files.read(), replay(throwaway), direction, target, options);
    }

    List<ProvenRevision> prove(
            List<String> targets, boolean rows, @Nullable ThrowawayServer throwaway, Consumer<ProvenRevision> each) {
        return new RevisionProofs(settings, runs, replay(throwaway)).prove(files.readSoFar(), targets, rows, each);
    }

    /** The server that the settings name for throw-away databases, else the one at hand. */
    @Nullable
    ThrowawayServer shadow(@Nullable ThrowawayServer otherwise) {
        Settings.Login shadow = settings.shadow();
        return shadow == null || shadow.url() == null
                ? otherwise
                : new ShadowServer(shadow.url(), shadow.user(), shadow.password());
    }

    Replay replay(@Nullable ThrowawayServer throwaway) {
        return new Replay(settings, files::readSoFar, runs, shadow(throwaway));
    }
}
