package dev.autogen.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What somebody types, line by line when it is asked for; a terminal shows it as it is typed. */
final class TypedInput extends InputStream {

    private final byte[] text;

    private final PrintWriter terminal;

    private int position;

    TypedInput(String text, PrintWriter terminal) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    @Override
    public int read() {
        if (position == text.length) {
            return -1;
        }
        terminal.print((char) text[position]);
        terminal.flush();
        return text[position++];
    }

    /** No more than a line, however much the reader has room for. */
    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = 0;
        while (count < length && position < text.length) {
            buffer[offset + count++] = (byte) read();
            if (text[position - 1] == '\n') {
                break;
            }
        }
        return count == 0 ? -1 : count;
    }
}
