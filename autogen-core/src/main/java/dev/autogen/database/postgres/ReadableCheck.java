package dev.autogen.database.postgres;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a check on a list of strings as people write it: {@code status IN ('NEW', 'PAID')}. PostgreSQL prints the same for it
 * as it printed before, which depends on the type of the column.
 */
final class ReadableCheck {

    private static final String COLUMN = "(\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_]*)";

    private static final String OPERATOR = " (= ANY|<> ALL) ";

    private static final Pattern VARCHAR = Pattern.compile("\\(" + COLUMN + "\\)::text" + OPERATOR + "\\(\\(ARRAY\\["
            + list("character varying") + "\\]\\)::text\\[\\]\\)");

    private static final Pattern TEXT =
            Pattern.compile("(?<=\\()" + COLUMN + OPERATOR + "\\(ARRAY\\[" + list("text") + "\\]\\)");

    private ReadableCheck() {}

    static String of(String printed, Table table) {
        String varchars = VARCHAR.matcher(printed).replaceAll(match -> in(match, table, "character varying"));
        return TEXT.matcher(varchars).replaceAll(match -> in(match, table, "text"));
    }

    /** Two values at least: a list of one is printed as a comparison. */
    private static String list(String type) {
        String element = "'(?:[^']|'')*'::" + type;
        return "(" + element + "(?:, " + element + ")+)";
    }

    private static String in(MatchResult match, Table table, String type) {
        Optional<Column> column = QualifiedName.ofPrinted(match.group(1), "")
                .flatMap(name -> table.column(name.name()))
                .filter(c -> PostgresType.of(c.type()).element().equals(type)
                        && !PostgresType.of(c.type()).array());
        if (column.isEmpty()) {
            return Matcher.quoteReplacement(match.group());
        }
        String values = match.group(3).replaceAll("('(?:[^']|'')*')::" + type, "$1");
        return Matcher.quoteReplacement(
                match.group(1) + (match.group(2).equals("= ANY") ? " IN (" : " NOT IN (") + values + ")");
    }
}
