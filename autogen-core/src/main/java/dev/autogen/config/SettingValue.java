package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The text of a setting, and where it was given.
 *
 * @param text as written
 * @param origin where it was given
 * @param base what relative paths in the text are relative to
 */
record SettingValue(String text, Strength strength, Origin origin, Path base) {

    /** What wins over what: the later over the earlier. */
    enum Strength {
        DEFAULT,
        POSTGRES_ENVIRONMENT,
        APPLICATION,
        FILE,
        PROFILE,
        BUILD,
        ENVIRONMENT,
        OPTION
    }

    SettingValue {
        requireNonNull(text, "text");
        requireNonNull(strength, "strength");
        requireNonNull(origin, "origin");
        requireNonNull(base, "base");
    }

    SettingValue withText(String newText) {
        return new SettingValue(newText, strength, origin, base);
    }

    boolean winsOver(SettingValue other) {
        return strength.compareTo(other.strength) >= 0;
    }

    /** Without the text, which may be a secret. */
    @Override
    public String toString() {
        return origin.toString();
    }
}
