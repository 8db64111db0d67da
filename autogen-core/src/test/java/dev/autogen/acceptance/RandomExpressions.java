package dev.autogen.acceptance;

import dev.autogen.schema.Column;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Expressions that PostgreSQL takes over a column of one type and not over one of every other. */
final class RandomExpressions {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private RandomExpressions() {}

    /** An expression over a column. */
    static String value(Column column, Map<String, List<String>> labels) {
        String name = column.name();
        String type = bare(column.type());
        if (type.endsWith("[]")) {
            return "cardinality(" + name + ")";
        }
        if (NUMBERS.contains(type)) {
            return name + " + 1";
        }
        if (labels.containsKey(type)) {
            return "coalesce(" + name + ", " + label(type, labels) + ")";
        }
        return switch (type) {
            case "character varying", "text", "character" -> "lower(" + name + ")";
            case "boolean" -> "NOT " + name;
            case "jsonb" -> name + " -> 'a'";
            case "bytea" -> "length(" + name + ")";
            case "inet" -> "host(" + name + ")";
            case "interval" -> "justify_days(" + name + ")";
            case "date", "timestamp without time zone", "timestamp with time zone" -> "date_trunc('day', " + name + ")";
            default -> "max(" + name + "::text) OVER ()";
        };
    }

    /** A condition over a column. */
    static String condition(Column column, Map<String, List<String>> labels) {
        return condition(column.name(), column.type(), labels);
    }

    /** @param name of a column of the type, qualified or not */
    static String condition(String name, String type, Map<String, List<String>> labels) {
        String bare = bare(type);
        if (bare.endsWith("[]")) {
            return "cardinality(" + name + ") > 0";
        }
        if (NUMBERS.contains(bare)) {
            return name + " > 0";
        }
        if (labels.containsKey(bare)) {
            return name + " = " + label(bare, labels);
        }
        return switch (bare) {
            case "character varying", "text", "character" -> name + " LIKE 'a%'";
            case "boolean" -> name;
            case "jsonb" -> name + " ? 'a'";
            case "bytea" -> "length(" + name + ") > 0";
            case "uuid" -> name + " > '00000000-0000-0000-0000-000000000000'";
            default -> name + " IS NOT NULL";
        };
    }

    private static String bare(String type) {
        return type.replaceFirst("\\(.*?\\)", "");
    }

    /** The last one, which the next schema may not have. */
    private static String label(String type, Map<String, List<String>> labels) {
        List<String> known = labels.getOrDefault(type, List.of());
        return "'" + known.get(known.size() - 1).replace("'", "''") + "'::" + type;
    }
}
