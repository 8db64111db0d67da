package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The user's folder for what can be made again. */
public final class CacheFolder {

    private CacheFolder() {}

    /**
     * {@code AUTOGEN_CACHE}, where the programs of the embedded server go as well, else the folder of the operating system for that,
     * made where it is not there yet; one for this process alone where neither can be written to.
     */
    public static Path of(Map<String, String> environment) {
        for (Path candidate : candidates(environment)) {
            try {
                Files.createDirectories(candidate);
                if (Files.isWritable(candidate)) {
                    return candidate;
                }
            } catch (IOException notWritable) {
                // The next one may be.
                continue;
            }
        }
        return ProcessFolder.get();
    }

    private static List<Path> candidates(Map<String, String> environment) {
        List<Path> candidates = new ArrayList<>();
        String own = environment.getOrDefault("AUTOGEN_CACHE", "");
        if (!own.isBlank()) {
            candidates.add(Path.of(own).toAbsolutePath());
        }
        candidates.addAll(ofSystem(environment));
        return candidates;
    }

    private static List<Path> ofSystem(Map<String, String> environment) {
        String home = System.getProperty("user.home", "");
        if (home.isEmpty() || home.equals("?")) {
            return List.of();
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of(Path.of(environment.getOrDefault(
                            "LOCALAPPDATA", Path.of(home, "AppData", "Local").toString()))
                    .resolve("autogen")
                    .resolve("cache"));
        }
        if (system.startsWith("mac")) {
            return List.of(Path.of(home, "Library", "Caches", "autogen"));
        }
        return List.of(Optional.of(environment.getOrDefault("XDG_CACHE_HOME", ""))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(Path.of(home, ".cache"))
                .resolve("autogen"));
    }

    /** A short name for a file or folder, another one for each. */
    public static String nameOf(Path path) {
        byte[] text = path.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return path.getFileName() + "-" + HexFormat.of().formatHex(sha256(text), 0, 6);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Nobody else may write where classes are loaded from, so it is not shared, and gone with the process. */
    private static final class ProcessFolder {

        private static final Path FOLDER = make();

        static Path get() {
            return FOLDER;
        }

        private static Path make() {
            try {
                Path made = Files.createTempDirectory("autogen-cache");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> Trees.deleteQuietly(made)));
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make a temporary folder", e);
            }
        }
    }
}
