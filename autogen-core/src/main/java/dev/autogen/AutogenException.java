package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything Autogen reports as an error.
 *
 * <p>A message says what happened and why; {@link #nextStep()} says what to do about it, as a sentence that ends in a command
 * where there is one. Errors are values with evidence: subclasses carry the file, line, statement or revision they speak of.
 */
public class AutogenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private final @Nullable String nextStep;

    /**
     * @param code stable and short, such as {@code multiple-heads}; never translated, for programs to test
     * @param message what happened, where and why; may have several lines
     * @param nextStep what the reader can do next, or null where nothing sensible can be said
     * @param cause the exception behind this one, shown only with {@code -v}
     */
    public AutogenException(String code, String message, @Nullable String nextStep, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.code = requireNonNull(code, "code");
        this.nextStep = nextStep;
    }

    public AutogenException(String code, String message, @Nullable String nextStep) {
        this(code, message, nextStep, null);
    }

    public final String code() {
        return code;
    }

    public final Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }
}
