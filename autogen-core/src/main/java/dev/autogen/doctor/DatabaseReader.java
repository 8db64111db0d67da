package dev.autogen.doctor;

import dev.autogen.AutogenException;
import dev.autogen.config.Settings;
import dev.autogen.database.ServerVersion;
import dev.autogen.migrate.Migrator;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads what the doctor wants to know of the database. Creates nothing. */
final class DatabaseReader {

    private static final String ROLE = """
            SELECT current_user,
                   pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean,
                   current_setting('search_path')
            """;

    private static final String TABLES = """
            SELECT n.nspname, c.relname
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
            """;

    private static final String RUNS = """
            SELECT format('process %s of %s, since %s UTC', pid, usename,
                          to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'))
            FROM pg_stat_activity
            WHERE application_name = 'autogen' AND datname = current_database() AND pid <> pg_backend_pid()
            ORDER BY pid
            """;

    private final Patient patient;

    DatabaseReader(Patient patient) {
        this.patient = patient;
    }

    DatabaseState read() throws SQLException {
        try (Connection connection = patient.connections().open()) {
            ServerVersion server = patient.database().serverVersion(connection);
            List<String> role = row(connection, ROLE);
            String defaultSchema = defaultSchema(connection, role.get(0), role.get(2));
            boolean mayCreate = row(connection, "SELECT has_schema_privilege(?, 'CREATE')", defaultSchema)
                    .get(0)
                    .equals("t");
            List<String> sessions = column(connection, RUNS);
            List<QualifiedName> tables = new ArrayList<>(tables(connection));
            Settings.Runs runs = patient.settings().runs();
            String own = Objects.requireNonNullElse(runs.versionTableSchema(), defaultSchema);
            QualifiedName versionTable = new QualifiedName(own, runs.versionTable());
            QualifiedName logTable = new QualifiedName(own, runs.logTable());
            boolean versionTableExists = tables.remove(versionTable);
            tables.remove(logTable);
            Migrator migrator =
                    patient.migrators().apply(patient.connections(), MigrationDirectory.read(List.of(), false));
            return new DatabaseState(
                    server,
                    role.get(0),
                    defaultSchema,
                    mayCreate,
                    role.get(1).equals("t"),
                    versionTable,
                    logTable,
                    versionTableExists,
                    migrator.current(),
                    migrator.log(),
                    tables,
                    sessions);
        }
    }

    private static String defaultSchema(Connection connection, String role, String searchPath) throws SQLException {
        String schema = connection.getSchema();
        if (schema == null) {
            throw new AutogenException(
                    "no-default-schema",
                    "The connection has no default schema: " + role
                            + " may use none of the schemas in its search_path (" + searchPath
                            + "), or none of them exists.",
                    "Create the schema, or name an existing one in the URL: ?currentSchema=NAME");
        }
        return schema;
    }

    private static List<QualifiedName> tables(Connection connection) throws SQLException {
        List<QualifiedName> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                tables.add(new QualifiedName(result.getString(1), result.getString(2)));
            }
        }
        return tables;
    }

    private static List<String> row(Connection connection, String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                return values;
            }
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }
}
