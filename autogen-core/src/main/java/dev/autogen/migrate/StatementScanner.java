package dev.autogen.migrate;

import dev.autogen.revision.SqlLexer;
import dev.autogen.revision.SqlLexer.Kind;
import org.jspecify.annotations.Nullable;

/** Follows one statement token by token: where it ends, and whether it may be run at all. */
final class StatementScanner {

    /** Why a statement is refused, and the offset to point at. */
    record Problem(String code, int offset, String message, String nextStep) {}

    private final int start;
    private final StatementHead head = new StatementHead();
    private int end;

    private int parentheses;
    private int outermostParenthesis;

    /** How many bodies {@code BEGIN ATOMIC} are open: one in every valid statement, more in some that the server refuses. */
    private int bodies;

    private int outermostBody;
    /** In a body, the next token begins a statement or is the {@code END} of the body. */
    private boolean atBodyStatement;

    private boolean bodyStatementCreates;
    private boolean afterBegin;
    private int beginOffset;

    /** {@code FROM} or {@code TO} outside parentheses came last. */
    private boolean afterDirection;

    private boolean copiesThroughClient;

    StatementScanner(int start) {
        this.start = start;
        this.end = start;
    }

    int start() {
        return start;
    }

    /** Offset after the last token. */
    int end() {
        return end;
    }

    /**
     * Whether the semicolon at hand ends the statement; one inside of it is to be added like every token. Only a rule has semicolons
     * in parentheses: elsewhere a parenthesis was forgotten, which is better said before anything runs.
     */
    boolean semicolonEnds() {
        return bodies == 0 && (parentheses == 0 || !head.isCreateRule());
    }

    void add(SqlLexer lexer, String text) {
        end = lexer.end();
        head.add(lexer, text);
        Kind kind = lexer.kind();
        if (kind == Kind.OPEN) {
            if (parentheses++ == 0) {
                outermostParenthesis = lexer.start();
            }
        } else if (kind == Kind.CLOSE && parentheses > 0) {
            parentheses--;
        }
        if (parentheses == 0) {
            followBody(lexer);
            followCopy(lexer);
        }
    }

    /**
     * Every statement in a body ends with a semicolon, so that the {@code END} of the body is the one that follows a semicolon or
     * {@code ATOMIC}; that of a CASE, or a label of this name, never does.
     */
    private void followBody(SqlLexer lexer) {
        boolean begins = afterBegin && lexer.isWord("atomic");
        if (begins && (bodies == 0 ? head.isCreateRoutine() : bodyStatementCreates)) {
            if (bodies++ == 0) {
                outermostBody = beginOffset;
            }
            atBodyStatement = true;
        } else if (bodies > 0 && atBodyStatement) {
            bodyStatementCreates = lexer.isWord("create");
            atBodyStatement = lexer.kind() == Kind.SEMICOLON;
            if (lexer.isWord("end")) {
                bodies--;
            }
        } else if (bodies > 0) {
            atBodyStatement = lexer.kind() == Kind.SEMICOLON;
        }
        afterBegin = lexer.isWord("begin");
        beginOffset = lexer.start();
    }

    private void followCopy(SqlLexer lexer) {
        if (head.isCopy()) {
            copiesThroughClient |= afterDirection && (lexer.isWord("stdin") || lexer.isWord("stdout"));
            afterDirection = lexer.isWord("from") || lexer.isWord("to");
        }
    }

    /** Whether it tells how many rows it has changed. */
    boolean changesRows() {
        return head.changesRows();
    }

    /** What is wrong with the statement, now that it has ended. */
    @Nullable
    Problem problem() {
        if (parentheses > 0) {
            return new Problem(
                    "script-unterminated", outermostParenthesis, "unclosed parenthesis", "Close it, or remove it.");
        }
        if (bodies > 0) {
            return new Problem(
                    "script-unterminated",
                    outermostBody,
                    "BEGIN ATOMIC without its END",
                    "End every statement of the body with a semicolon, and the body with END.");
        }
        if (copiesThroughClient) {
            return new Problem(
                    "script-copy",
                    start,
                    "COPY through the client's standard input or output",
                    "Write INSERT … VALUES, or COPY from a file that the server can read.");
        }
        if (head.isTransactionControl()) {
            return new Problem(
                    "script-transaction",
                    start,
                    "a transaction statement has no place in a migration",
                    "Autogen begins and ends the transactions itself: remove the statement, or write -- autogen commit where"
                            + " a transaction shall end, -- autogen no-transaction before a statement that must run outside.");
        }
        if (head.isDiscardAll()) {
            return new Problem(
                    "script-discard",
                    start,
                    "DISCARD ALL would give up the lock that keeps other runs away",
                    "Use RESET ALL or DISCARD PLANS, SEQUENCES or TEMP.");
        }
        return null;
    }
}
