package dev.autogen.migrate;

import dev.autogen.AutogenException;
import dev.autogen.database.postgres.PostgresNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The lock that lets one run at a time write to a database.
 *
 * <p>It belongs to the session of the connection given, so that the server gives it up when the run dies. It is polled for:
 * waiting inside the server would hold a snapshot open, for which a concurrent index build of the run that has the lock waits in
 * turn. Its key is made by the server from the name of the version table; PostgreSQL keeps advisory locks per database.
 */
final class AdvisoryLock {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

    private static final String HELD_BY = " FROM pg_catalog.pg_locks l"
            + " WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted"
            + " AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"
            + " AND ((l.classid::bigint << 32) | l.objid::bigint) = ";

    private final Connection connection;
    private final String key;
    private final String held;
    private final RunListener listener;
    private final RunningStatement running;

    AdvisoryLock(Connection connection, TableNames names, RunListener listener, RunningStatement running) {
        this.connection = connection;
        this.key = keySql(names);
        this.held = heldSql(names);
        this.listener = listener;
        this.running = running;
    }

    /** The key as an expression of type bigint. */
    static String keySql(TableNames names) {
        return "pg_catalog.hashtextextended(" + PostgresNames.literal("autogen " + names.versionSql()) + ", 0)";
    }

    /**
     * Waits until the lock is this session's.
     *
     * @throws AutogenException with the code {@code lock-timeout} when another run has not ended in time
     */
    void acquire(Duration limit) throws SQLException {
        long start = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        Duration nextReport = FIRST_PAUSE;
        while (!tryAcquire()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(limit) >= 0) {
                throw new AutogenException(
                        "lock-timeout",
                        "Another run has held the lock for longer than " + words(limit) + ": " + holder(),
                        "Wait for it and run the command again. If it hangs, end its session with"
                                + " SELECT pg_terminate_backend(the number of its process); what it had not committed is rolled back.");
            }
            if (waited.compareTo(nextReport) >= 0) {
                listener.waitingForLock(holder(), waited);
                nextReport = nextReport.equals(FIRST_PAUSE) ? BETWEEN_REPORTS : nextReport.plus(BETWEEN_REPORTS);
            }
            running.pause(jittered(pause));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private boolean tryAcquire() throws SQLException {
        return Sql.one(connection, "SELECT pg_catalog.pg_try_advisory_lock(" + key + ")", row -> row.getBoolean(1));
    }

    /** Who has the lock, in words. */
    private String holder() throws SQLException {
        List<LockHolder> holders = holders();
        return holders.isEmpty() ? "it has just ended" : LockHolder.words(holders);
    }

    List<LockHolder> holders() throws SQLException {
        return Sessions.holders(connection, "SELECT l.pid" + HELD_BY + key);
    }

    /** Whether the session has the lock, as an expression. */
    static String heldSql(TableNames names) {
        return "EXISTS (SELECT" + HELD_BY + keySql(names) + " AND l.pid = pg_backend_pid())";
    }

    /** Fails when the session at the other end of the connection is not the one that has the lock. */
    void check() throws SQLException {
        boolean ours = Sql.one(connection, "SELECT " + held, row -> row.getBoolean(1));
        if (!ours) {
            throw new AutogenException(
                    "lock-lost",
                    "This session has lost the lock that keeps other runs away; nothing of this transaction was kept",
                    "Connect to the server itself, or to a pooler in session mode; one in transaction mode hands every"
                            + " transaction to another session. A script must not call pg_advisory_unlock_all.");
        }
    }

    void release() throws SQLException {
        Sql.one(connection, "SELECT pg_catalog.pg_advisory_unlock(" + key + ")", row -> row.getBoolean(1));
    }

    private static Duration jittered(Duration pause) {
        long millis = pause.toMillis();
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    private static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
