package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something {@code check} found that should not be merged, or not be left so.
 *
 * @param code stable and short, as with errors
 * @param message what it is, in one sentence
 * @param details further lines, such as the changes; may be empty
 * @param nextStep the command that mends it
 */
public record Finding(String code, String message, List<String> details, String nextStep) {

    public Finding {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        details = List.copyOf(details);
        requireNonNull(nextStep, "nextStep");
    }
}
