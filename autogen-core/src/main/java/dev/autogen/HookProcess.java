package dev.autogen;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autogen.config.Hook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one command of the user. Its arguments are in no message: they may hold secrets. */
final class HookProcess {

    /** The end of the output tells what went wrong. */
    private static final int LINES_SHOWN = 20;

    private static final Duration TIME_TO_TELL = Duration.ofMillis(300);

    private final Hook hook;

    private final Path folder;

    private final String nextStep;

    /** @param nextStep what to do when the command fails */
    HookProcess(Hook hook, Path folder, String nextStep) {
        this.hook = hook;
        this.folder = folder;
        this.nextStep = nextStep;
    }

    /**
     * Runs the command to its end.
     *
     * @throws AutogenException when it cannot be started, or ends with anything but 0
     */
    void run(Map<String, String> values, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(hook.command(values))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw failed(
                    "cannot be run: there is no program " + hook.program() + " that can be started in " + folder, e);
        }
        Thread ending = new Thread(() -> end(process), "autogen-hook");
        try {
            // Whoever ends this process does not want its command to go on alone.
            Runtime.getRuntime().addShutdownHook(ending);
            // Nobody answers questions.
            process.getOutputStream().close();
            Deque<String> output = lastLines(process);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                String said =
                        output.isEmpty() ? ", and said nothing." : ", and said:\n  " + String.join("\n  ", output);
                throw failed("failed: " + hook.program() + " ended with exit code " + exitCode + said, null);
            }
        } catch (IOException e) {
            throw failed("failed: its output cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted", e);
        } catch (IllegalStateException e) {
            throw failed("is not run: this process is about to end", e);
        } finally {
            process.destroy();
            forget(ending);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            // The runtime halts when its hooks are through: whoever waits for the command tells first how it ended.
            Thread.sleep(TIME_TO_TELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // It is at work already, or has been.
            return;
        }
    }

    private static Deque<String> lastLines(Process process) throws IOException {
        Deque<String> lines = new ArrayDeque<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                lines.addLast(line);
                if (lines.size() > LINES_SHOWN) {
                    lines.removeFirst();
                }
                line = reader.readLine();
            }
        }
        return lines;
    }

    private AutogenException failed(String what, @Nullable Throwable cause) {
        return new AutogenException("hook-failed", hook + " " + what, nextStep, cause);
    }

    /** The command succeeded, and left a file that is no migration. */
    AutogenException spoilt(Path file, String why, @Nullable Throwable cause) {
        return new AutogenException(
                "hook-failed",
                hook + " left " + file + " so that it cannot be used: " + why,
                "Lines that start with '-- autogen', and the lines of the header, must stay as they are.",
                cause);
    }
}
