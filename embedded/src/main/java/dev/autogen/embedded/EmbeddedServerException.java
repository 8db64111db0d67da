package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot do what was asked; the message says why, the next step what to do about it. */
public final class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String nextStep;

    EmbeddedServerException(String code, String message, String nextStep, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.code = requireNonNull(code, "code");
        this.nextStep = requireNonNull(nextStep, "nextStep");
    }

    EmbeddedServerException(String code, String message, String nextStep) {
        this(code, message, nextStep, null);
    }

    /** Stable and short, such as {@code embedded-no-binaries}. */
    public String code() {
        return code;
    }

    /** What the reader can do next, as a sentence. */
    public String nextStep() {
        return nextStep;
    }
}
