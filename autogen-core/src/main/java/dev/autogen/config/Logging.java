package dev.autogen.config;

import static java.util.Objects.requireNonNull;

/** What is printed beside results, and how. */
public record Logging(Level level, Format format) {

    /** What holds unless something is set. */
    public static final Logging DEFAULT = new Logging(Level.INFO, Format.TEXT);

    /** The level of a message; one is printed when the setting is that level or a later one. */
    public enum Level {
        ERROR,
        WARNING,
        INFO,
        DEBUG
    }

    /** How a message is written. */
    public enum Format {
        TEXT,
        JSON
    }

    public Logging {
        requireNonNull(level, "level");
        requireNonNull(format, "format");
    }

    /** Whether messages of a level are printed. */
    public boolean prints(Level message) {
        return message.compareTo(level) <= 0;
    }
}
