package dev.autogen.migrate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The run's connection as a class of the application gets it: everything but what would take the transaction away from the run.
 * What the class has opened and not closed is closed at the end.
 */
final class GuardedConnection implements AutoCloseable {

    private static final Set<String> REFUSED =
            Set.of("commit", "close", "abort", "setAutoCommit", "setTransactionIsolation", "setReadOnly");

    private final Connection connection;
    private final Connection proxy;
    private final Set<Statement> opened = Collections.newSetFromMap(new IdentityHashMap<>());
    private volatile boolean cancelled;
    private volatile boolean ended;

    GuardedConnection(Connection connection) {
        this.connection = connection;
        this.proxy = proxy(Connection.class, new Guard(connection));
    }

    Connection proxy() {
        return proxy;
    }

    /** Cancels what is under way; nothing further is sent. */
    void cancel() throws SQLException {
        cancelled = true;
        for (Statement statement : opened()) {
            statement.cancel();
        }
    }

    private synchronized List<Statement> opened() {
        return List.copyOf(opened);
    }

    private synchronized void add(Statement statement) {
        opened.add(statement);
    }

    private synchronized void remove(Object statement) {
        opened.remove(statement);
    }

    /** Nothing can be done with the connection any more. */
    @Override
    public void close() throws SQLException {
        ended = true;
        for (Statement statement : opened()) {
            statement.close();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What leads back to the connection leads to the guarded one. */
    private @Nullable Object guarded(@Nullable Object result) {
        if (result == connection) {
            return proxy;
        }
        if (result instanceof CallableStatement call) {
            return statement(CallableStatement.class, call);
        }
        if (result instanceof PreparedStatement prepared) {
            return statement(PreparedStatement.class, prepared);
        }
        if (result instanceof Statement statement) {
            return statement(Statement.class, statement);
        }
        if (result instanceof ResultSet rows) {
            return proxy(ResultSet.class, new Guard(rows));
        }
        return result instanceof DatabaseMetaData data ? proxy(DatabaseMetaData.class, new Guard(data)) : result;
    }

    private <T extends Statement> T statement(Class<T> type, T statement) {
        add(statement);
        return proxy(type, new Guard(statement));
    }

    private final class Guard implements InvocationHandler {

        private final Object target;

        Guard(Object target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(self, name, arguments);
            }
            if (target instanceof Statement && name.equals("close")) {
                remove(target);
            } else {
                expectRunning(name);
            }
            if (target == connection) {
                refuse(name, arguments);
                if (name.equals("unwrap") && arguments != null && arguments[0] == Connection.class) {
                    return proxy;
                }
            }
            try {
                Object result = method.invoke(target, arguments);
                // The driver's own interfaces, such as that for COPY, have nothing that ends a transaction.
                return name.equals("unwrap") ? result : guarded(result);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private Object ofObject(Object self, String name, Object @Nullable [] arguments) {
            return switch (name) {
                case "equals" -> arguments != null && self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> "the run's " + target;
            };
        }

        private void expectRunning(String name) throws SQLException {
            if (cancelled) {
                throw new SQLException("The run was cancelled", DatabaseErrors.QUERY_CANCELED);
            }
            if (ended && !name.equals("isClosed")) {
                throw new SQLException("The step has ended, and with it the use of the connection it was given");
            }
        }

        private void refuse(String name, Object @Nullable [] arguments) {
            boolean toSavepoint = arguments != null && arguments.length == 1 && arguments[0] instanceof Savepoint;
            if (REFUSED.contains(name) || (name.equals("rollback") && !toSavepoint)) {
                throw new IllegalStateException("The connection belongs to the run: " + name
                        + "() is refused, since all that a migration does is committed or rolled back together.");
            }
        }
    }
}
