package dev.autogen.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the folder where what can be made again is kept for all projects of one user. */
final class CacheFolder {

    private CacheFolder() {}

    /** {@code AUTOGEN_CACHE}, else the user's cache folder, else, where neither can be written, the server's own. */
    static Path find(Path serverFolder) throws IOException {
        return find(System.getenv(), System.getProperty("user.home"), serverFolder);
    }

    static Path find(Map<String, String> environment, String home, Path serverFolder) throws IOException {
        for (var candidate : candidates(environment, home)) {
            if (isUsable(candidate)) {
                return candidate;
            }
        }
        Folders.create(serverFolder);
        return serverFolder;
    }

    private static List<Path> candidates(Map<String, String> environment, String home) {
        var candidates = new ArrayList<Path>();
        var own = environment.getOrDefault("AUTOGEN_CACHE", "");
        if (!own.isBlank()) {
            candidates.add(Path.of(own).toAbsolutePath());
        }
        var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (cache.startsWith("/")) {
            candidates.add(Path.of(cache, "autogen"));
        }
        // Java says "?" where the user has no entry, as in many containers.
        if (home.startsWith("/") && Files.isDirectory(Path.of(home))) {
            candidates.add(Path.of(home, ".cache", "autogen"));
        }
        return candidates;
    }

    private static boolean isUsable(Path folder) {
        try {
            Folders.create(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
