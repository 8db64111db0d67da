package dev.autogen.revision;

/**
 * The short checksum of a statement, by which the box of a hazard knows what it is about. Whoever writes or reads one asks here.
 */
public final class StatementChecksum {

    /** Hexadecimal digits: enough to notice a change, short enough to be compared by eye. */
    static final int LENGTH = 8;

    private StatementChecksum() {}

    /** Equal for statements that differ in nothing but white space and comments between their words. */
    public static String of(String statement) {
        return Checksum.of(normalised(statement)).substring(0, LENGTH);
    }

    /** The text with each run of white space and comments as one space; a call of a class is what it is. */
    public static String normalised(String statement) {
        StringBuilder normalised = new StringBuilder(statement.length());
        SqlLexer lexer = new SqlLexer(statement);
        int end = 0;
        try {
            while (lexer.next() != SqlLexer.Kind.END) {
                if (lexer.kind() != SqlLexer.Kind.LINE_COMMENT && lexer.kind() != SqlLexer.Kind.BLOCK_COMMENT) {
                    if (lexer.start() > end && !normalised.isEmpty()) {
                        normalised.append(' ');
                    }
                    normalised.append(statement, lexer.start(), lexer.end());
                    end = lexer.end();
                }
            }
        } catch (SqlLexer.UnterminatedException e) {
            throw new IllegalStateException("not a whole statement: " + e.getMessage(), e);
        }
        return normalised.isEmpty() ? statement.strip() : normalised.toString();
    }
}
