package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** A file to be written. */
public record FormatFile(Path path, String text) {

    public FormatFile {
        requireNonNull(path, "path");
        requireNonNull(text, "text");
    }
}
