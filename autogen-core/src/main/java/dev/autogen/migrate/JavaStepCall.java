package dev.autogen.migrate;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One call of a class of the application, inside a transaction of the run. */
final class JavaStepCall {

    private final PreparedStep prepared;
    private final ScriptStatement statement;
    private final JavaStepClass type;
    private final String standing;

    private volatile @Nullable GuardedConnection guarded;

    /**
     * A call that is due now.
     *
     * @param standing where a failure leaves the database, in a sentence
     * @throws JavaStepException when the class is not there, or none that can be called
     */
    JavaStepCall(PreparedStep prepared, ScriptStatement statement, JavaClasses classes, String standing) {
        this.prepared = prepared;
        this.statement = statement;
        this.type = JavaStepClass.find(prepared, statement, classes);
        this.standing = standing;
    }

    /**
     * Makes an object of the class and calls it, inside the transaction at hand.
     *
     * @throws SQLException as the class has thrown it
     * @throws JavaStepException when it has thrown something else, or has ended the transaction
     */
    void run(Connection connection) throws SQLException {
        String transaction = transaction(connection);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(type.loader());
        try (GuardedConnection guard = new GuardedConnection(connection)) {
            guarded = guard;
            call(guard.proxy());
        } finally {
            guarded = null;
            thread.setContextClassLoader(before);
        }
        if (!transaction.equals(transaction(connection))) {
            throw new JavaStepException(
                    "java-transaction",
                    prepared,
                    statement,
                    "which has ended the transaction of the run; what it did before is kept",
                    "Take COMMIT and ROLLBACK out of it; what must be committed on its own goes between two lines"
                            + " `-- autogen commit`.",
                    null);
        }
    }

    /** Cancels what the class has sent, from another thread, and lets it send nothing further. */
    void cancel() throws SQLException {
        GuardedConnection running = guarded;
        if (running != null) {
            running.cancel();
        }
    }

    private static String transaction(Connection connection) throws SQLException {
        return Sql.one(connection, "SELECT pg_catalog.pg_current_xact_id()::text", row -> row.getString(1));
    }

    private void call(Connection connection) throws SQLException {
        try {
            type.run(connection);
        } catch (InvocationTargetException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw failure(e);
        }
    }

    /** An error of the database stays one, so that its place in the log, and a further attempt, are those of a statement. */
    private JavaStepException failure(Throwable thrown) throws SQLException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (cause == thrown || DatabaseErrors.isForTheRun(sql))) {
                throw sql;
            }
        }
        if (thrown instanceof VirtualMachineError error) {
            throw error;
        }
        Throwable problem =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        return new JavaStepException(
                "java-step-failed",
                prepared,
                statement,
                "which failed"
                        + JavaStepPlace.of(problem, type.name())
                                .map(place -> " at " + place)
                                .orElse("")
                        + ": " + problem + "\n" + standing,
                problem instanceof NoClassDefFoundError
                        ? "Name the application's libraries with --classpath too, and run the command again."
                        : "Correct the class, compile it, and run the command again.",
                thrown);
    }
}
