package dev.autogen.review;

import static java.util.Objects.requireNonNull;

/**
 * Something that the author of a revision has not completed.
 *
 * @param line of the file
 */
public record ReviewedTodo(String text, int line) {

    public ReviewedTodo {
        requireNonNull(text, "text");
    }
}
