package dev.autogen.migrate;

import java.util.Optional;
import java.util.stream.Stream;

/** Where in a class of the application something went wrong. */
final class JavaStepPlace {

    private JavaStepPlace() {}

    /** File and line of the innermost call of the class, {@code BackfillEmails.java:12}; none where it was not compiled with them. */
    static Optional<String> of(Throwable thrown, String className) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<StackTraceElement> frame = Stream.of(cause.getStackTrace())
                    .filter(element -> isIn(element.getClassName(), className) && element.getLineNumber() > 0)
                    .findFirst();
            if (frame.isPresent()) {
                return frame.map(element -> element.getFileName() + ":" + element.getLineNumber());
            }
        }
        return Optional.empty();
    }

    /** In the class itself, or in one inside of it, as a lambda is. */
    private static boolean isIn(String name, String className) {
        return name.equals(className) || name.startsWith(className + "$");
    }
}
