package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The text of a setting, and where it was given.
 *
 * @param text as written
 * @param source for messages: {@code autogen.properties, line 3}, {@code environment variable AUTOGEN_URL}, {@code option --url}
 * @param base what relative paths in the text are relative to
 */
public record SettingValue(String text, String source, Path base) {

    public SettingValue {
        requireNonNull(text, "text");
        requireNonNull(source, "source");
        requireNonNull(base, "base");
    }
}
