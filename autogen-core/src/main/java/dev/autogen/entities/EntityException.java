package dev.autogen.entities;

import dev.autogen.AutogenException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entity model that cannot be read. */
public final class EntityException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String className;

    public EntityException(
            String code,
            String message,
            @Nullable String nextStep,
            @Nullable String className,
            @Nullable Throwable cause) {
        super(code, message, nextStep, cause);
        this.className = className;
    }

    public EntityException(String code, String message, @Nullable String nextStep) {
        this(code, message, nextStep, null, null);
    }

    /** The class of the application the error is about. */
    public Optional<String> className() {
        return Optional.ofNullable(className);
    }
}
