package dev.autogen.project.build;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code pom.xml}, as far as it can be read without Maven.
 *
 * @param folder it lies in
 * @param packaging {@code jar} where it does not say
 * @param modules the folders of its modules, those of profiles included
 * @param parent the file of its parent where it lies in a folder; null for one from a repository
 * @param artifact its own artifact id
 * @param artifacts the other artifact ids it names: its parent, its dependencies and plugins
 */
record PomFile(
        Path folder,
        String packaging,
        List<Path> modules,
        @Nullable Path parent,
        String artifact,
        Set<String> artifacts) {

    static final String NAME = "pom.xml";

    PomFile {
        requireNonNull(folder, "folder");
        requireNonNull(packaging, "packaging");
        modules = List.copyOf(modules);
        requireNonNull(artifact, "artifact");
        artifacts = Set.copyOf(artifacts);
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    static PomFile of(Path folder) {
        Reader reader = new Reader(folder);
        XmlEvents.read(folder.resolve(NAME), reader);
        return reader.pom();
    }

    Path file() {
        return folder.resolve(NAME);
    }

    /** Itself, its parent, the parent of that and so on, as far as they lie in folders. */
    List<PomFile> line() {
        List<PomFile> line = new ArrayList<>(List.of(this));
        PomFile last = this;
        while (last.parent != null && line.size() < 50) {
            last = of(requireNonNull(last.parent.getParent(), "folder"));
            line.add(last);
        }
        return line;
    }

    /** Its modules, theirs and so on, itself first. */
    List<PomFile> tree() {
        List<PomFile> tree = new ArrayList<>();
        collect(tree, new LinkedHashSet<>());
        return tree;
    }

    private void collect(List<PomFile> tree, Set<Path> seen) {
        if (seen.add(folder)) {
            tree.add(this);
            modules.stream().filter(PomFile::isIn).forEach(module -> of(module).collect(tree, seen));
        }
    }

    private static final class Reader implements XmlEvents.Listener {

        private final Path folder;
        private final List<Path> modules = new ArrayList<>();
        private final Set<String> artifacts = new LinkedHashSet<>();
        private String artifact = "";
        private String packaging = "jar";
        private String relativePath = "../" + NAME;
        private boolean hasParent;

        Reader(Path folder) {
            this.folder = folder;
        }

        @Override
        public void element(XmlEvents.Element element) {
            String path = element.path();
            switch (path) {
                case "project/packaging" -> packaging = element.text();
                case "project/artifactId" -> artifact = element.text();
                case "project/parent" -> hasParent = true;
                case "project/parent/relativePath" -> relativePath = element.text();
                default -> {
                    if (path.endsWith("modules/module") || path.endsWith("subprojects/subproject")) {
                        modules.add(folderOf(element.text()));
                    } else if (path.endsWith("/artifactId")) {
                        artifacts.add(element.text());
                    }
                }
            }
        }

        /** A module may name a folder or a file in it. */
        private Path folderOf(String module) {
            Path path = folder.resolve(module).normalize();
            return module.endsWith(".xml") ? Objects.requireNonNullElse(path.getParent(), folder) : path;
        }

        PomFile pom() {
            return new PomFile(folder, packaging, modules, parent().orElse(null), artifact, artifacts);
        }

        private Optional<Path> parent() {
            if (!hasParent || relativePath.isEmpty()) {
                return Optional.empty();
            }
            Path path = folder.resolve(relativePath).normalize();
            return Optional.of(Files.isDirectory(path) ? path.resolve(NAME) : path)
                    // Another name is too rare to be followed.
                    .filter(file -> file.endsWith(NAME) && Files.isRegularFile(file));
        }
    }
}
