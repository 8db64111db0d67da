package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.compare.Drift;
import dev.autogen.config.Settings;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.doctor.Diagnosis;
import dev.autogen.format.MigrationFormat;
import dev.autogen.migrate.Agreements;
import dev.autogen.migrate.OfflineScript;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunResult;
import dev.autogen.proof.ProvenRevision;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.review.Review;
import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything Autogen does, for the command line and for programs. Results are values, errors are {@link AutogenException}s.
 *
 * <p>Each call reads the migration files anew and opens the connections it needs.
 */
public final class Autogen {

    private final ProjectFiles files;

    private final NewRevisions newRevisions;

    private final Runs runs;

    private final OfflineScripts offline;

    private final Inspections inspections;

    private final Adoptions adoptions;

    /**
     * @param renderer the envelope of the files that are written
     * @throws AutogenException for a pattern of file names that cannot be used
     */
    public Autogen(Settings settings, MigrationRenderer renderer) {
        this(settings, renderer, new Connections(settings, null), null);
    }

    /** @param migrations reads them from elsewhere than the folders of the settings, or null */
    Autogen(
            Settings settings,
            MigrationRenderer renderer,
            Connections connections,
            @Nullable Supplier<MigrationDirectory> migrations) {
        FileNaming naming = new FileNaming(requireNonNull(settings, "settings"));
        MigrationFormat format = Formats.of(settings);
        Hooks hooks = new Hooks(settings, connections, Clock.systemUTC(), format.layout());
        this.files = new ProjectFiles(settings, naming, format, migrations);
        this.newRevisions = new NewRevisions(settings, requireNonNull(renderer, "renderer"), naming, hooks, format);
        this.runs = new Runs(settings, connections, hooks, format);
        this.offline = new OfflineScripts(connections, runs);
        PostgresDatabase database = new PostgresDatabase();
        this.inspections = new Inspections(settings, connections, database, files, runs);
        this.adoptions = new Adoptions(settings, database, connections, newRevisions, runs, format, files::readSoFar);
    }

    /**
     * For an application that looks at and migrates its own database, such as with {@code upgrade("heads", …)} at start-up. Any
     * number of its instances may do so at the same time: one works, the others wait, and then find nothing to do.
     *
     * <p>It takes connections from the data source, as many as it needs at a time, and gives them back as they were. It writes no
     * files, for which it would need a renderer: {@link #draft} and its kin fail.
     *
     * @param settings where the migration files are; the database they may name is not asked
     * @throws AutogenException for a pattern of file names that cannot be used
     */
    public static Autogen ofApplication(Settings settings, DataSource dataSource) {
        return new RunningApplication(settings, dataSource, null).autogen();
    }

    /**
     * The migration files.
     *
     * @throws AutogenException when there is no migration directory, or a file cannot be read
     */
    public MigrationDirectory migrations() {
        return files.read();
    }

    /** The revisions of the migration files; none where there is no migration directory yet. */
    public RevisionGraph graph() {
        return migrationsSoFar().graph();
    }

    /** The migration files; none where the directory does not exist yet. */
    public MigrationDirectory migrationsSoFar() {
        return files.readSoFar();
    }

    /** The files of the revisions that targets mean, each once; a target that means none, such as {@code base}, is an error. */
    public List<MigrationFile> files(MigrationDirectory migrations, List<String> targets) {
        return ProjectFiles.of(targets, migrations, runs);
    }

    /**
     * A revision to be filled by hand, on the single head where the request names no other.
     *
     * @throws AutogenException when there are several heads and none is named, or the revision does not fit in
     */
    public Draft draft(RevisionRequest request) {
        return newRevisions.empty(migrationsSoFar(), request);
    }

    /**
     * A revision that takes the database to what the entities ask for, on the single head where the request names no other. Both
     * directions are proven; what became of that stands in the header of the file. A proof that fails is a doubt of the code
     * {@code proof-failed}, which is accepted as {@code unproven}.
     *
     * @param renames decides what is renamed
     * @param throwaway where it can be tried, unless the settings name a server for that; null for nowhere
     * @param mode how it is tried; the setting {@code prove = false} does without whatever is not done in the database itself
     * @return a draft whose comparison is empty when there is nothing to do; it should not be written then
     * @throws AutogenException when the database is not at all heads, there are several heads and none is named, a rename that is
     *     given does not fit, or the revision does not fit in
     */
    public Draft draftFromEntities(
            RevisionRequest request, RenamePolicy renames, @Nullable ThrowawayServer throwaway, ProofMode mode) {
        try (Comparer comparer = inspections.comparer(renames)) {
            return newRevisions.generated(
                    migrationsSoFar(), request, runs, comparer, inspections.proofs(throwaway, mode));
        }
    }

    /**
     * A revision that joins lines: those the request names as parents, else all heads.
     *
     * @throws AutogenException when there are not at least two, or one is no head and the request does not splice
     */
    public Draft draftMerge(RevisionRequest request) {
        return newRevisions.merge(migrations(), request);
    }

    /**
     * A revision that replaces a line of them, both ends included. Their files may stay: databases inside the line go on along them.
     *
     * @param request its message, id and directory; parents, labels and dependencies are those of the line, and none may be asked
     *     for
     * @throws AutogenException when the range is not one line, naming what branches off it or joins it
     */
    public Draft draftSquash(RevisionRange range, RevisionRequest request) {
        return newRevisions.squash(migrations(), range, request);
    }

    /** A first revision that describes the database as it is, tried from nothing; {@link #write(Adoption)} records it, too. */
    public Adoption draftAdoption(RevisionRequest request, @Nullable ThrowawayServer throwaway) {
        return adoptions.draft(request, inspections, inspections.replay(throwaway));
    }

    /** Writes a first revision, and records it unless another runner does. */
    public Path write(Adoption adoption) {
        return adoptions.write(adoption);
    }

    /**
     * Writes a draft; a file that is there is never overwritten.
     *
     * @throws AutogenException when a doubt about it is not accepted, such as {@code smaller-model}; when it cannot be written, or the user's {@code hook.after-write} fails; the file is there then
     */
    public Path write(Draft draft) {
        return newRevisions.write(draft);
    }

    /**
     * What separates the database from the entities.
     *
     * @param renames decides what is renamed
     * @throws AutogenException when a rename that is given does not fit
     */
    public Comparison compare(RenamePolicy renames) {
        return inspections.compare(renames);
    }

    /**
     * What separates two sources, and the way from the one to the other. Writes to neither.
     *
     * @param throwaway where migrations can be replayed, unless the settings name a server for that; null for nowhere
     * @param renames decides what is renamed; from the entities to anything else nothing is
     * @throws AutogenException when a source cannot be read, or both are the same
     */
    public Comparison compare(
            SchemaSource from, SchemaSource to, @Nullable ThrowawayServer throwaway, RenamePolicy renames) {
        return inspections.compare(from, to, throwaway, renames);
    }

    /**
     * How entities, migrations and database differ, and which of them moved. Writes to none of them.
     *
     * @param throwaway where migrations can be replayed, unless the settings name a server for that; null for nowhere
     * @throws AutogenException when the migrations cannot be replayed, or the database is at a revision that no file has
     */
    public Drift drift(@Nullable ThrowawayServer throwaway) {
        return inspections.drift(throwaway);
    }

    /**
     * What the upgrades of revisions do to what was there before them: all migrations are run in a database that is thrown away,
     * and each statement is watched. The hazards of SQL that was written by hand come out this way.
     *
     * @param files of the revisions asked about
     * @param throwaway where migrations can be replayed, unless the settings name a server for that; null for nowhere
     * @throws AutogenException when a migration fails there
     */
    public List<MeasuredRevision> measure(List<MigrationFile> files, @Nullable ThrowawayServer throwaway) {
        return inspections.measure(files, throwaway);
    }

    /**
     * What somebody must know who reviews revisions. Writes to nothing but a database that is thrown away.
     *
     * @param throwaway where the revisions can be run, unless the settings name a server for that; null for nowhere
     * @throws AutogenException when the revisions asked for cannot be found out, or a migration file cannot be read
     */
    public Review review(ReviewRequest request, @Nullable ThrowawayServer throwaway) {
        return inspections.review(request, throwaway);
    }

    /**
     * Puts the hazards that a file does not speak of into its header, with open boxes where they need one.
     *
     * @throws AutogenException where there are such hazards, and another runner has checksums of whole files, or the file no
     *     header, as others write them
     */
    public void writeHazards(MeasuredRevision measured) {
        Measurements.write(measured, runs, migrationsSoFar());
    }

    /**
     * Proves revisions on disk, whoever wrote them: all are run from nothing in a database that is thrown away, and those asked for
     * are taken back and run again. After the downgrade the catalogue must be what it was before the upgrade.
     *
     * @param targets revisions and ranges; all revisions when there are none
     * @param rows whether the tables get made-up rows, so that what fails only on data is seen
     * @param throwaway where migrations can be replayed, unless the settings name a server for that; null for nowhere
     * @param each is told of each revision as soon as it is done
     * @return in the order of the run; a revision on the way to those asked for is among them when it cannot be run
     */
    public List<ProvenRevision> prove(
            List<String> targets, boolean rows, @Nullable ThrowawayServer throwaway, Consumer<ProvenRevision> each) {
        return inspections.prove(targets, rows, throwaway, each);
    }

    /**
     * Says in the header of a file that it is proven; nothing else in it changes.
     *
     * @return whether anything was written: not where the header says so already, nor where another runner may have a checksum of the
     *     file, because its database has it or none can be asked
     */
    public boolean writeProof(ProvenRevision proven) {
        return proven.isGood() && runs.mayRewrite(proven.file(), migrationsSoFar()) && RevisionProofs.write(proven);
    }

    /**
     * Entities, migrations and database agree: one head, no box open, no file to complete, unproven or changed after it was applied,
     * the database at the head, nothing left to generate. Without a database the entities are held against the migrations.
     *
     * @param throwaway where migrations can be replayed, unless the settings name a server for that; null for nowhere
     */
    public CheckResult check(@Nullable ThrowawayServer throwaway) {
        return inspections.check(throwaway);
    }

    /**
     * What is wrong, in order of importance, and how to mend it. Changes nothing, and fails at nothing: what cannot be read is a
     * finding or is named as skipped.
     *
     * @param throwaway where revisions can be tried, or null to do without
     * @param workingDirectory where the commands of the findings will be run
     */
    public Diagnosis diagnose(@Nullable ThrowawayServer throwaway, Path workingDirectory) {
        return inspections.diagnose(throwaway, workingDirectory);
    }

    /**
     * What reviewers and authors agreed to in a file, as far as its SQL is still the one that they agreed to.
     *
     * @throws AutogenException when its upgrade section cannot be split into statements
     */
    public Agreements agreements(MigrationFile file) {
        return Agreements.of(file, runs.acceptedHazards());
    }

    /** The codes of the hazards that need no ticked box in this project. */
    public Set<String> acceptedHazards() {
        return runs.acceptedHazards();
    }

    /** Where the database stands. Creates nothing. */
    public DatabasePosition position() {
        return position(migrationsSoFar());
    }

    /** Where the database stands among these files. Creates nothing. */
    public DatabasePosition position(MigrationDirectory migrations) {
        return runs.position(migrations);
    }

    /** Upgrades to a target. */
    public RunResult upgrade(String target, RunOptions options, RunListener listener) {
        Runs.refuseRange("upgrade", target);
        return runs.upgrade(migrations(), target, options, listener);
    }

    /** Goes back to a target. */
    public RunResult downgrade(String target, RunOptions options, RunListener listener) {
        Runs.refuseRange("downgrade", target);
        return runs.downgrade(migrations(), target, options, listener);
    }

    /**
     * Cancels the upgrade or downgrade that runs in another thread: the statement under way fails, nothing further is sent, and the
     * call that ran them ends with an error of the code {@code cancelled} which says where the database stands.
     *
     * @return whether there was one
     */
    public boolean cancel() {
        return runs.cancel();
    }

    /** The steps a downgrade would run. */
    public List<RevisionStep> planDowngrade(String target, RunOptions options) {
        Runs.refuseRange("downgrade", target);
        return runs.planDowngrade(migrations(), target, options);
    }

    /**
     * What an upgrade would do, statement by statement, with its locks and hazards. Changes nothing.
     *
     * @param throwaway where the statements can be tried, unless the settings name a server for that; null for nowhere
     * @throws AutogenException when it would not run at all
     */
    public RunPreview previewUpgrade(String target, RunOptions options, @Nullable ThrowawayServer throwaway) {
        return inspections.preview(Direction.UPGRADE, target, options, throwaway);
    }

    /** What a downgrade would do, likewise. */
    public RunPreview previewDowngrade(String target, RunOptions options, @Nullable ThrowawayServer throwaway) {
        return inspections.preview(Direction.DOWNGRADE, target, options, throwaway);
    }

    /** What the downgrade sections of these steps are known to lose, one line each. */
    public List<String> downgradeLosses(List<RevisionStep> steps) {
        return Runs.downgradeLosses(migrations(), steps);
    }

    /**
     * Sets the version rows without running anything.
     *
     * @param purge whether all rows are removed first, those without a file too
     */
    public RunResult stamp(List<String> targets, boolean purge) {
        return runs.stamp(migrations(), List.copyOf(targets), purge);
    }

    /**
     * The script that upgrades, for psql, instead of running anything.
     *
     * @param target a target, counted from where the database stands; or {@code FROM:TO}, which asks no database
     */
    public OfflineSql upgradeSql(String target, RunOptions options) {
        return offline.upgrade(migrations(), target, options);
    }

    /** The script that downgrades, for psql, likewise. */
    public OfflineSql downgradeSql(String target) {
        return offline.downgrade(migrations(), target);
    }

    /**
     * The script that sets the version rows, for psql, instead of setting them.
     *
     * @param targets of a database that stands where this one does; or {@code FROM:TO} from one {@code FROM}, which ask none
     */
    public OfflineSql stampSql(List<String> targets) {
        return offline.write("stamp", migrations(), List.copyOf(targets), RunOptions.STRICT, OfflineScript::stamp);
    }
}
