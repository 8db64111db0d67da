package dev.autogen.migrate;

import dev.autogen.revision.SqlLexer;
import dev.autogen.revision.SqlLexer.Kind;

/** Statements as psql leaves them alone. */
final class PsqlText {

    private PsqlText() {}

    /**
     * The same statement without anything that psql takes for one of its variables, which it would fill in: {@code a[1:"USER"]} is
     * written {@code a[1: "USER"]}.
     */
    static String of(String sql) {
        if (sql.indexOf(':') < 0) {
            return sql;
        }
        StringBuilder text = new StringBuilder(sql);
        try {
            SqlLexer lexer = new SqlLexer(sql);
            int inserted = 0;
            while (lexer.next() != Kind.END) {
                if (isColon(sql, lexer) && startsVariable(sql, lexer.end())) {
                    text.insert(lexer.end() + inserted++, ' ');
                }
            }
        } catch (SqlLexer.UnterminatedException e) {
            throw new IllegalArgumentException("no statement of a script that could be split: " + sql, e);
        }
        return text.toString();
    }

    /** A single one: two are a cast. */
    private static boolean isColon(String sql, SqlLexer lexer) {
        return lexer.kind() == Kind.OTHER
                && sql.charAt(lexer.start()) == ':'
                && (lexer.start() == 0 || sql.charAt(lexer.start() - 1) != ':');
    }

    private static boolean startsVariable(String sql, int position) {
        char next = position < sql.length() ? sql.charAt(position) : ' ';
        return next == '\'' || next == '"' || next == '{' || next == '_' || Character.isLetterOrDigit(next);
    }
}
