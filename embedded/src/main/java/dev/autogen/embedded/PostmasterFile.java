package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's {@code postmaster.pid}, which names the process that serves a data folder, or did before it died. */
record PostmasterFile(Path data) {

    PostmasterFile {
        requireNonNull(data, "data");
    }

    /** The running server of this folder; empty also where the process of that number is now another program. */
    Optional<ProcessHandle> server() throws IOException {
        return lines().stream()
                .findFirst()
                .filter(line -> line.strip().matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesThisFolder);
    }

    /**
     * Lets a new server start although the dead one's process number was given to another program, as after a restart
     * of a container. PostgreSQL overlooks the number of the process that starts it, and still looks at the shared
     * memory the file names, so that it never starts beside a living part of the old server.
     */
    void forgetDeadServer() throws IOException {
        var lines = new ArrayList<>(lines());
        if (!lines.isEmpty() && server().isEmpty()) {
            lines.set(0, String.valueOf(ProcessHandle.current().pid()));
            Files.writeString(file(), String.join("\n", lines) + "\n");
        }
    }

    /** Processes that hide their command line are taken for the server: PostgreSQL itself then decides. */
    private boolean servesThisFolder(ProcessHandle process) {
        var info = process.info();
        var program =
                info.command().map(command -> Path.of(command).getFileName().toString());
        return program.map("postgres"::equals).orElse(true)
                && info.arguments().map(this::namesThisFolder).orElse(true);
    }

    private boolean namesThisFolder(String[] arguments) {
        return List.of(arguments).contains(data.toString());
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
