package dev.autogen.entities.hibernate;

import dev.autogen.AutogenException;
import dev.autogen.entities.EntityException;
import dev.autogen.entities.MissingClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.hibernate.boot.registry.selector.spi.StrategySelectionException;

/** Puts what Hibernate throws into one clear error. */
final class MappingErrors {

    /** {@code 'com.acme.User'}, {@code [com.acme.User.email]}: messages of Hibernate put names in quotes or brackets. */
    private static final Pattern QUOTED_CLASS = Pattern.compile("['\\[(]((?:[a-z_][\\w$]*\\.)+[A-Z][\\w$]*)");

    private MappingErrors() {}

    static AutogenException of(Throwable failure) {
        if (failure instanceof AutogenException already) {
            return already;
        }
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof StrategySelectionException selection) {
                return new EntityException(
                        "setting-class-unknown",
                        message(selection)
                                + ": a Hibernate setting names something that is neither a known short name nor a"
                                + " class on the class path.",
                        "Correct the setting (-D name=value), or add the jar that has the class to --classpath.",
                        null,
                        failure);
            }
        }
        String essence = essence(causes);
        Optional<String> subject = subject(causes);
        Optional<String> missing = causes.stream()
                .filter(cause -> cause instanceof ClassLoadingException
                        || cause instanceof LinkageError
                        || cause instanceof TypeNotPresentException)
                .findFirst()
                .flatMap(cause -> MissingClass.in(cause));
        if (missing.isPresent()) {
            return new EntityException(
                    "class-missing",
                    "Hibernate needs the class " + missing.get() + ", which is not on the class path. " + essence,
                    "Add the folder or jar that has " + missing.get().replace('.', '/') + ".class to --classpath.",
                    subject.orElse(null),
                    failure);
        }
        return new EntityException(
                "mapping-rejected",
                "Hibernate rejects the mapping"
                        + subject.map(name -> " of " + name).orElse("") + ": " + essence,
                "Correct the mapping and compile again; the application itself would not start with it either.",
                subject.orElse(null),
                failure);
    }

    /** The messages of a chain of causes, each once, outermost first. */
    private static String essence(List<Throwable> causes) {
        StringBuilder essence = new StringBuilder();
        for (Throwable cause : causes) {
            String message = message(cause);
            if (essence.indexOf(message) < 0) {
                essence.append(essence.isEmpty() ? "" : "\n  because: ").append(message);
            }
        }
        return essence.toString();
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message.strip();
    }

    private static Optional<String> subject(List<Throwable> causes) {
        for (Throwable cause : causes) {
            Matcher name = QUOTED_CLASS.matcher(message(cause));
            if (name.find()) {
                return Optional.of(name.group(1));
            }
        }
        return Optional.empty();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
