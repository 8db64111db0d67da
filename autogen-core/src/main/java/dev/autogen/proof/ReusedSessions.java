package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away database whose sessions are used again. A new one costs more than most of what is tried in it: a process of the server,
 * a password, a catalogue cache that is empty.
 *
 * <p>Who gets a connection finds what a new one would have: {@code DISCARD ALL} takes back whatever the one before did to its session.
 * Where settings were given to databases or roles meanwhile, which only new sessions have, there is a new one.
 */
public final class ReusedSessions implements ThrowawayDatabase {

    private static final String GIVEN_TO_NEW_SESSIONS =
            "(SELECT coalesce(pg_catalog.string_agg(pg_catalog.concat_ws(' ',"
                    + " setdatabase, setrole, setconfig), ' ' ORDER BY setdatabase, setrole), '') FROM pg_catalog.pg_db_role_setting)";

    /** The driver sets two itself, once it is connected. */
    private static final String BEGIN = "SELECT " + GIVEN_TO_NEW_SESSIONS
            + ", pg_catalog.current_setting('application_name'), pg_catalog.current_setting('extra_float_digits')";

    private static final String BEGIN_AGAIN = "SELECT " + GIVEN_TO_NEW_SESSIONS
            + ", pg_catalog.set_config('application_name', ?, false), pg_catalog.set_config('extra_float_digits', ?, false)";

    private final ThrowawayDatabase database;

    private final Deque<Session> idle = new ArrayDeque<>();

    private boolean closed;

    /** @param database whose connections are its user's own, with nothing set since */
    public ReusedSessions(ThrowawayDatabase database) {
        this.database = requireNonNull(database, "database");
    }

    /**
     * A session of the server, as it began.
     *
     * @param given what new sessions are given by databases and roles
     */
    private record Session(Connection connection, String given, String applicationName, String extraFloatDigits) {

        static Session of(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(BEGIN);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Session(connection, row.getString(1), row.getString(2), row.getString(3));
            }
        }

        /** Makes it what it was when it began; false where a new one would be another. */
        boolean begins() {
            try (PreparedStatement statement = connection.prepareStatement(BEGIN_AGAIN)) {
                statement.setString(1, applicationName);
                statement.setString(2, extraFloatDigits);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getString(1).equals(given);
                }
            } catch (SQLException e) {
                // It was ended from elsewhere.
                return false;
            }
        }
    }

    @Override
    public Connection open() throws SQLException {
        for (Session known = next(); known != null; known = next()) {
            if (known.begins()) {
                return lent(known);
            }
            known.connection().close();
        }
        Connection connection = database.open();
        try {
            return lent(Session.of(connection));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private synchronized @Nullable Session next() {
        return idle.poll();
    }

    /** The same connection, but for what closing it means. */
    private Connection lent(Session session) {
        boolean[] returned = {false};
        return (Connection) Proxy.newProxyInstance(
                ReusedSessions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close" -> {
                            if (!returned[0]) {
                                returned[0] = true;
                                takeBack(session);
                            }
                            return null;
                        }
                        case "isClosed" -> {
                            return returned[0] || session.connection().isClosed();
                        }
                        case "equals" -> {
                            return proxy == arguments[0];
                        }
                        case "hashCode" -> {
                            return System.identityHashCode(proxy);
                        }
                        default -> {
                            if (returned[0]) {
                                throw new SQLException("This connection has been closed.", "08003");
                            }
                            try {
                                return method.invoke(session.connection(), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }
                    }
                });
    }

    private void takeBack(Session session) throws SQLException {
        Connection connection = session.connection();
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            if (connection.isReadOnly()) {
                connection.setReadOnly(false);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("DISCARD ALL");
            }
        } catch (SQLException e) {
            // Whatever has happened to it: nobody is to have it again.
            connection.close();
            return;
        }
        if (!isKept(session)) {
            connection.close();
        }
    }

    private synchronized boolean isKept(Session session) {
        return !closed && idle.offer(session);
    }

    @Override
    public ThrowawayDatabase copy() {
        endIdle();
        return new ReusedSessions(database.copy());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        endIdle();
        database.close();
    }

    private void endIdle() {
        for (Session known = next(); known != null; known = next()) {
            try {
                known.connection().close();
            } catch (SQLException e) {
                // It is at its end either way.
                continue;
            }
        }
    }
}
