package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

/**
 * What only the author can decide before a step can be run: the file is incomplete until somebody has.
 *
 * @param text one line that says what is to be done
 * @param template one line, the statement to complete, or empty where none is near
 */
public record Todo(String text, String template) {

    public Todo {
        requireNonNull(text, "text");
        requireNonNull(template, "template");
    }
}
