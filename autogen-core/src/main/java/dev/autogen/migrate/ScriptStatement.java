package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.SqlLexer;
import dev.autogen.revision.StatementChecksum;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a section, as it stands in the file.
 *
 * @param number position among the section's statements, from 1
 * @param sql the directive's line for a call of a class, else the exact text from its first to its last token, comments within included, the final semicolon not
 * @param offset where the text starts in the section, in characters
 * @param file that it stands in, or null for that of its section
 * @param line where the text starts in the file, from 1
 * @param column where the text starts in its line, in code points from 1
 * @param indent how many characters of the file stand before the text on each of its lines
 * @param javaClass the class of the application that is called instead of sending anything, or null
 * @param accepted the hazards that the file accepts for it
 */
public record ScriptStatement(
        int number,
        String sql,
        int offset,
        @Nullable String file,
        int line,
        int column,
        int indent,
        @Nullable String javaClass,
        List<Acceptance> accepted)
        implements Serializable {

    public ScriptStatement {
        requireNonNull(sql, "sql");
        accepted = List.copyOf(accepted);
    }

    /** A statement that is sent to the server. */
    public ScriptStatement(int number, String sql, int offset, int line, int column) {
        this(number, sql, offset, null, line, column, 0, null, List.of());
    }

    /** Whether the file accepts this hazard for it. */
    boolean accepts(String code) {
        return accepted.stream().anyMatch(acceptance -> acceptance.code().equals(code));
    }

    /** Whether it calls a class of the application. */
    public boolean isJava() {
        return javaClass != null;
    }

    /** The first line of the text, shortened to fit one line of a report. */
    public String summary() {
        String firstLine = sql.lines().findFirst().orElse("").strip();
        boolean cut = firstLine.length() > 100;
        return cut
                ? firstLine.substring(0, 99) + "…"
                : firstLine.length() < sql.length() ? firstLine + " …" : firstLine;
    }

    /** The text as the log keeps it: a statement with data in it may have megabytes. */
    String logged() {
        return sql.length() <= 10_000 ? sql : sql.substring(0, 10_000);
    }

    /**
     * The place in the file that PostgreSQL speaks of.
     *
     * @param position PostgreSQL's: in code points of the statement, from 1
     */
    FilePosition positionOf(int position) {
        if (isJava()) {
            // PostgreSQL speaks of what the class has sent.
            return new FilePosition(line, column);
        }
        FilePosition.Counter counter = new FilePosition.Counter(sql, line, column, 1 + indent);
        int codePoints = Math.min(Math.max(position - 1, 0), sql.codePointCount(0, sql.length()));
        return counter.at(sql.offsetByCodePoints(0, codePoints));
    }

    /** The text with each run of white space and comments as one space: equal for statements that differ in nothing else. */
    String normalized() {
        if (isJava()) {
            return sql;
        }
        return StatementChecksum.normalised(sql);
    }

    /** By which the box of a hazard names it. */
    public String checksum() {
        return StatementChecksum.of(sql);
    }

    /** Whether it builds or drops something CONCURRENTLY: it waits for others without making others wait. */
    boolean isConcurrent() {
        return hasWord("concurrently");
    }

    /** Whether it goes through whole tables while others read and write them, which may take as long as it takes. */
    boolean takesLong() {
        // Statements full of data are not looked through.
        StatementHead head = StatementHead.of(sql);
        return head.isMaintenance()
                || head.mayBeConcurrent() && isConcurrent()
                || head.isAlter() && hasWord("validate");
    }

    /** Whether it is a {@code CREATE TABLE … AS}, or may be one. */
    boolean fillsWhatItMakes() {
        StatementHead head = StatementHead.of(sql);
        return head.isCreateTable() && hasWord("as");
    }

    /** Whether it is an {@code ALTER TYPE … ADD VALUE}, or may be one. */
    boolean addsEnumValue() {
        return StatementHead.of(sql).startsWith("alter", "type") && hasWord("value");
    }

    /** Whether the word stands anywhere outside of parentheses, literals, quoted names and comments. */
    private boolean hasWord(String word) {
        SqlLexer lexer = new SqlLexer(sql);
        int parentheses = 0;
        try {
            while (lexer.next() != SqlLexer.Kind.END) {
                if (lexer.kind() == SqlLexer.Kind.OPEN) {
                    parentheses++;
                } else if (lexer.kind() == SqlLexer.Kind.CLOSE) {
                    parentheses--;
                } else if (parentheses == 0 && lexer.isWord(word)) {
                    return true;
                }
            }
        } catch (SqlLexer.UnterminatedException e) {
            throw new IllegalStateException("not a whole statement: " + e.getMessage(), e);
        }
        return false;
    }
}
