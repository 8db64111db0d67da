package dev.autogen.migrate;

import dev.autogen.revision.SqlLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The first words of a statement, enough to tell the few kinds that matter to a runner of scripts. */
final class StatementHead {

    private static final int LONGEST = 4;

    private final List<String> words = new ArrayList<>();
    private boolean complete;

    /** Takes the next token of the statement. */
    void add(SqlLexer lexer, String text) {
        if (complete) {
            return;
        }
        // No keyword is longer; a statement may begin with a name of any length.
        if (lexer.kind() == SqlLexer.Kind.WORD && lexer.end() - lexer.start() <= 16) {
            words.add(text.substring(lexer.start(), lexer.end()).toLowerCase(Locale.ROOT));
        } else {
            complete = true;
        }
        complete |= words.size() == LONGEST;
    }

    static StatementHead of(String sql) {
        StatementHead head = new StatementHead();
        SqlLexer lexer = new SqlLexer(sql);
        try {
            while (!head.complete && lexer.next() != SqlLexer.Kind.END) {
                if (!isComment(lexer.kind())) {
                    head.add(lexer, sql);
                }
            }
        } catch (SqlLexer.UnterminatedException e) {
            throw new IllegalArgumentException("not a whole statement: " + e.getMessage(), e);
        }
        return head;
    }

    static boolean isComment(SqlLexer.Kind kind) {
        return kind == SqlLexer.Kind.LINE_COMMENT || kind == SqlLexer.Kind.BLOCK_COMMENT;
    }

    boolean startsWith(String... expected) {
        return words.size() >= expected.length
                && words.subList(0, expected.length).equals(List.of(expected));
    }

    /** Only a routine can have a body {@code BEGIN ATOMIC … END}. */
    boolean isCreateRoutine() {
        return isCreate("function") || isCreate("procedure");
    }

    /** Only a rule can have a list of statements in parentheses. */
    boolean isCreateRule() {
        return isCreate("rule");
    }

    private boolean isCreate(String kind) {
        return startsWith("create", kind) || startsWith("create", "or", "replace", kind);
    }

    boolean isCreateTable() {
        return words.size() > 1
                && words.get(0).equals("create")
                && words.subList(1, words.size()).contains("table");
    }

    boolean isCopy() {
        return startsWith("copy");
    }

    /** Whether the statement begins or ends a transaction or a part of one, which is the runner's business. */
    boolean isTransactionControl() {
        return startsWith("begin")
                || startsWith("start")
                || startsWith("commit")
                || startsWith("end")
                || startsWith("rollback")
                || startsWith("abort")
                || startsWith("savepoint")
                || startsWith("release")
                || startsWith("prepare", "transaction")
                || startsWith("set", "transaction")
                || startsWith("set", "local", "transaction");
    }

    /** Whether it defines, changes or drops objects, or says who may do what with them; data is another matter. */
    boolean isDefinition() {
        return Stream.of("create", "alter", "drop", "comment", "grant", "revoke", "security")
                .anyMatch(this::startsWith);
    }

    /** Whether it inserts, updates or deletes rows, or may do so. */
    boolean changesRows() {
        return Stream.of("insert", "update", "delete", "merge", "with").anyMatch(this::startsWith);
    }

    /** Whether it cleans up or counts. */
    boolean isMaintenance() {
        return Stream.of("vacuum", "analyze", "analyse").anyMatch(this::startsWith);
    }

    /** Whether there is a form of it with CONCURRENTLY. */
    boolean mayBeConcurrent() {
        return Stream.of("create", "drop", "reindex", "refresh", "alter").anyMatch(this::startsWith);
    }

    boolean isAlter() {
        return startsWith("alter");
    }

    /** Whether it takes away what the session holds, the run's own lock included. */
    boolean isDiscardAll() {
        return startsWith("discard", "all");
    }

    /** Whether it changes a setting of the session and nothing else, so that it can be repeated without harm. */
    boolean isSessionSetting() {
        return startsWith("reset")
                || (startsWith("set")
                        && !startsWith("set", "local")
                        && !startsWith("set", "constraints")
                        && !startsWith("set", "transaction"));
    }
}
