package dev.autogen.proof.rows;

import dev.autogen.database.postgres.PostgresNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values made up for a column, in one of several ways: constraints may like one better than another. */
enum SampleValues {
    /** Numbers that hardly anybody's rows have. */
    OUT_OF_THE_WAY,
    /** What stands in the conditions of check constraints. */
    FROM_CHECKS,
    /** Numbers just below those. */
    BELOW_CHECKS,
    /** Small numbers, and texts of check constraints. */
    SMALL,
    /** What the column has by default, else as {@link #SMALL}. */
    DEFAULTS;

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.(])-?\\d+(?:\\.\\d+)?(?![\\w.])|(?<=\\()-?\\d+(?:\\.\\d+)?(?=\\))");

    /** What fills in for every row the same way, with the number of the row for {@code #}. */
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("date", "2001-01-0#"),
            Map.entry("timestamp without time zone", "2001-01-0# 00:00:00"),
            Map.entry("timestamp with time zone", "2001-01-0# 00:00:00+00"),
            Map.entry("time without time zone", "0#:00:00"),
            Map.entry("time with time zone", "0#:00:00+00"),
            Map.entry("interval", "# hours"),
            Map.entry("uuid", "00000000-0000-4000-8000-00000000000#"),
            Map.entry("json", "{\"n\": #}"),
            Map.entry("jsonb", "{\"n\": #}"),
            Map.entry("xml", "<n>#</n>"),
            Map.entry("bytea", "\\x0#"),
            Map.entry("inet", "10.0.0.#"),
            Map.entry("cidr", "10.0.0.#/32"),
            Map.entry("macaddr", "08:00:2b:01:02:0#"),
            Map.entry("bit", "#"),
            Map.entry("bit varying", "1"),
            Map.entry("point", "(#,#)"),
            Map.entry("tsvector", "n#"),
            Map.entry("int4range", "[#,#]"),
            Map.entry("int8range", "[#,#]"),
            Map.entry("numrange", "[#,#]"),
            Map.entry("daterange", "[2001-01-0#,2001-01-0#]"),
            Map.entry("tsrange", "[2001-01-0#,2001-01-0#]"),
            Map.entry("tstzrange", "[2001-01-0#,2001-01-0#]"));

    private static final List<String> NUMBERS =
            List.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money", "oid");

    private static final List<String> TEXTS = List.of("text", "character varying", "character", "name", "citext");

    /**
     * An expression for the value; empty for a type that is not known here.
     *
     * @param row from 1
     */
    Optional<String> of(SampleColumn column, int row) {
        if (this == DEFAULTS && column.hasDefault()) {
            return Optional.of("DEFAULT");
        }
        return text(column, row).map(text -> PostgresNames.literal(text) + "::" + column.type());
    }

    /** The same, without quotes. */
    Optional<String> text(SampleColumn column, int row) {
        String type = column.baseType();
        if (column.array()) {
            return Optional.of("{}");
        }
        if (!column.labels().isEmpty()) {
            return Optional.of(column.labels().get((row - 1) % column.labels().size()));
        }
        if (type.equals("boolean")) {
            return Optional.of(row % 2 == 1 ? "true" : "false");
        }
        if (NUMBERS.contains(type)) {
            return Optional.of(number(column, row));
        }
        if (TEXTS.contains(type.replaceFirst("^.*\\.", ""))) {
            List<String> known = this == OUT_OF_THE_WAY ? List.of() : found(TEXT, checks(column));
            // The number first, so that it is left of a text that is cut.
            return Optional.of(known.isEmpty() ? row + " autogen" : known.get((row - 1) % known.size()));
        }
        return Optional.ofNullable(BY_TYPE.get(type)).map(text -> text.replace("#", String.valueOf(row)));
    }

    private String number(SampleColumn column, int row) {
        if (this == FROM_CHECKS || this == BELOW_CHECKS) {
            List<String> known = found(
                    NUMBER,
                    checks(column).stream()
                            .map(check -> TEXT.matcher(check).replaceAll("''"))
                            .toList());
            if (!known.isEmpty()) {
                BigDecimal number = new BigDecimal(known.get((row - 1) % known.size()));
                return (this == FROM_CHECKS ? number : number.subtract(BigDecimal.valueOf(row))).toPlainString();
            }
        }
        if (this == SMALL || this == DEFAULTS) {
            return String.valueOf(row);
        }
        return switch (column.baseType()) {
            case "smallint" -> String.valueOf(32_000 + row);
            case "integer", "bigint" -> String.valueOf(2_000_000_000 + row);
            default -> String.valueOf(row);
        };
    }

    private static List<String> checks(SampleColumn column) {
        return List.copyOf(new TreeMap<>(column.checks()).values());
    }

    private static List<String> found(Pattern pattern, List<String> checks) {
        List<String> found = new ArrayList<>();
        for (String check : checks) {
            Matcher matcher = pattern.matcher(check);
            while (matcher.find()) {
                found.add(
                        matcher.groupCount() == 0
                                ? matcher.group()
                                : matcher.group(1).replace("''", "'"));
            }
        }
        return found;
    }
}
