package dev.autogen.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules of a project, one of which is to be chosen.
 *
 * @param folder of the project
 * @param modules their folders
 * @param candidates those that may be meant: configured as applications, or with entities where none is
 * @param reason why these, as a predicate
 */
record ModuleChoice(Path folder, List<Path> modules, List<Path> candidates, String reason) {

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
        candidates = List.copyOf(candidates);
        requireNonNull(reason, "reason");
    }

    static ModuleChoice of(Path folder, List<Path> modules) {
        List<Path> configured =
                modules.stream().filter(ModuleChoice::isConfigured).toList();
        return configured.isEmpty()
                ? new ModuleChoice(
                        folder,
                        modules,
                        modules.stream().filter(ModuleChoice::hasEntities).toList(),
                        "have entities")
                : new ModuleChoice(folder, modules, configured, "are configured as applications");
    }

    /** Whether an application is configured in a module. */
    private static boolean isConfigured(Path module) {
        Path resources = module.resolve("src/main/resources");
        return CONFIGURATIONS.stream().anyMatch(name -> Files.isRegularFile(resources.resolve(name)));
    }

    /** That nobody can tell which is meant. */
    AutogenException undecided() {
        if (candidates.isEmpty()) {
            return new AutogenException(
                    "no-module",
                    "None of the " + modules.size() + " modules of " + folder + " has a source with @Entity.",
                    "Name the module of the application: --project MODULE, or project = MODULE in autogen.properties");
        }
        String last = shown(candidates.get(candidates.size() - 1));
        return new AutogenException(
                "several-modules",
                "Several modules of " + folder + " " + reason + ": " + names() + ".",
                "Name the one whose class path has all entities, such as that of the application: --project " + last
                        + ", or project = " + last + " in autogen.properties");
    }

    String remark() {
        return candidates.isEmpty()
                ? "no module has a source with @Entity; the setting project names the one that is meant"
                : "several modules " + reason + ": " + names() + "; the setting project names the one that is meant";
    }

    private String names() {
        return candidates.stream().map(this::shown).collect(Collectors.joining(", "));
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
