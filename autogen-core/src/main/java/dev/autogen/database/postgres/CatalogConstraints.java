package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Primary keys, unique constraints, checks and foreign keys of the tables in scope. NOT NULL is a property of its column,
 * exclusion constraints and temporal keys are beyond mappings.
 */
final class CatalogConstraints {

    private static final String QUERY = """
            SELECT o.conrelid, o.conname, o.contype, o.conkey::text, i.indkey::text, i.indnkeyatts,
                %s AS nulls_not_distinct, pg_catalog.pg_get_expr(o.conbin, o.conrelid) AS expression,
                o.connoinherit, o.convalidated, %s AS enforced, rn.nspname AS referenced_namespace, r.relname AS referenced_table,
                CASE WHEN o.contype = 'f' THEN ARRAY(SELECT a.attname::text
                    FROM pg_catalog.unnest(o.confkey) WITH ORDINALITY k (number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.number
                    ORDER BY k.place) END AS referenced_columns,
                o.confdeltype, o.confupdtype, o.confmatchtype, %s AS set_columns, o.condeferrable, o.condeferred
            FROM pg_catalog.pg_namespace n
            JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
            JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = o.conindid AND o.contype IN ('p', 'u')
            LEFT JOIN pg_catalog.pg_class r ON r.oid = o.confrelid AND o.contype = 'f'
            LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
            WHERE n.nspname = ANY (?) $tables AND o.contype IN ('p', 'u', 'c', 'f') AND o.conparentid = 0 %s
                AND c.relkind = 'r' AND NOT c.relispartition
            ORDER BY o.conrelid, o.oid
            """;

    private final CatalogTables tables;

    CatalogConstraints(CatalogTables tables) {
        this.tables = requireNonNull(tables, "tables");
    }

    void read(CatalogQueries queries) throws SQLException {
        String nullsNotDistinct = queries.isAtLeast(15) ? "i.indnullsnotdistinct" : "false";
        String setColumns = queries.isAtLeast(15) ? "o.confdelsetcols::text" : "NULL";
        String enforced = queries.isAtLeast(18) ? "o.conenforced" : "true";
        String plain = queries.isAtLeast(18) ? "AND NOT o.conperiod" : "";
        queries.eachPart(
                String.format(QUERY, nullsNotDistinct, enforced, setColumns, plain), "o.conrelid", this::readRow);
    }

    private void readRow(ResultSet row) throws SQLException {
        TableParts table = tables.find(row.getLong("conrelid"));
        if (table == null) {
            return;
        }
        ObjectName name = ObjectName.given(row.getString("conname"));
        String kind = row.getString("contype");
        switch (kind) {
            case "p" ->
                table.primaryKey =
                        new PrimaryKey(name, keyColumns(table, row), included(table, row), deferrability(row), null);
            case "u" ->
                table.uniqueConstraints.add(new UniqueConstraint(
                        name,
                        keyColumns(table, row),
                        included(table, row),
                        row.getBoolean("nulls_not_distinct"),
                        deferrability(row),
                        null));
            case "c" ->
                table.checks.add(new CheckConstraint(
                        name,
                        row.getString("expression"),
                        keyColumns(table, row),
                        row.getBoolean("connoinherit"),
                        row.getBoolean("convalidated"),
                        row.getBoolean("enforced"),
                        null));
            case "f" -> table.foreignKeys.add(foreignKey(name, table, row));
            default -> throw new IllegalStateException("the query selects no constraint of type " + kind);
        }
    }

    private static ForeignKey foreignKey(ObjectName name, TableParts table, ResultSet row) throws SQLException {
        return new ForeignKey(
                name,
                keyColumns(table, row),
                new QualifiedName(row.getString("referenced_namespace"), row.getString("referenced_table")),
                CatalogArrays.texts(row.getArray("referenced_columns")),
                action(row.getString("confdeltype")),
                action(row.getString("confupdtype")),
                row.getString("confmatchtype").equals("f"),
                table.columnNames(CatalogArrays.numbers(row.getString("set_columns"))),
                deferrability(row),
                row.getBoolean("convalidated"),
                row.getBoolean("enforced"),
                null);
    }

    private static List<String> keyColumns(TableParts table, ResultSet row) throws SQLException {
        return table.columnNames(CatalogArrays.numbers(row.getString("conkey")));
    }

    private static List<String> included(TableParts table, ResultSet row) throws SQLException {
        int[] all = CatalogArrays.numbers(row.getString("indkey"));
        int keys = row.getInt("indnkeyatts");
        return table.columnNames(Arrays.copyOfRange(all, keys, all.length));
    }

    private static Deferrability deferrability(ResultSet row) throws SQLException {
        if (!row.getBoolean("condeferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.getBoolean("condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    private static ReferentialAction action(String code) {
        return switch (code) {
            case "a" -> ReferentialAction.NO_ACTION;
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> throw new IllegalStateException("unknown referential action " + code);
        };
    }
}
