package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something that the author of a revision has not completed.
 *
 * @param file the other file of the revision that it stands in, as the review shows it; null for the first
 * @param line of the file
 */
public record ReviewedTodo(String text, @Nullable String file, int line) {

    public ReviewedTodo {
        requireNonNull(text, "text");
    }

    /** In the first file of the revision. */
    public ReviewedTodo(String text, int line) {
        this(text, null, line);
    }
}
