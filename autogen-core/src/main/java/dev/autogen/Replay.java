package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.StatementProbe;
import dev.autogen.proof.EmptyDatabases;
import dev.autogen.proof.ReusedSessions;
import dev.autogen.proof.ThrowawayDatabase;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.proof.observe.StatementObserver;
import dev.autogen.proof.observe.StatementObserver.ObservedStep;
import dev.autogen.revision.Direction;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationDirectory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs all migration files in a database that is thrown away. */
final class Replay {

    /** The code of the error when a migration fails. */
    static final String FAILED = "migrations-not-replayed";

    private static final String USUAL_SCHEMA = "public";

    private static final Pattern CURRENT_SCHEMA = Pattern.compile("[?&]currentSchema=([^&,]+)");

    private final Settings settings;

    private final Supplier<MigrationDirectory> files;

    private final Runs runs;

    private final @Nullable ThrowawayServer server;

    Replay(Settings settings, Supplier<MigrationDirectory> files, Runs runs, @Nullable ThrowawayServer server) {
        this.settings = settings;
        this.files = files;
        this.runs = runs;
        this.server = server;
    }

    /**
     * A database with what the migrations make up to their heads, or with nothing.
     *
     * @param defaultSchema how its default schema is called, or null for what the settings say
     */
    Replayed open(boolean withMigrations, @Nullable String defaultSchema) throws SQLException {
        return open(withMigrations ? List.of("heads") : List.of(), defaultSchema);
    }

    /**
     * A database with what the migrations make up to some revisions.
     *
     * @param targets none for a database with nothing in it
     */
    Replayed open(List<String> targets, @Nullable String defaultSchema) throws SQLException {
        if (server == null) {
            throw new AutogenException(
                    "no-throwaway-database",
                    "The migrations are replayed in a throw-away database, and there is no server for one.",
                    "Name one where databases may be created: shadow.url = jdbc:postgresql://host/database");
        }
        MigrationDirectory migrations = files.get();
        ThrowawayDatabase database = new ReusedSessions(server.create());
        try {
            ConnectionSource connections = prepared(database, defaultSchema == null ? defaultSchema() : defaultSchema);
            if (!targets.isEmpty() && !migrations.graph().isEmpty()) {
                run(migrations, targets, connections, StatementProbe.NONE, RunListener.SILENT);
            }
            return new Replayed(database, connections);
        } catch (SQLException | RuntimeException e) {
            try {
                database.close();
            } catch (AutogenException left) {
                // What came first says more.
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** Empty databases, as {@link #open} makes them. */
    EmptyDatabases empty() {
        String schema = defaultSchema();
        return () -> open(false, schema);
    }

    /** What each upgrade does, all of them run one after the other in a database that is empty at first. */
    List<ObservedStep> observe() throws SQLException {
        MigrationDirectory migrations = files.get();
        String schema = defaultSchema();
        StatementObserver observer = new StatementObserver(schema);
        try (Replayed replayed = open(false, schema)) {
            run(migrations, List.of("heads"), replayed.connections(), observer, RunListener.SILENT);
        }
        return observer.steps();
    }

    /**
     * What a run does to a database that stands at these revisions.
     *
     * @param rows the version rows it begins with
     */
    List<ObservedStep> observe(List<String> rows, Direction direction, String target) throws SQLException {
        MigrationDirectory migrations = files.get();
        String schema = defaultSchema();
        StatementObserver observer = new StatementObserver(schema);
        try (Replayed replayed = open(false, schema)) {
            if (!rows.isEmpty()) {
                migrator(migrations, replayed.connections(), StatementProbe.NONE, RunListener.SILENT)
                        .upgrade(rows.toArray(String[]::new));
            }
            Migrator observed = migrator(migrations, replayed.connections(), observer, RunListener.SILENT);
            if (direction == Direction.UPGRADE) {
                observed.upgrade(target);
            } else {
                observed.downgrade(target);
            }
        }
        return observer.steps();
    }

    private Migrator migrator(
            MigrationDirectory migrations, ConnectionSource connections, StatementProbe probe, RunListener listener) {
        return new Migrator(
                connections,
                migrations,
                runs.settings(RunOptions.STRICT)
                        .withAcceptedHazards(allHazards(migrations))
                        .withIncomplete(true)
                        .withBatches(true)
                        .withProbe(probe),
                listener);
    }

    /** Runs what leads to the targets in a database that is open. */
    void run(
            MigrationDirectory migrations,
            List<String> targets,
            ConnectionSource connections,
            StatementProbe probe,
            RunListener listener) {
        try {
            migrator(migrations, connections, probe, listener).upgrade(targets.toArray(String[]::new));
        } catch (AutogenException e) {
            throw new AutogenException(
                    FAILED,
                    "The migrations could not be replayed in a throw-away database. " + e.getMessage(),
                    e.nextStep().map(next -> next + "\n").orElse("")
                            + "If they need what a new database has not, an extension or a role, name a server that has it:"
                            + " shadow.url = jdbc:postgresql://host/database",
                    e);
        }
    }

    /** What runs in a throw-away database needs nobody's consent. */
    static Set<String> allHazards(MigrationDirectory migrations) {
        return migrations.files().stream()
                .flatMap(file -> file.hazards().stream())
                .map(HazardNote::code)
                .collect(Collectors.toSet());
    }

    /** As the URL of the real database says, without asking that. */
    String defaultSchema() {
        Matcher matcher = CURRENT_SCHEMA.matcher(settings.databaseUrl().orElse(""));
        if (!matcher.find()) {
            return USUAL_SCHEMA;
        }
        String name =
                URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8).strip();
        return name.startsWith("\"") ? name.replace("\"", "") : name.toLowerCase(Locale.ROOT);
    }

    /** A database with what another holds, to which nobody is connected. */
    Replayed copy(Replayed replayed) throws SQLException {
        ThrowawayDatabase copy = replayed.database().copy();
        try {
            return new Replayed(copy, prepared(copy, defaultSchema()));
        } catch (SQLException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private ConnectionSource prepared(ThrowawayDatabase database, String defaultSchema) throws SQLException {
        Set<String> needed = new TreeSet<>();
        needed.add(defaultSchema);
        String own = settings.runs().versionTableSchema();
        if (own != null) {
            needed.add(own);
        }
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String name : needed) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + PostgresNames.identifier(name));
            }
        }
        return () -> {
            Connection connection = database.open();
            connection.setSchema(defaultSchema);
            return connection;
        };
    }
}
