package dev.autogen.schema;

import java.util.regex.Pattern;

/** Looks into expressions as PostgreSQL prints them. */
public final class ExpressionText {

    private ExpressionText() {}

    /**
     * Whether a printed expression may read a column. Literals are not looked into; a function or type that is called like the
     * column counts as the column, so callers may use this to order steps and to be careful, not to decide that something is equal.
     */
    public static boolean mentions(String expression, String column) {
        String code = expression.replaceAll("'(?:[^']|'')*'", "''");
        return code.contains('"' + column.replace("\"", "\"\"") + '"')
                || Pattern.compile("(?<![\\w\"$.])" + Pattern.quote(column) + "(?![\\w\"$(])")
                        .matcher(code)
                        .find();
    }
}
