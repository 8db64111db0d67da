package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Which libraries of an archive are modules of the application: those of its own Maven group, and those with classes below the
 * package of the class it starts with.
 */
final class OwnLibraries {

    private static final String MAVEN = "META-INF/maven/";

    private final Set<String> prefixes;

    private OwnLibraries(Set<String> prefixes) {
        this.prefixes = prefixes;
    }

    /** @param root where the archive is unpacked */
    static OwnLibraries of(ApplicationArchive archive, Path root) {
        Set<String> prefixes = new LinkedHashSet<>();
        Path groups = root.resolve(MAVEN);
        if (Files.isDirectory(groups)) {
            try (Stream<Path> found = Files.list(groups)) {
                found.map(group -> MAVEN + group.getFileName() + "/").sorted().forEach(prefixes::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + groups, e);
            }
        }
        if (!archive.startPackage().isEmpty()) {
            prefixes.add(archive.startPackage());
        }
        return new OwnLibraries(prefixes);
    }

    /** Whether an entry of the archive tells its Maven group. */
    static boolean tellsGroup(String name) {
        return name.startsWith(MAVEN) && name.endsWith("/pom.properties");
    }

    boolean contains(Path library) {
        try (JarFile jar = new JarFile(library.toFile(), false)) {
            return Collections.list(jar.entries()).stream()
                    .map(JarEntry::getName)
                    .anyMatch(name -> prefixes.stream().anyMatch(name::startsWith));
        } catch (IOException e) {
            // Whoever reads the class path says what is wrong with it.
            return false;
        }
    }
}
