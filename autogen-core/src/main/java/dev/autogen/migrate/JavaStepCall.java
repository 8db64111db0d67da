package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A class of the application that a migration calls, found and looked at but not made yet. */
final class JavaStepCall {

    private static final String SHAPE =
            "It must be a public class with a public constructor without parameters and a method"
                    + " public void run(java.sql.Connection).";

    private final PreparedStep prepared;
    private final ScriptStatement statement;
    private final Constructor<?> constructor;
    private final Method method;

    private volatile @Nullable GuardedConnection guarded;

    private JavaStepCall(PreparedStep prepared, ScriptStatement statement, Constructor<?> constructor, Method method) {
        this.prepared = prepared;
        this.statement = statement;
        this.constructor = constructor;
        this.method = method;
    }

    /** Fails when a class that the step calls is not there, or none that can be called. */
    static void checkAll(PreparedStep prepared, JavaClasses classes) {
        prepared.script().statements().stream()
                .filter(ScriptStatement::isJava)
                .forEach(statement -> find(prepared, statement, classes));
    }

    /** @throws JavaStepException when the class is not there, or none that can be called */
    static JavaStepCall find(PreparedStep prepared, ScriptStatement statement, JavaClasses classes) {
        Class<?> type;
        try {
            type = classes.find(requireNonNull(statement.javaClass(), "javaClass"));
        } catch (ClassNotFoundException | LinkageError e) {
            throw new JavaStepException(
                    "java-class-missing",
                    prepared,
                    statement,
                    e instanceof ClassNotFoundException
                            ? "which is not on the class path"
                            : "which cannot be loaded: " + e,
                    "Name the application's classes and libraries with --classpath, compiled; a nested class is written"
                            + " Outer$Nested.",
                    e);
        }
        try {
            Method method = type.getMethod("run", Connection.class);
            boolean fits = Modifier.isPublic(type.getModifiers())
                    && !Modifier.isAbstract(type.getModifiers())
                    && method.getReturnType() == void.class;
            if (fits) {
                return new JavaStepCall(prepared, statement, type.getConstructor(), method);
            }
        } catch (NoSuchMethodException | LinkageError e) {
            throw misshapen(prepared, statement, e);
        }
        throw misshapen(prepared, statement, null);
    }

    private static JavaStepException misshapen(
            PreparedStep prepared, ScriptStatement statement, @Nullable Throwable cause) {
        return new JavaStepException(
                "java-class-shape", prepared, statement, "which is none that can be called", SHAPE, cause);
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
        thread.setContextClassLoader(method.getDeclaringClass().getClassLoader());
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
            method.setAccessible(true);
            method.invoke(constructor.newInstance(), connection);
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
        return new JavaStepException(
                "java-step-failed",
                prepared,
                statement,
                "which failed with " + thrown,
                "Nothing of this transaction was kept. Correct the class, and run the command again.",
                thrown);
    }
}
