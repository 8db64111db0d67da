package dev.autogen.maven;

import dev.autogen.cli.Messages;
import dev.autogen.config.Logging.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Says in Maven's log what a command says, and keeps why it failed for Maven to say. */
final class MavenMessages implements Messages {

    /** How commands mark what they find. */
    private static final String FINDING = "✗ ";

    private final Log log;

    private final MavenWords words;

    /** The first line of each, without what belongs to it. */
    private final List<String> findings = new ArrayList<>();

    private @Nullable Failure failure;

    private record Failure(String message, Exception cause) {}

    MavenMessages(Log log, MavenWords words) {
        this.log = log;
        this.words = words;
    }

    @Override
    public void message(Level level, String line) {
        String said = words.of(line);
        switch (level) {
            case ERROR -> {
                if (said.startsWith(FINDING)) {
                    findings.add(said.substring(FINDING.length()));
                }
                log.error(said);
            }
            case WARNING -> log.warn(said.replaceFirst("^warning: ", ""));
            case INFO -> log.info(said);
            case DEBUG -> log.debug(said);
        }
    }

    @Override
    public void failure(String message, String nextStep, Exception cause) {
        String steps = words.nextStep(nextStep, cause)
                .lines()
                .map(line -> "\n→ " + line)
                .collect(Collectors.joining());
        failure = new Failure(words.of(message) + steps, cause);
    }

    /** Why the build fails that has a finding; the details are in the log. */
    String found(String command) {
        String what = findings.isEmpty() ? "see above" : String.join("\n", findings);
        return "autogen:" + command + " found something: " + what;
    }

    /**
     * Why the command failed. Maven strings the messages of causes together, which are the same words once more; it gets them where
     * somebody wants to see stack traces.
     */
    MojoExecutionException exception(boolean withCause) {
        if (failure == null) {
            return new MojoExecutionException("The command failed.");
        }
        return withCause
                ? new MojoExecutionException(failure.message(), failure.cause())
                : new MojoExecutionException(failure.message());
    }
}
