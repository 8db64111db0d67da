package dev.autogen.migrate;

import dev.autogen.AutogenException;
import dev.autogen.revision.VersionRowChange;
import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The table of applied heads: one column, one row per head. */
final class VersionTable {

    private final Connection connection;
    private final TableNames names;

    VersionTable(Connection connection, TableNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** The applied heads in order of id; none where the table is not there yet. Creates nothing. */
    List<String> rows() throws SQLException {
        return exists()
                ? Sql.query(
                        connection,
                        "SELECT revision FROM " + names.versionSql() + " ORDER BY revision COLLATE \"C\"",
                        row -> row.getString(1))
                : List.of();
    }

    boolean exists() throws SQLException {
        return Sql.one(connection, "SELECT to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), names.versionSql());
    }

    static String createSql(TableNames names) {
        return "CREATE TABLE IF NOT EXISTS " + names.versionSql() + " (revision text CONSTRAINT "
                + TableNames.keySql(names.version())
                + " PRIMARY KEY)";
    }

    /** Makes the changes one by one; each must concern exactly one row. */
    void apply(List<VersionRowChange> changes) throws SQLException {
        for (VersionRowChange change : changes) {
            List<String> ids = new ArrayList<>();
            String sql = sql(names, change, id -> {
                ids.add(id);
                return "?";
            });
            int count = Sql.update(connection, sql, ids.toArray());
            if (count != 1) {
                throw new AutogenException(
                        "version-row-mismatch",
                        mismatch(change) + "; " + count + " found",
                        "Something else changed the table during the run; `autogen current` shows what it holds now.");
            }
        }
    }

    /**
     * The statement for a change.
     *
     * @param value writes an id, in the order of the statement
     */
    static String sql(TableNames names, VersionRowChange change, UnaryOperator<String> value) {
        String table = names.versionSql();
        if (change instanceof Insert insert) {
            return "INSERT INTO " + table + " (revision) VALUES (" + value.apply(insert.id()) + ")";
        }
        if (change instanceof Update update) {
            return "UPDATE " + table + " SET revision = " + value.apply(update.to()) + " WHERE revision = "
                    + value.apply(update.from());
        }
        if (change instanceof Delete delete) {
            return "DELETE FROM " + table + " WHERE revision = " + value.apply(delete.id());
        }
        throw new IllegalArgumentException("an unknown change of a version row: " + change);
    }

    /** Alembic's words: users search for them. */
    private String mismatch(VersionRowChange change) {
        String what = change instanceof Update update
                ? "updating '" + update.from() + "' to '" + update.to() + "'"
                : change instanceof Delete delete ? "deleting '" + delete.id() + "'" : "inserting " + change;
        return "Online migration expected to match one row when " + what + " in '"
                + names.version().name() + "'";
    }

    /** Forgets everything; returns what was there. */
    List<String> purge() throws SQLException {
        return Sql.query(
                connection, "DELETE FROM " + names.versionSql() + " RETURNING revision", row -> row.getString(1));
    }
}
