package dev.autogen.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules of a project, one of which is to be chosen.
 *
 * @param folder of the project
 * @param modules their folders
 */
record ModuleChoice(Path folder, List<Path> modules) {

    private static final Pattern ENTITY = Pattern.compile("@(jakarta\\.persistence\\.)?Entity\\b");

    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|kt|groovy|scala)");

    private static final List<String> CONFIGURATIONS = List.of(
            "application.properties",
            "application.yml",
            "application.yaml",
            "META-INF/persistence.xml",
            "hibernate.properties");

    ModuleChoice {
        requireNonNull(folder, "folder");
        modules = List.copyOf(modules);
    }

    /** The module of which alone something is true. */
    static Optional<Path> onlyOne(List<Path> modules, Predicate<Path> condition) {
        List<Path> found = modules.stream().filter(condition).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether an application is configured in a module. */
    static boolean isConfigured(Path module) {
        Path resources = module.resolve("src/main/resources");
        return CONFIGURATIONS.stream().anyMatch(name -> Files.isRegularFile(resources.resolve(name)));
    }

    /**
     * The only module with entities in its sources.
     *
     * @throws AutogenException when there are several, or none
     */
    Path withEntities() {
        List<Path> found = modules.stream().filter(ModuleChoice::hasEntities).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new AutogenException(
                    "no-module",
                    "None of the " + modules.size() + " modules of " + folder + " has a source with @Entity.",
                    "Name the module of the application: --project MODULE, or project = MODULE in autogen.properties");
        }
        throw new AutogenException(
                "several-modules",
                "Several modules of " + folder + " have entities: "
                        + found.stream().map(this::shown).collect(Collectors.joining(", ")) + ".",
                "Name the one whose class path has all of them, such as that of the application: --project "
                        + shown(found.get(found.size() - 1)) + ", or project = "
                        + shown(found.get(found.size() - 1)) + " in autogen.properties");
    }

    private String shown(Path module) {
        return folder.relativize(module).toString().replace('\\', '/');
    }

    private static boolean hasEntities(Path module) {
        Path sources = module.resolve("src/main");
        if (Files.notExists(sources)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> SOURCE.matcher(file.toString()).matches())
                    .anyMatch(ModuleChoice::isEntity);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + sources, e);
        }
    }

    private static boolean isEntity(Path source) {
        try {
            return ENTITY.matcher(Files.readString(source, ISO_8859_1)).find();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }
}
