package dev.autogen.spring;

import static java.util.Objects.requireNonNull;

import dev.autogen.Autogen;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Cancels a run when the process is asked to end, such as by a container that is stopped while it migrates: the run then ends like
 * one whose statement failed, and says where the database stands.
 */
final class CancelAtShutdown implements AutoCloseable {

    /** Then the process ends all the same, and PostgreSQL rolls back what was not committed. */
    private static final long PATIENCE_IN_SECONDS = 8;

    private final Thread hook;

    private final CountDownLatch ended = new CountDownLatch(1);

    private CancelAtShutdown(Autogen autogen) {
        hook = new Thread(() -> cancel(autogen), "autogen cancel");
    }

    static CancelAtShutdown of(Autogen autogen) {
        CancelAtShutdown cancel = new CancelAtShutdown(requireNonNull(autogen, "autogen"));
        Runtime.getRuntime().addShutdownHook(cancel.hook);
        return cancel;
    }

    <T> T running(Supplier<T> run) {
        try {
            return run.get();
        } finally {
            ended.countDown();
        }
    }

    private void cancel(Autogen autogen) {
        autogen.cancel();
        try {
            ended.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is at work, or has been.
            return;
        }
    }
}
