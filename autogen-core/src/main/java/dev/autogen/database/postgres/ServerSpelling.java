package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets PostgreSQL read the desired texts, and reads back how it prints them: on temporary tables, in transactions that are rolled
 * back.
 *
 * <p>Nothing is evaluated: the tables stay empty, defaults are stored and never asked for. The catalogue is read by the same
 * queries that introspection uses.
 */
final class ServerSpelling {

    /** Each table takes a few locks until the end of the transaction, and a server has a limited number of them. */
    private static final int TABLES_PER_TRANSACTION = 250;

    private static final String LIMITS = """
            SET TRANSACTION READ WRITE;
            SET LOCAL client_min_messages = warning;
            SET LOCAL lock_timeout = '5s';
            SET LOCAL statement_timeout = '60s'
            """;

    private final Connection connection;
    private final ServerVersion version;
    private final PostgresNames names;
    private final StandIns standIns;

    ServerSpelling(Connection connection, ServerVersion version, PostgresNames names, StandIns standIns) {
        this.connection = requireNonNull(connection, "connection");
        this.version = requireNonNull(version, "version");
        this.names = requireNonNull(names, "names");
        this.standIns = requireNonNull(standIns, "standIns");
    }

    /** Settles what is open in these tables. */
    void settle(List<SettlingTable> tables) throws SQLException {
        for (int start = 0; start < tables.size(); start += TABLES_PER_TRANSACTION) {
            int end = Math.min(tables.size(), start + TABLES_PER_TRANSACTION);
            settleTogether(tables.subList(start, end));
        }
    }

    private void settleTogether(List<SettlingTable> tables) throws SQLException {
        try {
            askRolledBack(copies(tables, standIns));
        } catch (SQLException e) {
            if (!standIns.replaceTypes() || !triedWithTypesAsTheyAre(tables)) {
                throw new SettlingDiagnosis(connection, standIns, this::prepare).explain(copies(tables, standIns), e);
            }
        }
    }

    /** A function or a cast may be made for a type as it is, and not fit one that stands in for it. */
    private boolean triedWithTypesAsTheyAre(List<SettlingTable> tables) throws SQLException {
        StandIns onlyNew = standIns.onlyForWhatIsMissing();
        try {
            new ServerSpelling(connection, version, names, onlyNew).askRolledBack(copies(tables, onlyNew));
            return true;
        } catch (SQLException e) {
            if (SettlingDiagnosis.isAboutTheStatement(e)) {
                return false;
            }
            throw e;
        }
    }

    private void askRolledBack(List<TemporaryTable> copies) throws SQLException {
        CatalogTransaction.rolledBack(connection, () -> {
            ask(copies);
            return copies;
        });
    }

    /** The second of two tables with the same name, in different schemas, goes by another one. */
    private static List<TemporaryTable> copies(List<SettlingTable> tables, StandIns standIns) {
        Set<String> taken = new HashSet<>();
        List<TemporaryTable> copies = new ArrayList<>();
        for (SettlingTable table : tables) {
            String name = table.name().name();
            for (int number = 2; !taken.add(name); number++) {
                name = "autogen_" + number + "_" + table.name().name();
            }
            copies.add(new TemporaryTable(table, PostgresNames.truncated(name), standIns));
        }
        return copies;
    }

    private void ask(List<TemporaryTable> copies) throws SQLException {
        prepare();
        try (Statement statement = connection.createStatement()) {
            for (String sql : standIns.statements()) {
                statement.addBatch(sql);
            }
            for (TemporaryTable copy : copies) {
                for (String sql : copy.statements()) {
                    statement.addBatch(sql);
                }
            }
            statement.executeBatch();
        }
        Map<String, Table> answers = answers();
        for (TemporaryTable copy : copies) {
            copy.table().takeAnswers(requireNonNull(answers.get(copy.name())), standIns);
        }
    }

    /**
     * Names mean what they mean where the table will live, and then what they mean in this session: a function of an extension in a
     * schema of its own is found where the application finds it.
     */
    private void prepare() throws SQLException {
        String path = "SELECT pg_catalog.set_config('search_path', pg_catalog.concat_ws(', ', 'pg_temp', "
                + PostgresNames.literal(PostgresNames.identifier(names.defaultSchema()))
                + ", nullif(pg_catalog.current_setting('search_path'), '')), true)";
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS + ";" + path);
        }
    }

    private Map<String, Table> answers() throws SQLException {
        CatalogTransaction.printPredictably(connection, "pg_temp, " + PostgresNames.identifier(names.defaultSchema()));
        CatalogQueries queries = new CatalogQueries(connection, version, Set.of(temporarySchema()), null);
        CatalogTables tables = new CatalogTables(Set.of(), null);
        tables.read(queries);
        new CatalogColumns(tables, new CatalogSequences(tables, null)).read(queries);
        new CatalogConstraints(tables).read(queries);
        new CatalogIndexes(tables).read(queries);
        Map<String, Table> byName = new HashMap<>();
        tables.toTables().forEach(table -> byName.put(table.name().name(), table));
        return byName;
    }

    private String temporarySchema() throws SQLException {
        String query = "SELECT nspname FROM pg_catalog.pg_namespace WHERE oid = pg_catalog.pg_my_temp_schema()";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
