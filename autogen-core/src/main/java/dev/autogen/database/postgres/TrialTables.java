package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Empty temporary tables that stand in for those with retyped columns, and temporary types for the enum types of these: as they
 * are, or as the upgrade makes them.
 */
final class TrialTables {

    private static final PostgresNames NAMES = PostgresNames.temporary();

    private final RetypedColumns retyped;
    private final TrialNames names;
    private final boolean after;
    private final Schema schema;
    private final List<EnumType> types;

    TrialTables(RetypedColumns retyped, TrialNames names, boolean after) {
        this.retyped = requireNonNull(retyped, "retyped");
        this.names = requireNonNull(names, "names");
        this.after = after;
        schema = after ? retyped.reached() : retyped.current();
        types = after ? retyped.typesAfter() : retyped.typesBefore();
    }

    /** The statements that make the types with their casts. */
    List<String> types() {
        List<String> statements = new ArrayList<>();
        for (EnumType type : types) {
            String sql = NAMES.type(type.name());
            statements.add("CREATE TYPE " + sql + " AS ENUM ("
                    + type.labels().stream().map(PostgresNames::literal).collect(Collectors.joining(", ")) + ")");
            type.casts().stream()
                    .sorted()
                    .forEach(cast -> statements.add(
                            "CREATE CAST " + EnumTypeWriter.cast(sql, cast) + " WITH INOUT AS IMPLICIT"));
        }
        return statements;
    }

    /** A table with its columns and nothing else: what uses it asks for their types. */
    String table(Table table) {
        return "CREATE TABLE " + names.temporary().qualified(table.name()) + " ("
                + table.columns().stream().map(column -> column(table, column)).collect(Collectors.joining(", "))
                + ")";
    }

    private String column(Table table, Column column) {
        Column own = after
                ? retyped.after(new ColumnName(table.name(), column.name())).orElse(column)
                : column;
        return PostgresNames.identifier(column.name()) + " " + type(own.type())
                + (own.collation() == null ? "" : " COLLATE " + ColumnSql.collation(own.collation()));
    }

    /** A type as the schema prints it, or the one that stands in for it. */
    String type(String printed) {
        PostgresType type = PostgresType.of(printed);
        return type.enumType(schema)
                .filter(own -> types.stream().anyMatch(standIn -> standIn.name().equals(own.name())))
                .map(own -> NAMES.type(own.name()) + (type.array() ? "[]" : ""))
                .orElse(printed);
    }
}
