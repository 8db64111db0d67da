package dev.autogen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Where results go: to standard output, in UTF-8 as everywhere. Where modules are built side by side each prints its own in one
 * piece when it is done.
 */
final class Results implements AutoCloseable {

    private final PrintWriter output = new PrintWriter(new OutputStreamWriter(System.out, UTF_8), true);

    private final StringWriter kept = new StringWriter();

    private final PrintWriter printer;

    /** @param sideBySide whether other modules print meanwhile */
    Results(boolean sideBySide) {
        this.printer = sideBySide ? new PrintWriter(kept) : output;
    }

    PrintWriter printer() {
        return printer;
    }

    @Override
    public void close() {
        printer.flush();
        synchronized (System.out) {
            output.print(kept);
            output.flush();
        }
    }
}
