package dev.autogen.proof.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foresees which columns a row cannot have its first values in: those that a constraint wants to be one of some texts, or between two
 * numbers, as constraints for enums do. The outcome of trying is the same.
 */
final class KnownRefusals {

    private static final String NAME = "(?:\\w+|\"(?:[^\"]|\"\")+\")";

    private static final Pattern ONE_OF = Pattern.compile(
            "CHECK \\(\\((?:\\(" + NAME + "\\)::text|" + NAME
                    + ") = ANY \\(\\(?ARRAY\\[((?:'(?:[^']|'')*'::(?:character varying|text)(?:, )?)+)\\](?:\\)::text\\[\\])?\\)\\)\\)");

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'::");

    private static final Pattern BETWEEN = Pattern.compile(
            "CHECK \\(\\(\\(" + NAME + " >= -?\\d{1,9}\\) AND \\(" + NAME + " <= (-?\\d{1,9})\\)\\)\\)");

    private static final List<String> TEXTS = List.of("text", "character varying");

    /** How many there may be, so that trying would have come to the same. */
    private static final int MOST = 6;

    private KnownRefusals() {}

    /** How often the values of columns are refused before they can be good. */
    static Map<String, Integer> of(SampleTable table) {
        Map<String, Integer> constrained = new HashMap<>();
        table.columns()
                .forEach(column ->
                        column.checks().keySet().forEach(constraint -> constrained.merge(constraint, 1, Integer::sum)));
        Map<String, Integer> ways = new HashMap<>();
        for (SampleColumn column : table.columns()) {
            // By itself, in a constraint of its own: whichever is violated first, trying changes no other column.
            boolean alone = column.checks().size() == 1
                    && column.checks().keySet().stream()
                            .allMatch(constraint -> Integer.valueOf(1).equals(constrained.get(constraint)));
            if (alone && column.checks().values().stream().allMatch(check -> refusesFirst(column, check))) {
                ways.put(column.name(), 1);
            }
        }
        return ways.size() <= MOST ? ways : Map.of();
    }

    private static boolean refusesFirst(SampleColumn column, String check) {
        if (column.array() || !column.labels().isEmpty()) {
            return false;
        }
        String first = SampleValues.OUT_OF_THE_WAY.text(column, 1).orElse("");
        Matcher between = BETWEEN.matcher(check);
        if (between.matches()) {
            return List.of("smallint", "integer", "bigint").contains(column.baseType())
                    && Long.parseLong(first) > Long.parseLong(between.group(1));
        }
        Matcher oneOf = ONE_OF.matcher(check);
        if (!oneOf.matches() || !TEXTS.contains(column.baseType())) {
            return false;
        }
        Matcher text = TEXT.matcher(oneOf.group(1));
        while (text.find()) {
            // It may be cut.
            if (first.startsWith(text.group(1))) {
                return false;
            }
        }
        return true;
    }
}
