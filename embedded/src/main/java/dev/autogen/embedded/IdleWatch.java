package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Lets the server stop itself when nobody uses it.
 *
 * <p>The watch is a session of the server: a block of PL/pgSQL that sleeps, looks, and in the end sends the server the
 * signal for an orderly stop. Its client hangs up as soon as the block runs, which PostgreSQL does not notice before
 * the block ends. So there is no process beside the server that could be left over, hold a terminal or a pipe, or die
 * with the command that started it.
 */
record IdleWatch(ServerAddress address, Duration idle) {

    /** Held by the watch, so that there is one. */
    private static final int WATCHING = 0x41_47_01;
    /** Held by the watch while it stops the server, and by a start that found the server running. */
    private static final int STOPPING = 0x41_47_02;

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(15);
    private static final int SLEEPS_PER_IDLE_TIME = 4;
    private static final long PAUSE_MILLIS = 5;

    /** Somebody being connected, or having been since the last look, is use. */
    private static final String WATCH = """
            DO $watch$
            DECLARE
              used timestamptz := clock_timestamp();
              seen numeric := -1;
              sessions_now numeric;
              connected boolean;
            BEGIN
              IF NOT pg_try_advisory_lock(%1$d) THEN
                RETURN;
              END IF;
              PERFORM set_config('application_name', 'autogen idle watch', false);
              LOOP
                PERFORM pg_sleep(%3$d / 1000.0);
                PERFORM pg_stat_clear_snapshot();
                SELECT sum(sessions) INTO sessions_now FROM pg_stat_database;
                connected := EXISTS (SELECT FROM pg_stat_activity
                    WHERE backend_type IN ('client backend', 'walsender') AND pid <> pg_backend_pid());
                IF connected OR sessions_now <> seen THEN
                  used := clock_timestamp();
                  seen := sessions_now;
                ELSIF clock_timestamp() - used >= make_interval(secs => %4$d / 1000.0)
                    AND pg_try_advisory_lock(%2$d) THEN
                  PERFORM pg_stat_clear_snapshot();
                  IF NOT EXISTS (SELECT FROM pg_stat_activity
                      WHERE backend_type IN ('client backend', 'walsender') AND pid <> pg_backend_pid()) THEN
                    EXECUTE format('COPY (SELECT) TO PROGRAM %%L',
                        'kill -INT ' || split_part(pg_read_file('postmaster.pid'), E'\\n', 1));
                    PERFORM pg_sleep(60);
                  END IF;
                  PERFORM pg_advisory_unlock(%2$d);
                END IF;
                COMMIT;
              END LOOP;
            END
            $watch$
            """;

    IdleWatch {
        requireNonNull(address, "address");
        requireNonNull(idle, "idle");
    }

    /**
     * Sees to it that somebody watches, and that a watch that is about to stop the server does so before this returns.
     *
     * @throws SQLException when the server stopped
     */
    void arm() throws SQLException {
        try (Connection control = address.connect(ServerAddress.MAINTENANCE_DATABASE)) {
            value(control, "SELECT pg_advisory_lock_shared(" + STOPPING + ")");
            if (!idle.isZero() && !isWatched(control)) {
                hangUpOnceWatched(control);
            }
        }
    }

    private void hangUpOnceWatched(Connection control) throws SQLException {
        var options = "-c statement_timeout=0 -c client_connection_check_interval=0 -c log_min_messages=panic";
        Connection watch = address.connect(ServerAddress.MAINTENANCE_DATABASE, options);
        var block = new FutureTask<>(() -> run(watch));
        var thread = new Thread(block, "autogen-idle-watch");
        thread.setDaemon(true);
        thread.start();
        while (!isWatched(control)) {
            if (block.isDone()) {
                throw ended(block);
            }
            pause();
        }
        watch.abort(Runnable::run);
    }

    private boolean run(Connection watch) throws SQLException {
        try (Statement statement = watch.createStatement()) {
            return statement.execute(block());
        }
    }

    private static SQLException ended(FutureTask<Boolean> block) throws SQLException {
        try {
            block.get();
            return new SQLException("The idle watch ended at once");
        } catch (ExecutionException e) {
            return new SQLException("The idle watch failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private String block() {
        long sleep = Math.min(LONGEST_SLEEP.toMillis(), Math.max(1, idle.toMillis() / SLEEPS_PER_IDLE_TIME));
        return WATCH.formatted(WATCHING, STOPPING, sleep, idle.toMillis());
    }

    private static boolean isWatched(Connection control) throws SQLException {
        return "t"
                .equals(value(
                        control,
                        "SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = "
                                + WATCHING
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
    }

    private static @Nullable String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static SQLException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SQLException("Interrupted while the embedded server started", e);
    }
}
