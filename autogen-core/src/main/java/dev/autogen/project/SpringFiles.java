package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The configuration files of a Spring Boot application, in Spring Boot's own order: those on the class path, then those beside the
 * application; in each of the two what is for a profile after what is for all.
 */
final class SpringFiles {

    private static final String NAME = "application";

    private static final String ON_PROFILE = "spring.config.activate.on-profile";

    /** Properties in the environment, stronger than its other variables. */
    private static final String JSON = "SPRING_APPLICATION_JSON";

    private static final List<String> NOT_FOLLOWED = List.of(
            "SPRING_CONFIG_LOCATION",
            "SPRING_CONFIG_ADDITIONAL_LOCATION",
            "SPRING_CONFIG_NAME",
            "SPRING_CONFIG_IMPORT");

    private final ConfigurationFiles files;

    private final Map<String, String> environment;

    /** Folders of the class path, then those of the file system, the weakest first. */
    private final List<List<Path>> locations;

    private final Path resources;

    private final Path home;

    /**
     * @param resources the root of the class path, as far as it is the application's own
     * @param home the folder in which the application is started
     */
    SpringFiles(ConfigurationFiles files, Map<String, String> environment, Path resources, Path home) {
        this.files = requireNonNull(files, "files");
        this.environment = Map.copyOf(environment);
        this.resources = requireNonNull(resources, "resources");
        this.home = requireNonNull(home, "home");
        List<Path> outside = new ArrayList<>(List.of(home, home.resolve("config")));
        outside.addAll(folders(home.resolve("config")));
        this.locations = List.of(List.of(resources, resources.resolve("config")), outside);
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** What counts, for the profiles that are active. */
    Effective read() {
        NOT_FOLLOWED.stream()
                .filter(environment::containsKey)
                .forEach(name -> files.remark("the environment variable " + name + " is not followed"));
        Effective withoutProfiles =
                effective(List.of(), document -> condition(document).isEmpty());
        List<String> profiles = profiles(withoutProfiles);
        return effective(profiles, document -> isActive(document, profiles));
    }

    private Effective effective(List<String> profiles, Predicate<List<Property>> active) {
        SpringImports read = new SpringImports(files, resources, home, profiles, active);
        Effective effective = new Effective(environment, Effective::ofSpring, files);
        for (List<Path> group : locations) {
            group.forEach(folder -> read.read(folder, NAME).forEach(effective::add));
            for (String profile : profiles) {
                group.forEach(folder -> read.read(folder, NAME + "-" + profile).forEach(effective::add));
            }
        }
        YamlDocuments.readJson(environment.getOrDefault(JSON, ""), "environment variable " + JSON, files)
                .forEach(effective::addStrongest);
        return effective;
    }

    private List<String> profiles(Effective general) {
        Set<String> active = new LinkedHashSet<>();
        general.list("spring.profiles.include").forEach(profile -> add(profile, general, active));
        general.list("spring.profiles.active").forEach(profile -> add(profile, general, active));
        if (active.isEmpty()) {
            List<String> byDefault = general.list("spring.profiles.default");
            active.addAll(byDefault.isEmpty() ? List.of("default") : byDefault);
        }
        return List.copyOf(active);
    }

    private static void add(String profile, Effective general, Set<String> active) {
        if (active.add(profile)) {
            general.list("spring.profiles.group." + profile).forEach(member -> add(member, general, active));
        }
    }

    private static String condition(List<Property> document) {
        String name = Property.uniform(ON_PROFILE);
        return document.stream()
                .filter(property -> Property.uniform(property.key())
                        .replaceFirst("\\[\\d+]$", "")
                        .equals(name))
                .map(Property::text)
                .reduce((one, other) -> one + "," + other)
                .orElse("");
    }

    private boolean isActive(List<Property> document, List<String> profiles) {
        boolean onPlatform = document.stream()
                .anyMatch(property -> Property.uniform(property.key())
                        .equals(Property.uniform("spring.config.activate.on-cloud-platform")));
        String condition = condition(document);
        return !onPlatform
                && (condition.isBlank()
                        || Stream.of(condition.split(","))
                                .anyMatch(each -> ProfileExpression.matches(each, profiles::contains)));
    }
}
