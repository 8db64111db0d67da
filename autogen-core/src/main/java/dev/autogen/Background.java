package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that another thread does meanwhile. Whoever asks for its result gets its errors, as if it had done the work itself. */
final class Background<T> {

    private final FutureTask<T> task;

    private Background(Callable<T> work) {
        this.task = new FutureTask<>(requireNonNull(work, "work"));
    }

    /** @param name of the thread */
    static <T> Background<T> start(String name, Callable<T> work) {
        Background<T> background = new Background<>(work);
        Thread thread = new Thread(background.task, "autogen " + name);
        thread.setDaemon(true);
        thread.start();
        return background;
    }

    /** Waits for the result, or the error. */
    T result() throws SQLException {
        try {
            return outcome();
        } catch (ExecutionException e) {
            throw rethrown(requireNonNull(e.getCause(), "cause"));
        }
    }

    /** Waits for the end of the work, and takes the result, if it has one, to give back what it holds. */
    void end(Release<T> release) throws SQLException {
        T result;
        try {
            result = outcome();
        } catch (ExecutionException e) {
            // An error is for those who ask for the result; it leaves nothing to give back.
            return;
        }
        release.accept(result);
    }

    /** Gives back what a result holds. */
    interface Release<T> {
        void accept(T result) throws SQLException;
    }

    /** An interrupt does not end the wait: the work may hold a connection, which nobody else could use or close before its end. */
    private T outcome() throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) throws SQLException {
        if (cause instanceof SQLException database) {
            throw database;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
