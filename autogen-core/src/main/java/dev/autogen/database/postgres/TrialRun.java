package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes things on temporary tables with the new types and, where that fails, on the same tables with the types of today: what fails
 * with the new ones alone does not fit them. What fails with both says nothing about the types.
 */
final class TrialRun {

    /**
     * What came out.
     *
     * @param refused why PostgreSQL refuses what, by identity
     * @param untried why it could not be said, by identity
     */
    record Result(Map<String, String> refused, Map<String, String> untried) {}

    /** Who cannot do without something refused is no better off, but the types are not why. */
    private static final String NEEDS = "it needs what could not be tried";

    private final Connection connection;
    private final RetypedColumns retyped;

    /** For the tables and types: the default schema and nothing else. */
    private final String path;

    /** @param connection in a transaction that is rolled back */
    TrialRun(Connection connection, RetypedColumns retyped) {
        this.connection = requireNonNull(connection, "connection");
        this.retyped = requireNonNull(retyped, "retyped");
        this.path = PostgresNames.identifier(retyped.current().defaultSchema());
    }

    /** The statement after which those that follow find the stand-ins first, and then what the path leads to. */
    static String searchPath(String path) {
        return "SET LOCAL search_path = pg_temp, " + path;
    }

    /**
     * @param names of the tables
     * @param attempts each after those it needs; they find tables and the default schema
     */
    Result judge(List<Table> tables, TrialNames names, List<TrialAttempt> attempts) throws SQLException {
        Map<String, String> refused = new LinkedHashMap<>();
        Map<String, String> untried = new LinkedHashMap<>();
        Map<String, String> failures = failures(true, tables, names, attempts);
        if (!failures.isEmpty()) {
            Map<String, String> anyhow = failures(false, tables, names, attempts);
            failures.forEach((identity, failure) -> {
                if (anyhow.containsKey(identity)) {
                    untried.put(identity, requireNonNull(anyhow.get(identity)));
                } else if (!failure.equals(NEEDS)) {
                    refused.put(identity, failure);
                }
            });
        }
        return new Result(refused, untried);
    }

    private Map<String, String> failures(
            boolean after, List<Table> tables, TrialNames names, List<TrialAttempt> attempts) throws SQLException {
        Savepoint start = connection.setSavepoint();
        try {
            return failuresWith(new TrialTables(retyped, names, after), tables, attempts);
        } finally {
            connection.rollback(start);
        }
    }

    private Map<String, String> failuresWith(TrialTables standIns, List<Table> tables, List<TrialAttempt> attempts)
            throws SQLException {
        Map<String, String> failures = new LinkedHashMap<>();
        List<String> preparation = new ArrayList<>(List.of(searchPath(path)));
        preparation.addAll(standIns.types());
        tables.forEach(table -> preparation.add(standIns.table(table)));
        try {
            execute(preparation);
        } catch (SQLException e) {
            requireAboutTheStatement(e);
            attempts.forEach(attempt -> failures.put(attempt.identity(), SettlingDiagnosis.message(e)));
            return failures;
        }
        Set<String> made = new HashSet<>();
        for (TrialAttempt attempt : attempts) {
            Savepoint savepoint = connection.setSavepoint();
            try {
                if (made.containsAll(attempt.needs())) {
                    execute(attempt.statements());
                    made.add(attempt.identity());
                } else {
                    failures.put(attempt.identity(), NEEDS);
                }
            } catch (SQLException e) {
                requireAboutTheStatement(e);
                connection.rollback(savepoint);
                failures.put(attempt.identity(), SettlingDiagnosis.message(e));
            }
        }
        return failures;
    }

    /** A server that is out of reach, busy or shutting down has judged nothing. */
    private static void requireAboutTheStatement(SQLException failure) throws SQLException {
        if (!SettlingDiagnosis.isAboutTheStatement(failure)) {
            throw failure;
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
