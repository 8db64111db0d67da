package dev.autogen.doctor;

import dev.autogen.AutogenException;
import dev.autogen.compare.Drift;
import dev.autogen.config.Settings;
import dev.autogen.entities.EntityModel;
import dev.autogen.entities.EntityReader;
import dev.autogen.entities.TargetServer;
import dev.autogen.format.MigrationFormat;
import dev.autogen.format.Runner;
import dev.autogen.format.RunnerHistory;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.RevisionGraph;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that examinations may ask for, each thing read once. */
final class Evidence {

    /** What the entities are read for where there is no database: the newest server there is. */
    private static final TargetServer ANY_SERVER = new TargetServer(18, 0, "public");

    private final Patient patient;

    private final Source<MigrationDirectory> files;

    private final Source<RevisionGraph> graph;

    private final Source<DatabaseState> database;

    private final Source<EntityModel> entities;

    private final Source<Git> git;

    private final Source<ThrowawayServer> throwaway;

    private final Source<SchemaMatches> matches;

    private final Source<Drift> drift;

    private final Source<RunnerState> runner;

    Evidence(Patient patient) {
        this.patient = patient;
        this.files = new Source<>("the migration files", () -> patient.files().get());
        this.graph = new Source<>("the links of the migration files", () -> graphOf(files()));
        this.database = new Source<>("the database", this::readDatabase);
        this.entities = new Source<>("the entities", this::readEntities);
        this.git = new Source<>("the git repository", () -> Git.of(settings()));
        this.throwaway = new Source<>("the throw-away server", this::throwawayServer);
        this.matches = new Source<>("the schemas of the revisions", () -> new SchemaTrial(this, patient).run());
        this.drift = new Source<>("the sides", this::findDrift);
        this.runner = new Source<>("the history of the runner", this::readRunner);
    }

    Settings settings() {
        return patient.settings();
    }

    Source<MigrationDirectory> files() {
        return files;
    }

    Source<RevisionGraph> graph() {
        return graph;
    }

    Source<DatabaseState> database() {
        return database;
    }

    Source<EntityModel> entities() {
        return entities;
    }

    Source<Git> git() {
        return git;
    }

    Source<ThrowawayServer> throwaway() {
        return throwaway;
    }

    /** Which revisions make the schema the database has; takes a throw-away server, and time. */
    Source<SchemaMatches> matches() {
        return matches;
    }

    /** How entities, migrations and database differ; takes a throw-away server, and time. */
    Source<Drift> drift() {
        return drift;
    }

    /** What another runner has recorded. */
    Source<RunnerState> runner() {
        return runner;
    }

    /** Who runs the revisions in place of Autogen; null where Autogen does. */
    @Nullable
    Runner otherRunner() {
        return patient.format().runner();
    }

    MigrationFormat format() {
        return patient.format();
    }

    /** A path as a command of the findings names it. */
    String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path working = patient.workingDirectory();
        return (absolute.startsWith(working) ? working.relativize(absolute) : absolute).toString();
    }

    /** Whether the reader's folder is a folder, or lies below it. */
    boolean isBelow(Path folder) {
        return patient.workingDirectory().startsWith(folder);
    }

    /** A message that names files by their full path, as a reader in the working directory would name them. */
    String shown(String message) {
        return message.replace(patient.workingDirectory() + File.separator, "");
    }

    private static RevisionGraph graphOf(Source<MigrationDirectory> files) throws Source.Absent {
        return files.value()
                .orElseThrow(() -> new Source.Absent(files.reason()))
                .graph();
    }

    private DatabaseState readDatabase() throws Exception {
        if (!patient.hasDatabase()) {
            throw new Source.Absent("no database is named (--url)");
        }
        return new DatabaseReader(patient).read();
    }

    private EntityModel readEntities() throws Source.Absent {
        if (!settings().entities().hasClasspath()) {
            throw new Source.Absent("no class path is named (--classpath)");
        }
        TargetServer server = database.value().map(DatabaseState::target).orElse(ANY_SERVER);
        return EntityReader.read(patient.entities().get(), server);
    }

    private RunnerState readRunner() throws Source.Absent, SQLException {
        RunnerHistory history = patient.format().history().orElseThrow(() -> new Source.Absent("there is none"));
        for (Source<?> needed : List.of(database, graph)) {
            if (needed.value().isEmpty()) {
                throw new Source.Absent(needed.reason());
            }
        }
        try (Connection connection = patient.connections().open()) {
            return new RunnerState(history.read(connection, files.get()), history.inspect(connection, files.get()));
        }
    }

    private Drift findDrift() throws Source.Absent {
        for (Source<?> needed : List.of(database, graph, throwaway)) {
            if (needed.value().isEmpty()) {
                throw new Source.Absent(needed.reason());
            }
        }
        if (graph.get().isEmpty()) {
            throw new Source.Absent("there is no revision");
        }
        if (entities.failure().isPresent()) {
            throw new Source.Absent(entities.reason());
        }
        if (otherRunner() != null) {
            return drifted();
        }
        if (UnstampedTablesExamination.finding(this).isPresent()) {
            throw new Source.Absent("no version says which revisions the database has");
        }
        if (SkippedWayBackExamination.finding(this).isPresent()
                || LostTablesExamination.finding(this).isPresent()) {
            throw new Source.Absent("the version rows do not say what the database has");
        }
        return drifted();
    }

    private Drift drifted() throws Source.Absent {
        try {
            return patient.drift().get();
        } catch (AutogenException e) {
            String what = String.valueOf(e.getMessage()).lines().findFirst().orElse(e.code());
            throw new Source.Absent(shown(what) + "; autogen diff --drift says more");
        }
    }

    private ThrowawayServer throwawayServer() throws Source.Absent {
        @Nullable ThrowawayServer server = patient.throwaway();
        if (server == null) {
            throw new Source.Absent("there is no server to try revisions on");
        }
        return server;
    }
}
