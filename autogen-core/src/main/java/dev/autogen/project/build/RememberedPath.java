package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a build tool told about a class path, remembered in a file until a build file changes or an entry is gone.
 *
 * @param own the entries that are the application itself
 * @param buildFiles what decides about it
 */
record RememberedPath(List<Path> entries, List<Path> own, List<Path> buildFiles) {

    private static final String TITLE =
            "# The run-time class path, as the build tool told it to Autogen. Delete it to ask again.";

    RememberedPath {
        entries = List.copyOf(entries);
        own = List.copyOf(own);
        buildFiles = List.copyOf(buildFiles);
    }

    /** What a file remembers; empty when it does not hold any more. */
    static Optional<RememberedPath> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<Path> entries = new ArrayList<>();
        List<Path> own = new ArrayList<>();
        List<Path> buildFiles = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", 3);
                switch (words[0]) {
                    case "own" -> {
                        own.add(Path.of(words[2]));
                        entries.add(Path.of(words[2]));
                    }
                    case "jar" -> entries.add(Path.of(words[2]));
                    case "build" -> {
                        Path build = Path.of(words[2]);
                        if (!words[1].equals(checksum(build))) {
                            return Optional.empty();
                        }
                        buildFiles.add(build);
                    }
                    default -> {
                        // The title.
                    }
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // Whatever became of it: it can be asked for again.
            return Optional.empty();
        }
        return own.isEmpty() || entries.stream().anyMatch(entry -> !own.contains(entry) && Files.notExists(entry))
                ? Optional.empty()
                : Optional.of(new RememberedPath(entries, own, buildFiles));
    }

    void write(Path file) {
        List<String> lines = new ArrayList<>(List.of(TITLE));
        entries.forEach(entry -> lines.add((own.contains(entry) ? "own - " : "jar - ") + entry));
        buildFiles.forEach(build -> lines.add("build " + checksum(build) + " " + build));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path whole = Files.createTempFile(folder, "class-path", ".tmp");
            Files.write(whole, lines);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String checksum(Path file) {
        try {
            return Files.exists(file)
                    ? HexFormat.of().formatHex(CacheFolder.sha256(Files.readAllBytes(file)), 0, 16)
                    : "gone";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
