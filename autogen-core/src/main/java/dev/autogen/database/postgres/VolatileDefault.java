package dev.autogen.database.postgres;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which defaults PostgreSQL evaluates once for all rows, and for which it writes every row. */
final class VolatileDefault {

    private static final Pattern CALL = Pattern.compile("([\\w.\"]+)\\(");

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    /** A cast with a length is no call. */
    private static final Pattern CAST = Pattern.compile("::[a-z ]+(?:\\([\\d,]+\\))?");

    private static final Set<String> STABLE = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "timezone",
            "array",
            "lower",
            "upper",
            "concat",
            "coalesce",
            "date_trunc",
            "md5",
            "make_date",
            "make_interval",
            "jsonb_build_object",
            "jsonb_build_array",
            "json_build_object",
            "json_build_array",
            "to_char",
            "numeric",
            "current_setting");

    private VolatileDefault() {}

    /** A function that is not known here counts as volatile. */
    static boolean isVolatile(@Nullable String expression) {
        if (expression == null) {
            return false;
        }
        String calls =
                CAST.matcher(LITERAL.matcher(expression).replaceAll("''")).replaceAll("");
        Matcher matcher = CALL.matcher(calls);
        while (matcher.find()) {
            if (!STABLE.contains(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }
}
