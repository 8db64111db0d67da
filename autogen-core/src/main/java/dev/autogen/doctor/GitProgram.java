package dev.autogen.doctor;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs git to ask it something; it writes nothing. */
final class GitProgram {

    private static final int PATIENCE_SECONDS = 30;

    private final Path folder;

    GitProgram(Path folder) {
        this.folder = folder;
    }

    /** What a call ended with. */
    record Answer(int exitCode, byte[] output) {

        boolean isGood() {
            return exitCode == 0;
        }

        String text() {
            return new String(output, StandardCharsets.UTF_8);
        }

        List<String> lines() {
            return text().lines().toList();
        }
    }

    /**
     * Asks git.
     *
     * @throws Source.Absent when there is no git
     */
    Answer tried(String... arguments) throws Source.Absent {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Source.Absent("git is not installed");
        }
        return answer(process, arguments[0]);
    }

    /** Asks git, which was found before. */
    Answer ask(String... arguments) {
        try {
            return tried(arguments);
        } catch (Source.Absent e) {
            throw new AutogenException("git-failed", "git cannot be started any more.", null, e);
        }
    }

    private static Answer answer(Process process, String what) {
        try {
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw failed(what, "it does not end", null);
            }
            return new Answer(process.exitValue(), output);
        } catch (IOException e) {
            throw failed(what, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(what, "it was interrupted", e);
        } finally {
            process.destroy();
        }
    }

    private static AutogenException failed(String what, String why, @Nullable Throwable cause) {
        return new AutogenException("git-failed", "Asking git (git " + what + ") failed: " + why, null, cause);
    }
}
