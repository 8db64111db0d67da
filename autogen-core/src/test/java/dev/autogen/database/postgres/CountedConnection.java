package dev.autogen.database.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection that remembers the text of every statement run on it. */
final class CountedConnection implements AutoCloseable {

    private final Connection real;
    private final List<String> statements = new ArrayList<>();

    private final List<String> batch = new ArrayList<>();

    CountedConnection(Connection real) {
        this.real = real;
    }

    Connection connection() {
        return remembering(Connection.class, real, "");
    }

    /** Each round trip that ran SQL. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    private <T> T remembering(Class<T> type, T target, String prepared) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                            ? text
                            : prepared;
                    if (method.getName().equals("addBatch")) {
                        batch.add(sql);
                    } else if (method.getName().equals("executeBatch")) {
                        statements.add(String.join(";\n", batch));
                        batch.clear();
                    } else if (method.getName().startsWith("execute")) {
                        statements.add(sql);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement statement) {
                            return remembering(PreparedStatement.class, statement, sql);
                        }
                        return result instanceof Statement statement
                                ? remembering(Statement.class, statement, "")
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public void close() throws SQLException {
        real.close();
    }
}
