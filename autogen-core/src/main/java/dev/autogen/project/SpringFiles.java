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
        Effective withoutProfiles = empty();
        List<List<List<Property>>> general = locations.stream()
                .map(group -> group.stream()
                        .flatMap(folder -> files.read(folder, NAME).stream())
                        .flatMap(document -> withImports(document).stream())
                        .toList())
                .toList();
        general.forEach(group ->
                group.stream().filter(document -> condition(document).isEmpty()).forEach(withoutProfiles::add));
        List<String> profiles = profiles(withoutProfiles);
        Effective effective = empty();
        for (int i = 0; i < locations.size(); i++) {
            general.get(i).stream()
                    .filter(document -> isActive(document, profiles))
                    .forEach(effective::add);
            for (String profile : profiles) {
                for (Path folder : locations.get(i)) {
                    files.read(folder, NAME + "-" + profile).stream()
                            .filter(document -> isActive(document, profiles))
                            .forEach(effective::add);
                }
            }
        }
        return effective;
    }

    private Effective empty() {
        return new Effective(environment, Effective::ofSpring, files);
    }

    /** A document, and what it imports, which wins over it. */
    private List<List<Property>> withImports(List<Property> document) {
        List<List<Property>> all = new ArrayList<>(List.of(document));
        for (Property property : document) {
            if (Property.uniform(property.key()).startsWith("spring.config.import")) {
                for (String location : property.text().split("[,;]")) {
                    all.addAll(imported(location.strip(), property));
                }
            }
        }
        return all;
    }

    private List<List<Property>> imported(String location, Property named) {
        String plain = location.replaceFirst("^optional:", "").replaceFirst("\\[\\.[a-z]+]$", "");
        boolean onClassPath = plain.startsWith("classpath:");
        String path = plain.replaceFirst("^(classpath:/?|file:)", "");
        boolean file = (location.endsWith("[.properties]") || path.matches(".*\\.(properties|yml|yaml)"))
                && !path.matches("[a-z]{2,}:.*")
                && !path.contains("${");
        if (!file) {
            files.remark(named.key() + " of " + named.origin() + " is not followed: " + location);
            return List.of();
        }
        return files.read((onClassPath ? resources : home).resolve(path));
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
                        || Stream.of(condition.split(",")).anyMatch(each -> matches(each.strip(), profiles::contains)));
    }

    /** {@code a & !b}, {@code a | b}; Spring wants parentheses where both are mixed, and they are told from neither here. */
    private static boolean matches(String expression, Predicate<String> active) {
        String plain = expression.replace("(", "").replace(")", "");
        return Stream.of(plain.split("\\|"))
                .anyMatch(alternative -> Stream.of(alternative.split("&"))
                        .map(String::strip)
                        .allMatch(name -> name.startsWith("!")
                                ? !active.test(name.substring(1).strip())
                                : active.test(name)));
    }
}
