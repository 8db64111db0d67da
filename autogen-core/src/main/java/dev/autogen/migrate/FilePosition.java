package dev.autogen.migrate;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column in code points, from 1
 */
record FilePosition(int line, int column) {

    /** Turns offsets into positions; each call goes on where the last one stopped, so that a whole text is walked once. */
    static final class Counter {

        private final String text;
        private final int nextColumn;
        private int offset;
        private int line;
        private int column;

        Counter(String text, int firstLine, int firstColumn) {
            this(text, firstLine, firstColumn, 1);
        }

        /** @param nextColumn in which the lines behind the first begin */
        Counter(String text, int firstLine, int firstColumn, int nextColumn) {
            this.text = text;
            this.nextColumn = nextColumn;
            this.line = firstLine;
            this.column = firstColumn;
        }

        /** The position of an offset that lies at or behind the one asked for last. */
        FilePosition at(int wanted) {
            if (wanted < offset) {
                throw new IllegalArgumentException("offset " + wanted + " lies before " + offset);
            }
            while (offset < wanted) {
                char c = text.charAt(offset++);
                if (c == '\n') {
                    line++;
                    column = nextColumn;
                } else if (!Character.isLowSurrogate(c)) {
                    column++;
                }
            }
            return new FilePosition(line, column);
        }
    }
}
