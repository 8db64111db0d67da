package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * One run of {@code autogen} on the streams it is given; nothing in it ends the process.
 *
 * <p>Results go to the first writer, everything else to the second.
 */
public final class Main {

    private final PrintWriter out;
    private final PrintWriter err;
    private final InputStream in;

    public Main(PrintWriter out, PrintWriter err, InputStream in) {
        this.out = requireNonNull(out, "out");
        this.err = requireNonNull(err, "err");
        this.in = requireNonNull(in, "in");
    }

    /** The only place that ends the process. */
    public static void main(String[] args) {
        System.exit(new Main(writer(FileDescriptor.out), writer(FileDescriptor.err), System.in).run(args));
    }

    /** Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong usage, 3 differences found. */
    public int run(String... args) {
        try {
            return commandLine().execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private CommandLine commandLine() {
        var commandLine = new CommandLine(new AutogenCommand());
        commandLine.setOut(out);
        commandLine.setErr(err);
        return commandLine;
    }

    /** UTF-8 whatever the locale: migration files and the names in them are UTF-8, and so must be what is piped. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8), true);
    }
}
