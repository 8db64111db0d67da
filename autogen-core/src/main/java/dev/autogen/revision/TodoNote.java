package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something an author must complete before the section can be run: a line {@code -- autogen todo: TEXT}.
 *
 * @param text what is to be done; empty where the line does not say
 * @param line where in the file, counted from 1
 * @param path the file, or null for that of its revision
 */
public record TodoNote(String text, int line, @Nullable Path path) {

    public TodoNote {
        requireNonNull(text, "text");
    }

    /** {@code 14: fill users.email}, as messages show it behind the path of the file. */
    @Override
    public String toString() {
        return line + ": " + (text.isEmpty() ? "autogen todo" : text);
    }
}
