package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * A name, and the text a server prints for it inside an expression: quoted, qualified or as a literal, whatever its kind takes.
 *
 * @param <T> the kind of name
 */
public record Printed<T>(T name, String text) {

    public Printed {
        requireNonNull(name, "name");
        requireNonNull(text, "text");
    }
}
