package dev.autogen.cli;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command as a process of its own, from the classes that were built, in a folder and with an environment of its own. */
final class RealProcess implements AutoCloseable {

    private static final long LONGEST_SECONDS = 120;

    private final Process process;

    private final Path out;

    private final Path err;

    private RealProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param environment variables besides those of this process that are not about Autogen */
    static RealProcess start(Path folder, Map<String, String> environment, List<String> arguments) {
        return start(folder, environment, List.of(), arguments);
    }

    /** @param javaOptions such as {@code -Xmx512m} */
    static RealProcess start(
            Path folder, Map<String, String> environment, List<String> javaOptions, List<String> arguments) {
        List<String> command = new ArrayList<>(OwnJava.command(javaOptions));
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile("autogen", ".out");
            Path err = Files.createTempFile("autogen", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("AUTOGEN_") || name.startsWith("JAVA_"));
            builder.environment().putAll(environment);
            return new RealProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    static Project.Result run(Path folder, Map<String, String> environment, List<String> arguments) {
        try (RealProcess process = start(folder, environment, arguments)) {
            return process.result();
        }
    }

    /** Sends a signal: {@code INT} is what Ctrl-C sends, {@code TERM} what ends a container. */
    void signal(String signal) {
        int exitCode = shell("kill -" + signal + " " + process.pid());
        if (exitCode != 0) {
            throw new AssertionError("kill ended with " + exitCode);
        }
    }

    /** Whether a signal reaches what this process starts: shells let their background jobs, and all these start, ignore some. */
    static boolean isDelivered(String signal) {
        return shell("kill -" + signal + " $$; exit 0") != 0;
    }

    private static int shell(String command) {
        try {
            return new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end. */
    Project.Result result() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, SECONDS)) {
                throw new AssertionError("still running; so far it said:\n" + Files.readString(err));
            }
            return new Project.Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String absoluteClassPath() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(
                File.pathSeparator,
                List.of(classPath.split(File.pathSeparator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
