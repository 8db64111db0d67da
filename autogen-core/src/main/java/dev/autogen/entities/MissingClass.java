package dev.autogen.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

    /** The same error; where a class is missing and nobody knows who needs it, with the mapped class whose file names it. */
    static EntityException withUser(EntityException error, List<String> classNames, ClassLoader loader) {
        Optional<String> missing = in(error.getCause());
        if (!error.code().equals("class-missing") || missing.isEmpty()) {
            return error;
        }
        String constant = missing.get().replace('.', '/');
        for (String name : classNames) {
            if (!name.isEmpty() && !name.equals(missing.get()) && names(loader, name, constant)) {
                return notLoaded(name, Objects.requireNonNull(error.getCause()));
            }
        }
        return error;
    }

    private static boolean names(ClassLoader loader, String className, String constant) {
        try (InputStream file = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return file != null && new String(file.readAllBytes(), StandardCharsets.ISO_8859_1).contains(constant);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + className, e);
        }
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
