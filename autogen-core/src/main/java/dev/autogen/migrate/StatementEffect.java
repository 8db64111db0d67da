package dev.autogen.migrate;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.revision.SqlLexer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the catalogue whether a statement that runs outside a transaction took effect, for the kinds of statements whose effect can be
 * seen there.
 */
final class StatementEffect {

    /** What the catalogue says. */
    enum Answer {
        DONE,
        /** Not done, or no harm in doing it again. */
        REPEATABLE,
        UNKNOWN
    }

    private static final Set<String> MAINTENANCE =
            Set.of("vacuum", "analyze", "analyse", "reindex", "refresh", "checkpoint");

    private final Connection connection;
    private final List<String> tokens;

    StatementEffect(Connection connection, ScriptStatement statement) {
        this.connection = connection;
        this.tokens = tokens(statement.sql());
    }

    Answer ask() throws SQLException {
        if (tokens.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (MAINTENANCE.contains(word(0))) {
            return Answer.REPEATABLE;
        }
        int created = afterWords("create", "index", "concurrently");
        if (created >= 0) {
            return askCreatedIndex(created);
        }
        int dropped = afterWords("drop", "index", "concurrently");
        if (dropped >= 0) {
            return askDroppedIndex(skip(dropped, "if", "exists"));
        }
        return afterWords("alter", "type") >= 0 ? askEnumValue(2) : Answer.UNKNOWN;
    }

    private Answer askCreatedIndex(int at) throws SQLException {
        Optional<IndexState> index = createdIndex(at);
        if (index.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return index.get() == IndexState.VALID ? Answer.DONE : Answer.REPEATABLE;
    }

    private Answer askDroppedIndex(int at) throws SQLException {
        String name = nameFrom(at);
        boolean gone = Sql.one(connection, "SELECT to_regclass(?) IS NULL", row -> row.getBoolean(1), name);
        return gone ? Answer.DONE : Answer.REPEATABLE;
    }

    private Answer askEnumValue(int at) throws SQLException {
        String type = nameFrom(at);
        int next = at;
        while (next < tokens.size() && !word(next).equals("add")) {
            next++;
        }
        int label = skip(skip(next, "add", "value"), "if", "not", "exists");
        if (label <= next || label >= tokens.size() || !tokens.get(label).startsWith("'")) {
            return Answer.UNKNOWN;
        }
        String quoted = tokens.get(label);
        boolean there = Sql.one(
                connection,
                "SELECT EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumtypid = to_regtype(?) AND enumlabel = ?)",
                row -> row.getBoolean(1),
                type,
                quoted.substring(1, quoted.length() - 1).replace("''", "'"));
        return there ? Answer.DONE : Answer.REPEATABLE;
    }

    private enum IndexState {
        MISSING,
        INVALID,
        VALID
    }

    private Optional<IndexState> createdIndex(int afterConcurrently) throws SQLException {
        int at = skip(afterConcurrently, "if", "not", "exists");
        if (at + 2 >= tokens.size() || word(at).equals("on") || !word(at + 1).equals("on")) {
            return Optional.empty();
        }
        String table = nameFrom(skip(at + 2, "only"));
        return Optional.of(Sql.query(
                        connection,
                        "SELECT i.indisvalid FROM pg_catalog.pg_index i"
                                + " JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
                                + " WHERE i.indrelid = to_regclass(?) AND c.relname = ?",
                        row -> row.getBoolean(1) ? IndexState.VALID : IndexState.INVALID,
                        table,
                        identifier(tokens.get(at)))
                .stream()
                .findFirst()
                .orElse(IndexState.MISSING));
    }

    /**
     * The statement that drops what an interrupted or failed attempt has left: a concurrent build that ends early leaves its index
     * behind, invalid, in the way of the next attempt and, with IF NOT EXISTS, taken for the real one.
     */
    Optional<String> removalOfLeftover() throws SQLException {
        int created = afterWords("create", "index", "concurrently");
        if (created < 0
                || createdIndex(created).filter(s -> s == IndexState.INVALID).isEmpty()) {
            return Optional.empty();
        }
        int at = skip(created, "if", "not", "exists");
        String index = Sql.one(
                connection,
                "SELECT i.indexrelid::regclass::text FROM pg_catalog.pg_index i"
                        + " JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
                        + " WHERE i.indrelid = to_regclass(?) AND c.relname = ?",
                row -> row.getString(1),
                nameFrom(skip(at + 2, "only")),
                identifier(tokens.get(at)));
        return Optional.of("DROP INDEX CONCURRENTLY " + index);
    }

    /** The position behind these words at the beginning, UNIQUE apart; -1 when the statement does not begin so. */
    private int afterWords(String... expected) {
        int at = 0;
        for (String word : expected) {
            if (word(at).equals("unique")) {
                at++;
            }
            if (!word(at++).equals(word)) {
                return -1;
            }
        }
        return at;
    }

    /** The position behind these words, or the same one when others stand there. */
    private int skip(int at, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!word(at + i).equals(expected[i])) {
                return at;
            }
        }
        return at + expected.length;
    }

    private String word(int at) {
        return at < tokens.size() ? tokens.get(at).toLowerCase(Locale.ROOT) : "";
    }

    /** A name with its schema, as it is written. */
    private String nameFrom(int at) {
        StringBuilder name = new StringBuilder(at < tokens.size() ? tokens.get(at) : "");
        for (int i = at + 1; i + 1 < tokens.size() && tokens.get(i).equals("."); i += 2) {
            name.append('.').append(tokens.get(i + 1));
        }
        return name.toString();
    }

    /** The name that the server makes of what is written. */
    private static String identifier(String written) {
        String name = written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
        return PostgresNames.truncated(name);
    }

    /** A quote that is doubled within its literal or name comes from the lexer as two tokens, which are joined here. */
    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(sql);
        int end = -1;
        try {
            while (lexer.next() != SqlLexer.Kind.END) {
                if (StatementHead.isComment(lexer.kind())) {
                    continue;
                }
                String token = sql.substring(lexer.start(), lexer.end());
                boolean doubled = lexer.start() == end && (token.startsWith("'") || token.startsWith("\""));
                if (doubled && tokens.get(tokens.size() - 1).endsWith(token.substring(0, 1))) {
                    token = tokens.remove(tokens.size() - 1) + token;
                }
                tokens.add(token);
                end = lexer.end();
            }
        } catch (SqlLexer.UnterminatedException e) {
            throw new IllegalStateException("not a whole statement: " + e.getMessage(), e);
        }
        return tokens;
    }
}
