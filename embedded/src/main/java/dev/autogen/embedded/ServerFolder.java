package dev.autogen.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where one server keeps its data, its settings and its log.
 *
 * @param root absolute
 */
record ServerFolder(Path root) {

    private static final int LOG_TAIL = 12;

    ServerFolder {
        requireNonNull(root, "root");
        root = root.toAbsolutePath().normalize();
    }

    Path data() {
        return root.resolve("data");
    }

    /** Initialized here first, so that {@link #data()} is whole from its first moment. */
    Path unfinishedData() {
        return root.resolve("data.unfinished");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path output() {
        return root.resolve("command.log");
    }

    Path credentials() {
        return root.resolve("server.properties");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** Creates the folder, closed to others and invisible to git, since it holds a password. */
    void create() {
        try {
            Folders.create(root);
            var ignore = root.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.writeString(ignore, "*\n");
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Starts a new log and keeps the one before, which may tell why the server ended. */
    void turnLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), root.resolve("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String logTail() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        // Not every byte in it need be UTF-8: clients may send what they like.
        var lines = new String(Files.readAllBytes(log()), UTF_8).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
    }

    EmbeddedServerException unusable(IOException e) {
        return new EmbeddedServerException(
                "embedded-folder",
                "The folder of the embedded server, " + root + ", cannot be used: " + Folders.reason(e),
                "Make it writable, or give --url of a server.",
                e);
    }
}
