package dev.autogen.database.postgres;

import static java.util.Map.entry;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that says nothing, for a column that must have one. */
final class ZeroValue {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money");

    private static final Set<String> STRINGS =
            Set.of("text", "character varying", "character", "bpchar", "name", "\"char\"", "xml", "bit varying");

    private static final Map<String, String> OTHERS = Map.ofEntries(
            entry("boolean", "false"),
            entry("bytea", "''"),
            entry("uuid", "'00000000-0000-0000-0000-000000000000'"),
            entry("date", "'1970-01-01'"),
            entry("timestamp without time zone", "'1970-01-01 00:00:00'"),
            entry("timestamp with time zone", "'1970-01-01 00:00:00+00'"),
            entry("time without time zone", "'00:00'"),
            entry("time with time zone", "'00:00+00'"),
            entry("json", "'{}'"),
            entry("jsonb", "'{}'"),
            entry("inet", "'0.0.0.0'"),
            entry("cidr", "'0.0.0.0/32'"),
            entry("macaddr", "'00:00:00:00:00:00'"),
            entry("macaddr8", "'00:00:00:00:00:00:00:00'"),
            entry("point", "'(0,0)'"),
            entry("tsvector", "''"),
            entry("oid", "lo_create(0)"));

    private static final Pattern STRING = Pattern.compile("E?'(?:[^']|'')*'");

    private ZeroValue() {}

    /** The value as it stands in SQL, or empty where nothing is known to fit the type. */
    static Optional<String> of(Table table, Column column, Schema schema) {
        PostgresType type = PostgresType.of(column.type());
        if (type.array()) {
            return Optional.of("'{}'");
        }
        Optional<EnumType> enumType = type.enumType(schema);
        if (enumType.isPresent()) {
            return enumType.get().labels().stream().findFirst().map(PostgresNames::literal);
        }
        List<CheckConstraint> checks = table.checks().stream()
                .filter(check -> ExpressionText.mentions(check.expression(), column.name()))
                .toList();
        if (NUMBERS.contains(type.element())) {
            return Optional.of(number(column, checks));
        }
        if (STRINGS.contains(type.element())) {
            return Optional.of(string(checks));
        }
        if (type.element().startsWith("interval")) {
            return Optional.of("'0'");
        }
        if (type.element().equals("bit")) {
            int length = type.modifiers().isEmpty() ? 1 : type.modifiers().get(0);
            return Optional.of("B'" + "0".repeat(length) + "'");
        }
        return Optional.ofNullable(OTHERS.get(type.element()));
    }

    /** The first of the values that a check lists, such as that of an enum kept as text. */
    private static String string(List<CheckConstraint> checks) {
        for (CheckConstraint check : checks) {
            Matcher matcher = STRING.matcher(check.expression());
            if (matcher.find()) {
                return matcher.group();
            }
        }
        return "''";
    }

    /** Zero, or the lowest value that a check lets pass. */
    private static String number(Column column, List<CheckConstraint> checks) {
        Pattern bound = Pattern.compile("\\(*(?<![\\w\"])\"?" + Pattern.quote(column.name())
                + "\"?\\)*(?:::[a-z ]+)? (>=?) \\(?'?(-?\\d+(?:\\.\\d+)?)");
        for (CheckConstraint check : checks) {
            Matcher matcher = bound.matcher(check.expression());
            if (matcher.find()) {
                BigDecimal lowest = new BigDecimal(matcher.group(2));
                BigDecimal value = matcher.group(1).equals(">") ? lowest.add(BigDecimal.ONE) : lowest;
                return value.signum() < 0 ? "0" : value.toPlainString();
            }
        }
        return "0";
    }
}
