package dev.autogen.entities;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which class is missing, from the many ways the JVM and Hibernate say it. */
public final class MissingClass {

    private MissingClass() {}

    /** The class that could not be found, where a failure has such a cause. */
    public static Optional<String> in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TypeNotPresentException missing) {
                return Optional.of(missing.typeName());
            }
            if (cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError) {
                String message = cause.getMessage();
                if (message != null && !message.contains(" ")) {
                    return Optional.of(message.replace('/', '.'));
                }
            }
        }
        return Optional.empty();
    }

    /** A class of the application that cannot be loaded. */
    public static EntityException notLoaded(String className, Throwable failure) {
        if (failure instanceof UnsupportedClassVersionError) {
            return new EntityException(
                    "class-version",
                    className + " needs a newer Java than this one: " + failure.getMessage(),
                    "Run Autogen with that Java (JAVA_HOME).",
                    className,
                    failure);
        }
        return in(failure)
                .map(missing -> new EntityException(
                        "class-missing",
                        className + " cannot be loaded: it needs " + missing + ", which is not on the class path.",
                        "Add the folder or jar that has " + missing.replace('.', '/') + ".class to --classpath.",
                        className,
                        failure))
                .orElseGet(() -> new EntityException(
                        "class-unreadable",
                        className + " cannot be loaded: " + failure,
                        "Compile it again, against the libraries that are on --classpath.",
                        className,
                        failure));
    }
}
