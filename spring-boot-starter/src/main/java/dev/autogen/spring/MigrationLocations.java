package dev.autogen.spring;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.config.Settings;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/** Reads the migration files of an application: from its class path, whatever jar they are packed in, and from folders. */
final class MigrationLocations implements Supplier<MigrationDirectory> {

    private static final String CLASS_PATH = "classpath:";

    private static final String ALL_OF_CLASS_PATH = "classpath*:";

    private static final String FILE = "file:";

    private final List<String> locations;

    private final boolean subFolders;

    private final ClassLoader loader;

    /**
     * @param locations {@code classpath:db/autogen}, which means every such folder of the class path, or folders
     * @param loader has the application's class path
     */
    MigrationLocations(List<String> locations, Settings settings, ClassLoader loader) {
        this.locations = List.copyOf(locations);
        // What new files are written to must be found again.
        this.subFolders = Objects.requireNonNullElse(
                settings.files().subFolders(), settings.files().namePattern().contains("/"));
        this.loader = requireNonNull(loader, "loader");
    }

    @Override
    public MigrationDirectory get() {
        List<Path> folders = new ArrayList<>();
        List<MigrationResource> resources = new ArrayList<>();
        for (String location : locations) {
            if (location.startsWith(CLASS_PATH)) {
                resources.addAll(resources(location.substring(CLASS_PATH.length())));
            } else if (location.startsWith(ALL_OF_CLASS_PATH)) {
                resources.addAll(resources(location.substring(ALL_OF_CLASS_PATH.length())));
            } else {
                folders.add(Path.of(location.startsWith(FILE) ? location.substring(FILE.length()) : location));
            }
        }
        return MigrationDirectory.read(folders, subFolders, resources);
    }

    private List<MigrationResource> resources(String folder) {
        String path = folder.replaceAll("^/+|/+$", "");
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(loader);
            Map<String, MigrationResource> found = new TreeMap<>();
            for (Resource resource : resolver.getResources(ALL_OF_CLASS_PATH + path + (subFolders ? "/**/*" : "/*"))) {
                String url = resource.getURL().toString();
                String name = name(url, path);
                // Hidden folders are passed over, as in folders on disk.
                if (resource.isReadable() && !name.contains("/.") && !name.contains("/#")) {
                    found.put(url, migration(name, resource));
                }
            }
            if (found.isEmpty() && resolver.getResources(ALL_OF_CLASS_PATH + path + "/").length == 0) {
                throw missing(path);
            }
            return List.copyOf(found.values());
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file",
                    "The migration files of " + CLASS_PATH + path + " cannot be read: " + e.getMessage(),
                    null,
                    e);
        }
    }

    /** From the folder on: where the jar of an application lies says nothing to anybody. */
    private static String name(String url, String folder) {
        String path = StringUtils.uriDecode(url, StandardCharsets.UTF_8);
        return path.substring(path.lastIndexOf("/" + folder + "/") + 1);
    }

    private static MigrationResource migration(String name, Resource resource) {
        return new MigrationResource(Path.of(name), () -> {
            try (InputStream content = resource.getInputStream()) {
                return content.readAllBytes();
            }
        });
    }

    private static AutogenException missing(String path) {
        return new AutogenException(
                "no-migration-directory",
                "There is no folder " + path + " on the class path, where migration files are looked for.",
                "`autogen revision --autogenerate -m \"first tables\"` writes the first of them, to src/main/resources/"
                        + path
                        + "; the property autogen.migrations names another folder, and autogen.mode=off does without.");
    }
}
