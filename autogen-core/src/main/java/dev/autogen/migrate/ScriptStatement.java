package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

/**
 * One statement of a section, as it stands in the file.
 *
 * @param number position among the section's statements, from 1
 * @param sql the exact text from its first to its last token, comments within included, the final semicolon not
 * @param offset where the text starts in the section, in characters
 * @param line where the text starts in the file, from 1
 * @param column where the text starts in its line, in code points from 1
 */
public record ScriptStatement(int number, String sql, int offset, int line, int column) {

    public ScriptStatement {
        requireNonNull(sql, "sql");
    }

    /** The first line of the text, shortened to fit one line of a report. */
    public String summary() {
        String firstLine = sql.lines().findFirst().orElse("").strip();
        boolean cut = firstLine.length() > 100;
        return cut
                ? firstLine.substring(0, 99) + "…"
                : firstLine.length() < sql.length() ? firstLine + " …" : firstLine;
    }

    /**
     * The place in the file that PostgreSQL speaks of.
     *
     * @param position PostgreSQL's: in code points of the statement, from 1
     */
    FilePosition positionOf(int position) {
        FilePosition.Counter counter = new FilePosition.Counter(sql, line, column);
        int codePoints = Math.min(Math.max(position - 1, 0), sql.codePointCount(0, sql.length()));
        return counter.at(sql.offsetByCodePoints(0, codePoints));
    }
}
