package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.ShownText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Prints for people: colours reach the terminal, and nothing else that it would obey. Names in a database and messages of a server
 * may hold what moves the cursor, hides text, or turns the direction of writing; that is printed as {@code \}{@code u001b}.
 */
final class TerminalPrinter extends PrintWriter {

    /** Colours, bold, faint, and their ends: no blinking, no hiding, no cursor. */
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[(?:(?:[0-4]|2[1-4]|3[0-79])(?:;|(?=m)))*m");

    /** Longer than any sequence that is let through. */
    private static final int LONGEST_SEQUENCE = 12;

    private final Guard guard;

    private TerminalPrinter(Guard guard) {
        super(guard, true);
        this.guard = guard;
    }

    static TerminalPrinter on(PrintWriter out) {
        return new TerminalPrinter(new Guard(requireNonNull(out, "out")));
    }

    /** A text for a terminal that belongs to somebody else. */
    static String harmless(String text) {
        StringWriter written = new StringWriter();
        TerminalPrinter printer = on(new PrintWriter(written));
        printer.print(text);
        printer.flush();
        return written.toString();
    }

    /** A sequence that the program itself sends. */
    void control(String sequence) {
        flush();
        guard.out.print(sequence);
        guard.out.flush();
    }

    private static final class Guard extends Writer {

        private final PrintWriter out;

        /** What is not decided yet: a sequence that goes on, or a carriage return that may end a line. */
        private final StringBuilder pending = new StringBuilder();

        private Guard(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            StringBuilder written = new StringBuilder(length + LONGEST_SEQUENCE);
            for (int i = offset; i < offset + length; i++) {
                add(text[i], written);
            }
            out.append(written);
        }

        private void add(char character, StringBuilder written) {
            boolean endsLine = pending.length() == 1 && pending.charAt(0) == '\r';
            if (endsLine) {
                if (character != '\n') {
                    giveUp(written);
                } else {
                    written.append(pending);
                    pending.setLength(0);
                }
            }
            if (pending.isEmpty() && character != '\r' && character != '\u001b') {
                append(character, written);
                return;
            }
            if (!pending.isEmpty() && !isPartOfSequence(character)) {
                giveUp(written);
                add(character, written);
                return;
            }
            pending.append(character);
            if (character == 'm') {
                if (COLOURS.matcher(pending).matches()) {
                    written.append(pending);
                    pending.setLength(0);
                } else {
                    giveUp(written);
                }
            } else if (pending.length() > LONGEST_SEQUENCE) {
                giveUp(written);
            }
        }

        private boolean isPartOfSequence(char character) {
            return pending.length() == 1
                    ? character == '['
                    : character == ';' || character == 'm' || character >= '0' && character <= '9';
        }

        private void giveUp(StringBuilder written) {
            for (int i = 0; i < pending.length(); i++) {
                append(pending.charAt(i), written);
            }
            pending.setLength(0);
        }

        private static void append(char character, StringBuilder written) {
            boolean harmless = character == '\n' || character == '\t' || !ShownText.isControl(character);
            written.append(harmless ? String.valueOf(character) : ShownText.escaped(character));
        }

        @Override
        public void flush() {
            StringBuilder written = new StringBuilder();
            giveUp(written);
            out.append(written);
            out.flush();
        }

        @Override
        public void close() {
            flush();
            out.close();
        }
    }
}
