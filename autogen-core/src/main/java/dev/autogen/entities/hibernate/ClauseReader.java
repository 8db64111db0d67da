package dev.autogen.entities.hibernate;

import dev.autogen.entities.hibernate.SqlTokens.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a fragment of SQL from clause to clause. */
final class ClauseReader {

    private final String sql;
    private final List<Token> tokens;
    private int next;

    ClauseReader(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    /** Goes past these words, if all of them come next. */
    boolean accept(String... words) {
        if (next + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(next + i).is(words[i])) {
                return false;
            }
        }
        next += words.length;
        return true;
    }

    /** The content of a group in parentheses, if one comes next. */
    @Nullable
    String group() {
        if (atEnd() || !tokens.get(next).isGroup()) {
            return null;
        }
        String text = tokens.get(next++).text();
        return text.substring(1, text.length() - 1).strip();
    }

    /** The next token, whatever it is. */
    String token() {
        return atEnd() ? "" : tokens.get(next++).text();
    }

    /** A name, qualified or not, as it stands. */
    String name() {
        StringBuilder name = new StringBuilder(token());
        while (!atEnd()
                && (tokens.get(next).text().equals(".") || name.toString().endsWith("."))) {
            name.append(token());
        }
        return name.toString();
    }

    /** Everything up to one of these words at this level; at least {@code least} tokens. */
    String until(Set<String> words, int least) {
        int first = next;
        while (!atEnd()
                && (next < first + least || !words.contains(tokens.get(next).word()))) {
            next++;
        }
        return first == next
                ? ""
                : sql.substring(tokens.get(first).start(), tokens.get(next - 1).end());
    }

    /** What has not been read. */
    String rest() {
        return atEnd() ? "" : sql.substring(tokens.get(next).start()).strip();
    }
}
