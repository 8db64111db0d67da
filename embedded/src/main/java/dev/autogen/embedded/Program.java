package dev.autogen.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, without giving it our terminal or our streams. */
final class Program {

    private static final File NOTHING = new File("/dev/null");
    private static final long TIME_LIMIT_SECONDS = 180;

    private Program() {}

    /**
     * @param exitCode zero for success
     * @param output standard output and standard error
     */
    record Result(int exitCode, String output) {}

    /**
     * Output goes through a file, not a pipe: a server that outlives the program must not hold a pipe of ours open.
     *
     * @param output overwritten
     */
    static Result run(List<String> command, Path folder, Path output) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        var process = builder.start();
        int exitCode = waitFor(process, command);
        return new Result(exitCode, Files.readString(output, UTF_8).strip());
    }

    private static int waitFor(Process process, List<String> command) throws IOException {
        try {
            if (process.waitFor(TIME_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException(command.get(0) + " did not end within " + TIME_LIMIT_SECONDS + " seconds");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(command.get(0) + " was interrupted");
        }
    }
}
