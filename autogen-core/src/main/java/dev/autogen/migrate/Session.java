package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.database.postgres.PostgresNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection made ready for a run, with what hangs on it. Between calls the connection is in auto-commit mode, outside any
 * transaction; closing it gives the session back as it was.
 */
final class Session implements AutoCloseable {

    /** What is done in a transaction. */
    interface Work {
        void run() throws SQLException;
    }

    private final ConnectionSource source;
    private final Connection connection;
    private final RunSettings settings;
    private final RunListener listener;
    private final RunningStatement running;
    private final SessionState state;
    private final TableNames names;
    private final VersionTable versions;
    private final RunLog log;
    private final AdvisoryLock lock;
    private final String run = UUID.randomUUID().toString();
    private @Nullable StatementWatch watch;
    private boolean locked;

    private Session(
            ConnectionSource source,
            Connection connection,
            RunSettings settings,
            RunListener listener,
            RunningStatement running,
            SessionState state,
            TableNames names) {
        this.source = source;
        this.connection = connection;
        this.settings = settings;
        this.listener = listener;
        this.running = running;
        this.state = state;
        this.names = names;
        this.versions = new VersionTable(connection, names);
        this.log = new RunLog(connection, names);
        this.lock = new AdvisoryLock(connection, names, listener, running);
    }

    static Session open(ConnectionSource source, RunSettings settings, RunListener listener, RunningStatement running)
            throws SQLException {
        Connection connection = requireNonNull(source.open(), "connection");
        try {
            SessionState state = SessionState.take(connection, settings);
            state.apply();
            return new Session(source, connection, settings, listener, running, state, names(connection, settings));
        } catch (SQLException | RuntimeException | Error e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    private static void closeAfter(Throwable failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static TableNames names(Connection connection, RunSettings settings) throws SQLException {
        String schema = settings.defaultSchema() != null
                ? settings.defaultSchema()
                : Sql.one(connection, "SELECT coalesce(current_schema(), '')", row -> row.getString(1));
        if (schema.isEmpty() && settings.tables().schema() == null) {
            throw new AutogenException(
                    "no-default-schema",
                    "The connection has no default schema: none of the schemas in its search_path exists, or the user"
                            + " may not use them.",
                    "Create the schema, or name an existing one in the URL: ?currentSchema=NAME");
        }
        return settings.tables().in(schema);
    }

    Connection connection() {
        return connection;
    }

    RunSettings settings() {
        return settings;
    }

    RunListener listener() {
        return listener;
    }

    RunningStatement running() {
        return running;
    }

    SessionState state() {
        return state;
    }

    VersionTable versions() {
        return versions;
    }

    RunLog log() {
        return log;
    }

    void append(LogEntry entry) throws SQLException {
        log.append(run, settings.toolVersion(), entry);
    }

    /** Waits for the lock, which this session then holds until it is closed. */
    void lock() throws SQLException {
        lock.acquire(settings.lockWait());
        locked = true;
        int backend = Sql.one(connection, "SELECT pg_backend_pid()", row -> row.getInt(1));
        watch = new StatementWatch(source, settings, listener, backend);
    }

    /** The sessions of runs that have the lock at this moment. */
    List<LockHolder> runs() throws SQLException {
        return lock.holders();
    }

    /** What looks after the statements of the run that has the lock. */
    StatementWatch watch() {
        return requireNonNull(watch, "watch");
    }

    /** Fails when the lock is lost. */
    void checkLock() throws SQLException {
        lock.check();
    }

    /** Creates the two tables where they are missing; only with the lock, so that no two runs do it at once. */
    void createTables() throws SQLException {
        boolean version = !versions.exists();
        boolean log = !this.log.exists();
        if (version || log) {
            checkSchema();
            try {
                inTransaction(() -> {
                    if (version) {
                        Sql.execute(connection, VersionTable.createSql(names));
                    }
                    if (log) {
                        Sql.execute(connection, RunLog.createSql(names));
                    }
                });
            } catch (SQLException e) {
                throw DatabaseErrors.wrap(
                        e,
                        "creating the tables " + names.version().name() + " and "
                                + names.log().name());
            }
        }
    }

    private void checkSchema() throws SQLException {
        String schema = names.version().schema();
        boolean exists = Sql.one(
                connection,
                "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?)",
                row -> row.getBoolean(1),
                schema);
        if (!exists) {
            throw new AutogenException(
                    "no-version-schema",
                    "The schema " + schema + " is to hold the table "
                            + names.version().name() + ", but does not exist.",
                    "CREATE SCHEMA " + PostgresNames.identifier(schema)
                            + ", or name another one with the setting version-table.schema.");
        }
    }

    /** Runs the work in one transaction, which is committed at its end or, when it throws, rolled back. */
    void inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            lock.check();
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            undoAfter(e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private void undoAfter(Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The session is gone, and the server has rolled back by itself.
            failure.addSuppressed(e);
        }
    }

    /** Closes at the end of a run, whose outcome is not changed by what happens to the session afterwards. */
    void closeAfter(@Nullable Throwable failure) {
        try {
            close();
        } catch (SQLException e) {
            if (failure == null) {
                listener.warning("The session ended badly after the run was complete: " + DatabaseErrors.message(e));
            } else {
                failure.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (watch != null) {
            watch.close();
        }
        try (connection) {
            if (!connection.isClosed()) {
                if (locked) {
                    lock.release();
                }
                state.restore();
            }
        }
    }
}
