package dev.autogen.project.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project of a Gradle build.
 *
 * @param folder of the project
 * @param root the folder of the build: the nearest with a settings file, else its own
 */
public record GradleProject(Path folder, Path root) implements BuildProject {

    private static final List<String> BUILD_FILES = List.of("build.gradle", "build.gradle.kts");

    private static final List<String> SETTINGS_FILES = List.of("settings.gradle", "settings.gradle.kts");

    private static final List<String> FURTHER_FILES = List.of(
            "gradle.properties",
            "gradle/libs.versions.toml",
            "gradle/wrapper/gradle-wrapper.properties",
            "buildSrc/build.gradle",
            "buildSrc/build.gradle.kts");

    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*include\\b\\(?((?:[\\s,]*[\"'][^\"']+[\"'])+)");

    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

    public GradleProject {
        requireNonNull(folder, "folder");
        requireNonNull(root, "root");
    }

    static boolean isIn(Path folder) {
        return Stream.concat(BUILD_FILES.stream(), SETTINGS_FILES.stream())
                .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    static GradleProject at(Path folder) {
        return Stream.iterate(folder, above -> above != null, Path::getParent)
                .filter(above -> SETTINGS_FILES.stream().anyMatch(name -> Files.isRegularFile(above.resolve(name))))
                .findFirst()
                .map(root -> new GradleProject(folder, root))
                .orElse(new GradleProject(folder, folder));
    }

    @Override
    public String tool() {
        return "Gradle";
    }

    @Override
    public boolean isAggregator() {
        return !Files.isDirectory(folder.resolve("src/main")) && !modules().isEmpty();
    }

    @Override
    public List<Path> modules() {
        List<Path> modules = new ArrayList<>();
        for (String name : SETTINGS_FILES) {
            Matcher include = INCLUDE.matcher(text(folder.resolve(name)));
            while (include.find()) {
                Matcher path = QUOTED.matcher(include.group(1));
                while (path.find()) {
                    modules.add(
                            folder.resolve(path.group(1).replaceFirst("^:", "").replace(':', '/')));
                }
            }
        }
        return modules.stream()
                .filter(module -> Files.isDirectory(module.resolve("src/main")))
                .distinct()
                .toList();
    }

    @Override
    public boolean names(String artifact) {
        String plugin = artifact.equals("spring-boot") ? "org.springframework.boot" : "io." + artifact;
        return buildFiles(List.of()).stream()
                .map(GradleProject::text)
                .anyMatch(text -> text.contains(artifact) || text.contains(plugin));
    }

    @Override
    public Build build(Consumer<String> progress) {
        return new GradleBuild(this, progress);
    }

    /**
     * What decides about its class path.
     *
     * @param modules the folders of the modules that it needs
     */
    List<Path> buildFiles(List<Path> modules) {
        Set<Path> files = new LinkedHashSet<>();
        Stream.concat(Stream.of(folder, root), modules.stream())
                .forEach(module -> BUILD_FILES.forEach(name -> files.add(module.resolve(name))));
        SETTINGS_FILES.forEach(name -> files.add(root.resolve(name)));
        FURTHER_FILES.forEach(name -> files.add(root.resolve(name)));
        return files.stream().filter(Files::isRegularFile).toList();
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
