package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.autogen.config.BuildSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the command finds around it, handed in so that tests and the demo can give their own.
 *
 * @param out for results
 * @param err for everything else
 * @param in what the user types
 * @param workingDirectory what relative paths are relative to
 * @param environment the environment variables
 * @param terminals which streams are a terminal
 * @param build what a build tool says about the project it runs the command for
 * @param messages where everything but results goes instead of {@code err}, or null
 */
record Surroundings(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        Path workingDirectory,
        Map<String, String> environment,
        Terminals terminals,
        BuildSettings build,
        @Nullable Messages messages) {

    /** Which streams a person sits at. */
    record Terminals(boolean in, boolean out, boolean err) {

        static final Terminals NONE = new Terminals(false, false, false);

        /** The launcher tells, since Java cannot ask for a single stream: {@code -Dautogen.terminals=out,err}. */
        static Terminals ofProcess() {
            String told = System.getProperty("autogen.terminals");
            if (told == null) {
                return NONE;
            }
            var names = java.util.Set.of(told.split(","));
            return new Terminals(names.contains("in"), names.contains("out"), names.contains("err"));
        }
    }

    Surroundings {
        requireNonNull(out, "out");
        requireNonNull(err, "err");
        requireNonNull(in, "in");
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        requireNonNull(terminals, "terminals");
        requireNonNull(build, "build");
    }

    /** Without a build tool around it. */
    Surroundings(
            PrintWriter out,
            PrintWriter err,
            InputStream in,
            Path workingDirectory,
            Map<String, String> environment,
            Terminals terminals) {
        this(out, err, in, workingDirectory, environment, terminals, BuildSettings.NONE, null);
    }

    /** The same, with nothing but text and colours printed where people read it; results that are piped stay as they are. */
    Surroundings forPeople() {
        return new Surroundings(
                terminals.out() ? TerminalPrinter.on(out) : out,
                TerminalPrinter.on(err),
                in,
                workingDirectory,
                environment,
                terminals,
                build,
                messages);
    }

    /** What the process itself was given. */
    static Surroundings ofProcess() {
        return new Surroundings(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.in,
                Path.of(""),
                System.getenv(),
                Terminals.ofProcess());
    }

    /** UTF-8 whatever the locale: migration files and the names in them are UTF-8, and so must be what is piped. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8), true);
    }
}
