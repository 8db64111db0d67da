package dev.autogen.entities.hibernate;

import dev.autogen.AutogenException;
import dev.autogen.entities.EntityException;
import dev.autogen.entities.MissingClass;
import java.lang.reflect.InvocationTargetException;
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

    private static final Pattern UNKNOWN_NAME = Pattern.compile("resolve name \\[(.+?)] as strategy \\[(.+?)]");

    private MappingErrors() {}

    static AutogenException of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return firstOf(causes, AutogenException.class)
                .or(() -> firstOf(causes, StrategySelectionException.class).map(cause -> unknownName(cause, failure)))
                .or(() -> missingClass(causes, failure))
                .or(() -> FileErrors.of(
                        causes.stream().map(MappingErrors::message).toList(), failure))
                .orElseGet(() -> rejected(causes, failure));
    }

    private static AutogenException unknownName(StrategySelectionException selection, Throwable failure) {
        Matcher names = UNKNOWN_NAME.matcher(message(selection));
        String subject = names.find()
                ? "A Hibernate setting names " + names.group(1) + " as " + names.group(2) + ", which"
                : message(selection) + ": what a Hibernate setting names";
        return new EntityException(
                "setting-class-unknown",
                subject + " is neither a known short name nor a class on the class path.",
                "Correct the setting (-D name=value), or add the jar that has the class to --classpath.",
                null,
                failure);
    }

    private static Optional<AutogenException> missingClass(List<Throwable> causes, Throwable failure) {
        return causes.stream()
                .filter(cause -> cause instanceof ClassLoadingException
                        || cause instanceof LinkageError
                        || cause instanceof TypeNotPresentException)
                .findFirst()
                .flatMap(MissingClass::in)
                .map(missing -> new EntityException(
                        "class-missing",
                        "The mapping needs the class " + missing + ", which is not on the class path.",
                        "Add the folder or jar that has " + missing.replace('.', '/') + ".class to --classpath.",
                        null,
                        failure));
    }

    private static EntityException rejected(List<Throwable> causes, Throwable failure) {
        Optional<String> subject = firstMatch(causes, QUOTED_CLASS).map(name -> name.group(1));
        return new EntityException(
                "mapping-rejected",
                "Hibernate rejects the mapping"
                        + subject.map(name -> " of " + name).orElse("") + ": " + essence(causes),
                "Correct the mapping and compile again; the application itself would not start with it either.",
                subject.orElse(null),
                failure);
    }

    private static <T> Optional<T> firstOf(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Optional<Matcher> firstMatch(List<Throwable> causes, Pattern pattern) {
        return causes.stream()
                .map(cause -> pattern.matcher(message(cause)))
                .filter(Matcher::find)
                .findFirst();
    }

    /** The messages of a chain of causes, each once, outermost first. */
    private static String essence(List<Throwable> causes) {
        StringBuilder essence = new StringBuilder();
        for (Throwable cause : causes) {
            String message = message(cause);
            boolean wrapper = cause instanceof InvocationTargetException || message.endsWith("Exception");
            if (wrapper && cause != causes.get(causes.size() - 1)) {
                continue;
            }
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

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
