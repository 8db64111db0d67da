package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Origin;
import java.util.Locale;

/** One property of an application's configuration, and where it was said. */
record Property(String key, String text, Origin origin) {

    Property {
        requireNonNull(key, "key");
        requireNonNull(text, "text");
        requireNonNull(origin, "origin");
    }

    /** The same with another text. */
    Property withText(String other) {
        return new Property(key, other, origin);
    }

    /** What keys have in common that mean the same: {@code physicalStrategy} and {@code physical-strategy}. */
    static String uniform(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
