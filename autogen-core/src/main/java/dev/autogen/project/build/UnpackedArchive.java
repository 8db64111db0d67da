package dev.autogen.project.build;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * An application archive on disk, as a class path: unpacked once into the user's folder for such things, under its name, size and
 * time, or used where it lies when it is a folder.
 *
 * @param archive what it was
 * @param classes the folder of its classes
 * @param root where it is unpacked
 * @param entries the class path, its classes first
 */
public record UnpackedArchive(ApplicationArchive archive, Path root, Path classes, List<Path> entries) {

    /** Of one archive; of others that were unpacked and replaced since, one is left for who may still run. */
    private static final int KEPT = 2;

    public UnpackedArchive {
        requireNonNull(archive, "archive");
        requireNonNull(classes, "classes");
        requireNonNull(root, "root");
        entries = List.copyOf(entries);
    }

    /** The entries that are the application itself, not its libraries. */
    public List<Path> own() {
        OwnLibraries owned = OwnLibraries.of(archive, root);
        return entries.stream()
                .filter(entry -> entry.equals(classes) || owned.contains(entry))
                .toList();
    }

    /** What a file is called in messages: what was unpacked, by its place in the archive. */
    public String shown(Path file) {
        return file.startsWith(root) && !root.equals(archive.file())
                ? archive.file() + "!/" + root.relativize(file).toString().replace('\\', '/')
                : file.toString();
    }

    /**
     * Unpacks an archive unless it was already.
     *
     * @param cache the user's folder for what can be made again
     */
    public static UnpackedArchive of(ApplicationArchive archive, Path cache) {
        try {
            Path root = Files.isDirectory(archive.file()) ? archive.file() : unpacked(archive, cache);
            Path classes = root.resolve(archive.classes());
            List<Path> libraries = libraries(root.resolve(archive.libraries()));
            List<Path> entries = new ArrayList<>(List.of(classes));
            entries.addAll(libraries);
            return new UnpackedArchive(archive, root, classes, entries);
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file",
                    "Cannot unpack " + archive.file() + " into " + cache + ": " + e.getMessage(),
                    "Check that there is room and that the folder can be written to.",
                    e);
        }
    }

    private static List<Path> libraries(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                found.forEach(jars::add);
            }
        }
        jars.sort(Comparator.naturalOrder());
        return jars;
    }

    private static Path unpacked(ApplicationArchive archive, Path cache) throws IOException {
        Path file = archive.file();
        Path versions = cache.resolve("archives").resolve(CacheFolder.nameOf(file));
        Path version = versions.resolve(
                Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis());
        if (Files.isDirectory(version)) {
            return version;
        }
        Files.createDirectories(versions);
        Path unfinished = Files.createTempDirectory(versions, "unfinished");
        try {
            unpack(archive, unfinished);
            Files.move(unfinished, version, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException anotherProcessWasFaster) {
            if (!Files.isDirectory(version)) {
                throw anotherProcessWasFaster;
            }
        } finally {
            Trees.deleteQuietly(unfinished);
        }
        forgetOld(versions);
        return version;
    }

    private static void unpack(ApplicationArchive archive, Path folder) throws IOException {
        try (JarFile jar = new JarFile(archive.file().toFile(), false)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                Path target = folder.resolve(name).normalize();
                boolean wanted = name.startsWith(archive.classes())
                        || name.startsWith(archive.libraries())
                        || OwnLibraries.tellsGroup(name);
                // An archive may name paths that lead out of the folder.
                if (wanted && !entry.isDirectory() && target.startsWith(folder)) {
                    Files.createDirectories(requireNonNull(target.getParent(), "parent"));
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
        Files.createDirectories(folder.resolve(archive.classes()));
    }

    private static void forgetOld(Path versions) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(versions)) {
            found.forEach(all::add);
        }
        all.sort(Comparator.comparing(UnpackedArchive::time).reversed());
        all.stream().skip(KEPT).forEach(Trees::deleteQuietly);
    }

    private static FileTime time(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
