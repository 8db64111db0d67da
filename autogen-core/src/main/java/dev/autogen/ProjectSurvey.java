package dev.autogen;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autogen.entities.EntityPackages;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a folder tells about the application in it.
 *
 * @param buildTool {@code Maven} or {@code Gradle}, or null where no build file is there
 * @param framework {@code Spring Boot} or {@code Quarkus}, or null where the build file names neither
 * @param classFolders where the build puts classes, relative to the folder; those with entities where any are compiled
 * @param entityPackages the packages with entities; empty also where nothing is compiled
 * @param applicationFile the configuration file of the framework, or null
 * @param databaseUrl the URL in it, if it can be read as it stands
 * @param databaseUser likewise
 */
public record ProjectSurvey(
        @Nullable String buildTool,
        @Nullable String framework,
        List<Path> classFolders,
        List<String> entityPackages,
        @Nullable Path applicationFile,
        @Nullable String databaseUrl,
        @Nullable String databaseUser) {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private static final List<String> APPLICATION_FILES =
            List.of("application.properties", "application.yml", "application.yaml");

    public ProjectSurvey {
        classFolders = List.copyOf(classFolders);
        entityPackages = List.copyOf(entityPackages);
    }

    /** Looks around; reads files, changes nothing, asks nobody. */
    public static ProjectSurvey of(Path folder) {
        Optional<Path> buildFile = buildFile(folder);
        String build = buildFile.map(ProjectSurvey::text).orElse("");
        List<Path> modules = modules(folder);
        List<Path> expected = modules.stream()
                .flatMap(module -> classFolders(module).stream())
                .toList();
        List<Path> compiled = expected.stream()
                .filter(Files::isDirectory)
                .filter(classes -> !EntityPackages.of(List.of(classes)).isEmpty())
                .toList();
        List<Path> chosen = compiled.isEmpty() ? expected.stream().limit(1).toList() : compiled;
        Path application = applicationFile(modules);
        Properties properties = properties(application);
        return new ProjectSurvey(
                buildFile
                        .map(file -> file.endsWith("pom.xml") ? "Maven" : "Gradle")
                        .orElse(null),
                build.contains("spring-boot") || build.contains("springframework.boot")
                        ? "Spring Boot"
                        : build.contains("quarkus") ? "Quarkus" : null,
                chosen.stream().map(folder::relativize).toList(),
                compiled.isEmpty() ? List.of() : EntityPackages.of(compiled),
                application == null ? null : folder.relativize(application),
                first(properties, "spring.datasource.url", "quarkus.datasource.jdbc.url"),
                first(properties, "spring.datasource.username", "quarkus.datasource.username"));
    }

    private static Optional<Path> buildFile(Path folder) {
        return BUILD_FILES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The folder itself, then the folders in it that have a build file of their own. */
    private static List<Path> modules(Path folder) {
        List<Path> modules = new ArrayList<>();
        if (buildFile(folder).isPresent()) {
            modules.add(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> Files.isDirectory(entry) && buildFile(entry).isPresent())
                    .sorted()
                    .forEach(modules::add);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return modules;
    }

    private static List<Path> classFolders(Path module) {
        if (Files.isRegularFile(module.resolve("pom.xml"))) {
            return List.of(module.resolve("target/classes"));
        }
        Path java = module.resolve("build/classes/java/main");
        Path kotlin = module.resolve("build/classes/kotlin/main");
        return Files.isDirectory(module.resolve("src/main/kotlin")) ? List.of(kotlin, java) : List.of(java);
    }

    private static @Nullable Path applicationFile(List<Path> modules) {
        return modules.stream()
                .map(module -> module.resolve("src/main/resources"))
                .flatMap(resources -> APPLICATION_FILES.stream().map(resources::resolve))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    private static Properties properties(@Nullable Path file) {
        Properties properties = new Properties();
        if (file != null && file.toString().endsWith(".properties")) {
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return properties;
    }

    /** The first of the keys that is there, unless its value hangs on something else. */
    private static @Nullable String first(Properties properties, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> Stream.ofNullable(properties.getProperty(key)))
                .filter(value -> !value.contains("${"))
                .findFirst()
                .orElse(null);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static AutogenException unreadable(Path file, IOException cause) {
        return new AutogenException(
                "unreadable-file", "Cannot read " + file + ": " + cause.getMessage(), "Check its permissions.", cause);
    }
}
