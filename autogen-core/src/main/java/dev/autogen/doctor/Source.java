package dev.autogen.doctor;

import dev.autogen.AutogenException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Something examinations need, read at the first question and once only; or why it cannot be had. */
final class Source<T> {

    /** There is nothing to read, which is not an error. */
    static final class Absent extends Exception {

        private static final long serialVersionUID = 1L;

        Absent(String reason) {
            super(reason);
        }
    }

    private final String name;

    private final Callable<T> reader;

    private boolean asked;

    private @Nullable T value;

    private String reason = "";

    private @Nullable AutogenException failure;

    /** @param name with its article: {@code the migration files} */
    Source(String name, Callable<T> reader) {
        this.name = name;
        this.reader = reader;
    }

    /** What was read; only for examinations that need this source. */
    T get() {
        return value().orElseThrow(() -> new IllegalStateException(name + " were not read: " + reason));
    }

    Optional<T> value() {
        ask();
        return Optional.ofNullable(value);
    }

    /** Why there is nothing, whether that is an error or not. */
    String reason() {
        ask();
        return reason;
    }

    /** The error that reading ended with. */
    Optional<AutogenException> failure() {
        ask();
        return Optional.ofNullable(failure);
    }

    private void ask() {
        if (asked) {
            return;
        }
        asked = true;
        try {
            value = reader.call();
        } catch (Absent e) {
            reason = String.valueOf(e.getMessage());
        } catch (AutogenException e) {
            failure = e;
            reason = name + " could not be read";
        } catch (Exception e) {
            failure = new AutogenException("examination-failed", "Reading " + name + " failed: " + e, null, e);
            reason = name + " could not be read";
        }
    }
}
