package dev.autogen.acceptance;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.plan.Hazard;
import dev.autogen.schema.Column;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** One row for every table of a random schema that no hazard says a row can be in the way of. */
final class RandomRows {

    private RandomRows() {}

    static String of(Schema schema, List<Hazard> hazards) {
        StringBuilder sql = new StringBuilder();
        PostgresNames names = new PostgresNames(schema.defaultSchema());
        for (Table table : schema.tables()) {
            String name = names.qualified(table.name());
            boolean mayFail = hazards.stream()
                    .filter(hazard -> hazard.code().name().startsWith("AG4")
                            || hazard.code().name().equals("AG204"))
                    .anyMatch(hazard -> hazard.message().matches("(?s).*\\b" + name.replace(".", "\\.") + "\\b.*")
                            || hazard.code().name().equals("AG204"));
            if (!mayFail) {
                sql.append(insert(table, name));
            }
        }
        return sql.toString();
    }

    private static String insert(Table table, String name) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean reference =
                    table.foreignKeys().stream().map(ForeignKey::columns).anyMatch(key -> key.contains(column.name()));
            if (column.generated() == null && column.identity() == null && !reference) {
                columns.add(PostgresNames.identifier(column.name()));
                values.add(value(column.type()));
            }
        }
        return columns.isEmpty()
                ? "INSERT INTO " + name + " DEFAULT VALUES;\n"
                : "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (" + String.join(", ", values)
                        + ");\n";
    }

    private static String value(String type) {
        if (type.endsWith("[]")) {
            return "'{}'";
        }
        String bare = type.replaceFirst("\\(.*\\)", "");
        return switch (bare) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> "7";
            case "boolean" -> "true";
            case "jsonb" -> "'{}'";
            case "uuid" -> "'00000000-0000-0000-0000-000000000007'";
            case "bytea" -> "'\\x07'";
            case "inet" -> "'127.0.0.7'";
            case "interval" -> "'7 days'";
            case "date", "timestamp without time zone", "timestamp with time zone" -> "'2026-07-07'";
            case "time without time zone" -> "'07:07'";
            case "mood" -> "'a'";
            case "\"Größe\"" -> "'x'";
            default -> "'v'";
        };
    }
}
