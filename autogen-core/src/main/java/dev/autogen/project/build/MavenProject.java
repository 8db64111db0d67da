package dev.autogen.project.build;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module of a Maven project.
 *
 * @param module whose class path is wanted
 */
public record MavenProject(PomFile module) implements BuildProject {

    private static final List<String> FURTHER_BUILD_FILES =
            List.of(".mvn/maven.config", ".mvn/extensions.xml", ".mvn/jvm.config");

    public MavenProject {
        requireNonNull(module, "module");
    }

    static boolean isIn(Path folder) {
        return PomFile.isIn(folder);
    }

    /** The project in a folder that has a {@code pom.xml}. */
    static MavenProject at(Path folder) {
        return new MavenProject(PomFile.of(folder));
    }

    /**
     * The outermost project that has it among its modules; itself where there is none. Reads the build files of all of them, which
     * only a build is worth.
     */
    PomFile root() {
        PomFile root = module;
        for (Path above = folder().getParent(); above != null; above = above.getParent()) {
            if (PomFile.isIn(above)) {
                PomFile outer = PomFile.of(above);
                boolean hasIt =
                        outer.tree().stream().anyMatch(pom -> pom.folder().equals(folder()));
                root = hasIt ? outer : root;
            }
            if (Files.exists(above.resolve(".git"))) {
                break;
            }
        }
        return root;
    }

    @Override
    public String tool() {
        return "Maven";
    }

    @Override
    public Build build(Consumer<String> progress) {
        return new MavenBuild(this, progress);
    }

    @Override
    public Path folder() {
        return module.folder();
    }

    @Override
    public boolean isAggregator() {
        return module.packaging().equals("pom") && !module.modules().isEmpty();
    }

    @Override
    public List<Path> modules() {
        return module.tree().stream()
                .filter(pom -> !pom.packaging().equals("pom"))
                .map(PomFile::folder)
                .toList();
    }

    @Override
    public boolean names(String artifact) {
        return names(module, artifact, new HashSet<>());
    }

    /** By itself, its parents, or a module beside it that it needs. */
    private static boolean names(PomFile pom, String artifact, Set<Path> seen) {
        if (!seen.add(pom.folder())) {
            return false;
        }
        List<PomFile> line = pom.line();
        Set<String> artifacts =
                line.stream().flatMap(each -> each.artifacts().stream()).collect(Collectors.toSet());
        return artifacts.stream().anyMatch(id -> id.startsWith(artifact))
                || line.stream()
                        .flatMap(each -> each.modules().stream())
                        .filter(beside -> !seen.contains(beside) && PomFile.isIn(beside))
                        .map(PomFile::of)
                        .anyMatch(
                                beside -> pom.artifacts().contains(beside.artifact()) && names(beside, artifact, seen));
    }

    /**
     * What decides about its class path.
     *
     * @param root the outermost project
     * @param modules the folders of the modules that it needs
     */
    List<Path> buildFiles(PomFile root, List<Path> modules) {
        Set<Path> files = new LinkedHashSet<>();
        List<PomFile> poms = new ArrayList<>(List.of(module, root));
        modules.stream().filter(PomFile::isIn).map(PomFile::of).forEach(poms::add);
        poms.forEach(pom -> pom.line().forEach(each -> files.add(each.file())));
        Stream.concat(
                        FURTHER_BUILD_FILES.stream().map(root.folder()::resolve),
                        Stream.of(Path.of(System.getProperty("user.home"), ".m2", "settings.xml")))
                .filter(Files::isRegularFile)
                .forEach(files::add);
        return List.copyOf(files);
    }
}
