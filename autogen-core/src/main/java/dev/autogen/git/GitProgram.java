package dev.autogen.git;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs git to ask it something; it writes nothing. */
public final class GitProgram {

    private static final int PATIENCE_SECONDS = 30;

    private static final int SHA_1_DIGITS = 40;

    private final Path folder;

    /** @param folder where git is run */
    public GitProgram(Path folder) {
        this.folder = folder;
    }

    /** What a call ended with. */
    public record Answer(int exitCode, byte[] output) {

        public boolean isGood() {
            return exitCode == 0;
        }

        public String text() {
            return new String(output, StandardCharsets.UTF_8);
        }

        public List<String> lines() {
            return text().lines().toList();
        }
    }

    /**
     * Asks git.
     *
     * @throws NoGitException when there is no git
     */
    public Answer tried(String... arguments) throws NoGitException {
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
            throw new NoGitException();
        }
        return answer(process, arguments[0]);
    }

    /** Asks git, which was found before. */
    public Answer ask(String... arguments) {
        try {
            return tried(arguments);
        } catch (NoGitException e) {
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

    /**
     * Whether a file is what git stores under a name; one that git would store with other line ends is not.
     *
     * @param name of a blob, in hexadecimal digits
     */
    public static boolean isBlob(String name, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            MessageDigest digest = MessageDigest.getInstance(name.length() == SHA_1_DIGITS ? "SHA-1" : "SHA-256");
            digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content)).equals(name);
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", file + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1 and SHA-256", e);
        }
    }
}
