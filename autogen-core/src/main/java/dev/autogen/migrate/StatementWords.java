package dev.autogen.migrate;

import dev.autogen.revision.SqlLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tokens of a statement, comments apart, as far as one that defines something can be long. */
final class StatementWords {

    /** Where the names of what a statement is about have been said; what follows may be megabytes of data. */
    private static final int LONGEST = 2_000;

    private final List<String> tokens = new ArrayList<>();

    StatementWords(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        try {
            while (tokens.size() < LONGEST && lexer.next() != SqlLexer.Kind.END) {
                if (!StatementHead.isComment(lexer.kind())) {
                    tokens.add(sql.substring(lexer.start(), lexer.end()));
                }
            }
        } catch (SqlLexer.UnterminatedException e) {
            throw new IllegalStateException("not a whole statement: " + e.getMessage(), e);
        }
    }

    int size() {
        return tokens.size();
    }

    /** In lower case; empty behind the end. */
    String at(int index) {
        return index < tokens.size() ? tokens.get(index).toLowerCase(Locale.ROOT) : "";
    }

    boolean is(int index, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!at(index + i).equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** The position behind these words, or the same one when others stand there. */
    int skip(int index, String... expected) {
        return is(index, expected) ? index + expected.length : index;
    }

    /** Where these words stand for the first time, from an index on; -1 for nowhere. */
    int find(int from, String... expected) {
        for (int i = from; i < tokens.size(); i++) {
            if (is(i, expected)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(String... expected) {
        return find(0, expected) >= 0;
    }

    /** A name with its schema, as it is written. */
    String name(int index) {
        StringBuilder name = new StringBuilder(index < tokens.size() ? tokens.get(index) : "");
        for (int i = index + 1; i + 1 < tokens.size() && tokens.get(i).equals("."); i += 2) {
            name.append('.').append(tokens.get(i + 1));
        }
        return name.toString();
    }

    /** The position behind the name that begins here. */
    int afterName(int index) {
        int next = index + 1;
        while (at(next).equals(".")) {
            next += 2;
        }
        return next;
    }

    /** Names that begin here, separated by commas. */
    List<String> names(int index) {
        List<String> names = new ArrayList<>();
        int at = index;
        do {
            at = skip(at, "only");
            names.add(name(at));
            at = skip(afterName(at), "*") + 1;
        } while (at(at - 1).equals(","));
        return names;
    }
}
