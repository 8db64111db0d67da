package dev.autogen.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Puts what this build made into a local repository of the tests, as {@code mvn install} would into the user's. */
final class ItRepository {

    private static final Map<String, String> FOLDERS = Map.of(
            "autogen-embedded", "embedded",
            "autogen-core", "autogen-core",
            "autogen-templates", "templates",
            "autogen-cli", "cli",
            "autogen-maven-plugin", "maven-plugin");

    private ItRepository() {}

    static synchronized void installed(Path repository) throws IOException {
        String version = System.getProperty("it.autogen.version");
        Path top = Path.of("..").toAbsolutePath().normalize();
        copy(top.resolve("pom.xml"), repository, "autogen-parent", version, "pom");
        for (Map.Entry<String, String> module : FOLDERS.entrySet()) {
            Path folder = top.resolve(module.getValue());
            copy(folder.resolve("pom.xml"), repository, module.getKey(), version, "pom");
            copy(
                    folder.resolve("target").resolve(module.getKey() + "-" + version + ".jar"),
                    repository,
                    module.getKey(),
                    version,
                    "jar");
        }
    }

    private static void copy(Path file, Path repository, String artifact, String version, String type)
            throws IOException {
        Path folder = Files.createDirectories(repository.resolve(Path.of("dev", "autogen", artifact, version)));
        Path copy = folder.resolve(artifact + "-" + version + "." + type);
        if (Files.notExists(copy) || Files.mismatch(file, copy) >= 0) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
