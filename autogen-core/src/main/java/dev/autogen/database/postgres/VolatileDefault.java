package dev.autogen.database.postgres;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which defaults PostgreSQL evaluates once for all rows, for which it writes every row, and which may be null. */
public final class VolatileDefault {

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

    /** Other functions that never give null for arguments that are not. */
    private static final Set<String> NEVER_NULL = Set.of(
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "nextval",
            "random",
            "clock_timestamp",
            "timeofday",
            "txid_current",
            "pg_current_xact_id");

    private static final Pattern MAYBE_NULL = Pattern.compile("(?i)\\b(null|nullif|case|select|current_setting)\\b");

    private VolatileDefault() {}

    /** Whether a row can get null by the default, or by having none. */
    public static boolean mayBeNull(@Nullable String expression) {
        if (expression == null) {
            return true;
        }
        String bare = withoutLiteralsAndCasts(expression);
        return MAYBE_NULL.matcher(bare).find()
                || CALL.matcher(bare)
                        .results()
                        .map(call -> call.group(1))
                        .anyMatch(name -> !STABLE.contains(name) && !NEVER_NULL.contains(name));
    }

    private static String withoutLiteralsAndCasts(String expression) {
        return CAST.matcher(LITERAL.matcher(expression).replaceAll("''")).replaceAll("");
    }

    /** A function that is not known here counts as volatile. */
    static boolean isVolatile(@Nullable String expression) {
        if (expression == null) {
            return false;
        }
        Matcher matcher = CALL.matcher(withoutLiteralsAndCasts(expression));
        while (matcher.find()) {
            if (!STABLE.contains(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }
}
