package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The place in the entity model that asks for an object. Reviewers read it; comparing schemas never looks at it.
 *
 * @param className the fully qualified name of the class
 * @param attribute the attribute, with dots through embeddables ({@code address.city}), or null when the class as a whole asks
 */
public record Origin(String className, @Nullable String attribute) {

    public Origin {
        requireNonNull(className, "className");
    }

    /** {@code com.acme.User} or {@code com.acme.User#email}. */
    @Override
    public String toString() {
        return attribute == null ? className : className + "#" + attribute;
    }
}
