package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;

/**
 * A program that runs migrations in place of Autogen.
 *
 * @param name as people call it
 * @param upgrade its command that runs what is pending
 * @param downgrade how one goes back with it
 * @param stamp its command that records without running
 */
public record Runner(String name, String upgrade, String downgrade, String stamp) {

    public Runner {
        requireNonNull(name, "name");
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        requireNonNull(stamp, "stamp");
    }

    /** The error of a command that would run or record what is the runner's business. */
    public AutogenException refusal(String command) {
        String instead = switch (command) {
            case "downgrade" -> downgrade;
            case "stamp" -> stamp;
            default -> upgrade;
        };
        return new AutogenException(
                "other-runner",
                "The migrations of this project are run by " + name + " (format = "
                        + name.toLowerCase(java.util.Locale.ROOT) + "), which keeps its own history: autogen " + command
                        + " would run them behind its back.",
                instead);
    }

    /** The error of a command that makes something which the runner has no words for. */
    public AutogenException unknownTo(String what, String nextStep) {
        return new AutogenException("unknown-to-runner", name + " knows no " + what + ".", nextStep);
    }
}
