package dev.autogen.database;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema holds and no mapping can express, with the statements that make it from nothing.
 *
 * @param name with its kind, as messages show it
 * @param make without owner and privileges; in this order
 * @param drop empty for what falls with what it belongs to
 * @param unmakeable why no statements can make it, or null
 */
public record StandingObject(
        String name,
        List<String> make,
        List<String> drop,
        @Nullable String unmakeable) {

    public StandingObject {
        requireNonNull(name, "name");
        make = List.copyOf(make);
        drop = List.copyOf(drop);
    }
}
