package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows {@code spring.config.import}: what a document imports stands just below it, and wins over it. */
final class SpringImports {

    private static final String IMPORT = "spring.config.import";

    /** {@code .env[.properties]} */
    private static final Pattern HINTED = Pattern.compile("(.*)\\[(\\.[a-z]+)]");

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z-]+:.*");

    private static final Pattern EXTENSION = Pattern.compile("\\.(properties|ya?ml)$");

    private final ConfigurationFiles files;

    private final Path resources;

    private final Path home;

    private final List<String> profiles;

    private final Predicate<List<Property>> active;

    /**
     * @param resources the root of the class path
     * @param home the folder in which the application is started
     * @param profiles that files may be for
     * @param active whether a document counts
     */
    SpringImports(
            ConfigurationFiles files,
            Path resources,
            Path home,
            List<String> profiles,
            Predicate<List<Property>> active) {
        this.files = requireNonNull(files, "files");
        this.resources = requireNonNull(resources, "resources");
        this.home = requireNonNull(home, "home");
        this.profiles = List.copyOf(profiles);
        this.active = requireNonNull(active, "active");
    }

    /** The documents of a folder that count, with what they import, the weakest first. */
    List<List<Property>> read(Path folder, String name) {
        return Stream.of(".yaml", ".yml", ".properties")
                .flatMap(extension -> read(folder.resolve(name + extension), extension, Set.of()).stream())
                .toList();
    }

    private List<List<Property>> read(Path file, String extension, Set<Path> importing) {
        if (importing.contains(file)) {
            return List.of();
        }
        Set<Path> open = Stream.concat(importing.stream(), Stream.of(file)).collect(Collectors.toSet());
        List<List<Property>> all = new ArrayList<>();
        for (List<Property> document : files.readAs(file, extension)) {
            if (active.test(document)) {
                all.add(document);
                document.stream()
                        .filter(property -> Property.uniform(property.key()).startsWith(IMPORT))
                        .flatMap(property -> imported(property, file, open).stream())
                        .forEach(all::add);
            }
        }
        return all;
    }

    private List<List<Property>> imported(Property property, Path importing, Set<Path> open) {
        return Stream.of(property.text().split("[,;]"))
                .map(String::strip)
                .filter(location -> !location.isEmpty())
                .flatMap(location -> imported(location, property, importing, open).stream())
                .toList();
    }

    private List<List<Property>> imported(String location, Property property, Path importing, Set<Path> open) {
        String plain = location.replaceFirst("^optional:", "");
        Matcher hinted = HINTED.matcher(plain);
        boolean hint = hinted.matches();
        String path = hint ? hinted.group(1) : plain;
        Matcher extension = EXTENSION.matcher(path);
        boolean folder = path.endsWith("/");
        Path target = path.contains("${") ? null : target(path, importing);
        if (target == null || !folder && !hint && !extension.find()) {
            files.remark(property.key() + " of " + property.origin() + " is not followed: " + location);
            return List.of();
        }
        if (folder) {
            return Stream.concat(Stream.of("application"), profiles.stream().map(profile -> "application-" + profile))
                    .flatMap(name -> read(target, name).stream())
                    .toList();
        }
        if (!location.startsWith("optional:") && !Files.isRegularFile(target)) {
            files.remark(
                    property.key() + " of " + property.origin() + " names a file that does not exist: " + location);
        }
        String ending = hint ? hinted.group(2) : extension.group();
        String name = String.valueOf(target.getFileName());
        String base = hint ? name : name.substring(0, name.length() - ending.length());
        return Stream.concat(
                        Stream.of(target),
                        profiles.stream()
                                .map(profile -> target.resolveSibling(base + "-" + profile + (hint ? "" : ending))))
                .flatMap(file -> read(file, ending, open).stream())
                .toList();
    }

    /** What is neither on the class path nor a file is told by null; without a scheme it lies beside the file that names it. */
    private @Nullable Path target(String path, Path importing) {
        try {
            if (path.startsWith("classpath:")) {
                return resources.resolve(path.substring("classpath:".length()).replaceFirst("^/+", ""));
            }
            if (path.startsWith("file:")) {
                return home.resolve(path.substring("file:".length()).replaceFirst("^//", ""))
                        .normalize();
            }
            return SCHEME.matcher(path).matches()
                    ? null
                    : importing.resolveSibling(path).normalize();
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }
}
