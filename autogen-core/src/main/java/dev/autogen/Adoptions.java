package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.database.Scope;
import dev.autogen.database.StandingObject;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.format.MigrationFormat;
import dev.autogen.format.Runner;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.ProofChecksum;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.MigrationContent;
import dev.autogen.report.MigrationDocument;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes over a database that is there: a first revision that makes the same schema from nothing, recorded as applied. */
final class Adoptions {

    private final Settings settings;

    private final Database database;

    private final Connections connections;

    private final NewRevisions newRevisions;

    private final Runs runs;

    private final MigrationFormat format;

    private final Supplier<MigrationDirectory> files;

    Adoptions(
            Settings settings,
            Database database,
            Connections connections,
            NewRevisions newRevisions,
            Runs runs,
            MigrationFormat format,
            Supplier<MigrationDirectory> files) {
        this.settings = settings;
        this.database = database;
        this.connections = connections;
        this.newRevisions = newRevisions;
        this.runs = runs;
        this.format = format;
        this.files = files;
    }

    /**
     * The revision, tried in a throw-away database. Changes nothing.
     *
     * @throws AutogenException when there are revisions already, or what the database holds cannot be made from nothing
     */
    Adoption draft(RevisionRequest request, Inspections inspections, Replay replay) {
        MigrationDirectory migrations = files.get();
        refuseUnlessFirst(migrations);
        Comparison fromEmpty =
                inspections.comparisons(replay).compare(SchemaSource.EMPTY, SchemaSource.DATABASE, RenamePolicy.SILENT);
        if (fromEmpty.isEmpty()) {
            throw new AutogenException(
                    "nothing-to-adopt",
                    "There is nothing in the database that a revision could describe.",
                    "autogen revision --autogenerate -m \"first revision\"");
        }
        try {
            AdoptedSchema schema = schema(fromEmpty, replay);
            Draft draft = newRevisions.adopted(migrations, request, revision -> document(revision, fromEmpty, schema));
            List<String> leftOut = tried(draft, schema, inspections, replay);
            MigrationDocument document = document(draft, leftOut);
            return new Adoption(
                    newRevisions.rewritten(draft, document),
                    leftOut,
                    entities(inspections),
                    format.runner() == null ? null : recordCommand(format.runner(), draft));
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private void refuseUnlessFirst(MigrationDirectory migrations) {
        if (!migrations.graph().isEmpty()) {
            throw new AutogenException(
                    "already-adopted",
                    "There are revisions already: "
                            + migrations.graph().heads().get(0).id()
                            + " is the last. The first one describes the database, and only that.",
                    "autogen revision --autogenerate -m \"what you changed\"    (or --migrations for another folder)");
        }
        DatabasePosition position = runs.position(migrations);
        if (!position.rows().isEmpty()) {
            throw UpToDate.unknown(position, migrations.graph());
        }
    }

    private AdoptedSchema schema(Comparison fromEmpty, Replay replay) throws SQLException {
        String defaultSchema = fromEmpty.current().defaultSchema();
        Scope scope = new Scope(
                defaultSchema, Set.copyOf(fromEmpty.to().schemas()), Comparer.ownTables(settings, defaultSchema));
        List<StandingObject> objects;
        try (Connection connection = connections.open()) {
            objects = database.standingObjects(connection, scope);
        }
        try (Replayed empty = replay.open(false, defaultSchema)) {
            return AdoptedSchema.of(fromEmpty, objects, empty.connections());
        } catch (SQLException e) {
            throw new AutogenException(
                    "cannot-adopt",
                    "What the database holds cannot be made from nothing here: " + e.getMessage(),
                    "Exclude what is not yours (exclude = table:NAME), or name a server that has what is missing:"
                            + " shadow.url = jdbc:postgresql://host/database",
                    e);
        }
    }

    private static MigrationDocument document(Revision revision, Comparison fromEmpty, AdoptedSchema schema) {
        MigrationDocument planned =
                MigrationContent.generated(revision, fromEmpty.lines(), fromEmpty.upgrade(), fromEmpty.downgrade());
        List<String> changes = new ArrayList<>(planned.changes());
        schema.made().forEach(name -> changes.add("+ " + name));
        return planned.withChanges(changes)
                .forRunner(planned.hazards(), List.of(), schema.upgrade(), schema.downgrade());
    }

    private static MigrationDocument document(Draft draft, List<String> leftOut) {
        List<String> changes = new ArrayList<>(draft.document().changes());
        leftOut.forEach(line -> changes.add("! left out: " + line));
        MigrationFile file = parsed(draft);
        return draft.document()
                .withChanges(changes)
                .withProof("upgrade makes the schema of the database from nothing"
                        + (leftOut.isEmpty() ? "" : ", but for what is left out,")
                        + " and downgrade takes it back (sql "
                        + ProofChecksum.of(file) + ")");
    }

    private static MigrationFile parsed(Draft draft) {
        return MigrationFile.parse(draft.path(), draft.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Runs both directions; gives what the database has besides. */
    private List<String> tried(Draft draft, AdoptedSchema schema, Inspections inspections, Replay replay)
            throws SQLException {
        MigrationFile file = parsed(draft);
        try (OpenCatalog original = OpenCatalog.of(SchemaSource.DATABASE, null, connections, database, () -> {});
                Replayed replayed = replay.open(false, original.defaultSchema())) {
            Set<String> schemas = new TreeSet<>(original.schemas());
            CatalogFingerprint before = fingerprint(replayed, original.defaultSchema(), schemas);
            MigrationDirectory alone = MigrationDirectory.alone(file);
            RunSettings accepting = runs.settings(RunOptions.STRICT)
                    .withAcceptedHazards(Replay.allHazards(alone))
                    .withIncomplete(true);
            Migrator migrator = new Migrator(replayed.connections(), alone, accepting, RunListener.SILENT);
            migrator.upgrade(file.id());
            Comparison found;
            try (OpenCatalog made =
                    OpenCatalog.of(SchemaSource.MIGRATIONS, null, replayed.connections(), database, () -> {})) {
                found = inspections.comparisons(replay).catalogs(made, original, schemas, RenamePolicy.SILENT);
            }
            requireSame(found);
            migrator.downgrade("base");
            List<String> remains = before.differencesTo(fingerprint(replayed, original.defaultSchema(), schemas));
            if (!remains.isEmpty()) {
                throw failed("the downgrade does not lead back", remains);
            }
            List<String> leftOut = new ArrayList<>(leftOut(found, schema.failed()));
            try (Connection connection = connections.open()) {
                leftOut.addAll(OwnersAndPrivileges.of(
                        connection,
                        schemas,
                        name -> leftOut.stream().noneMatch(line -> line.contains(" " + name + ":"))));
            }
            return leftOut;
        }
    }

    private CatalogFingerprint fingerprint(Replayed replayed, String defaultSchema, Set<String> schemas)
            throws SQLException {
        try (Connection connection = replayed.connections().open()) {
            return CatalogFingerprint.of(connection, schemas, Comparer.ownTables(settings, defaultSchema));
        }
    }

    private static void requireSame(Comparison found) {
        if (!found.changes().isEmpty()) {
            throw failed(
                    "it does not make the tables of the database",
                    found.lines().stream().map(ChangeLine::head).toList());
        }
    }

    private static AutogenException failed(String what, List<String> details) {
        return new AutogenException(
                DraftProofs.FAILED,
                "The first revision was tried, and " + what + ":\n  " + String.join("\n  ", details),
                "It is a fault of Autogen's; please report it. What is in the way can be excluded: exclude = table:NAME");
    }

    private static List<String> leftOut(Comparison found, Map<String, String> failed) {
        return found.unplanned().stream()
                .map(line -> line.text() + ": " + reason(line.text(), found.remarks(), failed))
                .toList();
    }

    private static String reason(String text, List<String> remarks, Map<String, String> failed) {
        for (Map.Entry<String, String> entry : failed.entrySet()) {
            if (text.startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        String leftAlone = "left alone: " + text + " (";
        return remarks.stream()
                .filter(remark -> remark.startsWith(leftAlone))
                .map(remark -> remark.substring(leftAlone.length(), remark.length() - 1))
                .findFirst()
                .orElse("Autogen writes no statements for it");
    }

    private @Nullable Comparison entities(Inspections inspections) {
        return settings.entities().classpath().isEmpty() ? null : inspections.compare(RenamePolicy.SILENT);
    }

    private static String recordCommand(Runner runner, Draft draft) {
        return runner.stamp().replace("VERSION", draft.document().revision());
    }

    /**
     * Writes the revision and records it, unless another runner does that; the tables of other runners are left alone.
     *
     * @return the file
     */
    Path write(Adoption adoption) {
        Path written = newRevisions.write(adoption.draft());
        if (adoption.record() == null) {
            runs.stamp(files.get(), List.of(adoption.draft().document().revision()), false);
        }
        return written;
    }
}
