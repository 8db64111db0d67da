package dev.autogen.entities;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The class path of an application. */
final class ClassPath {

    /** Libraries that an application without a Hibernate of its own shares with the surrounding program; and Hibernate itself. */
    private static final List<String> MARKERS = List.of(
            HibernateJar.MARKER,
            "org/hibernate/envers/Audited.class",
            "org/hibernate/models/ModelsException.class",
            "jakarta/persistence/Entity.class",
            "jakarta/transaction/Transactional.class");

    private final List<Path> entries;
    private final Map<Path, Set<String>> markers;
    private final @Nullable Path hibernate;

    private ClassPath(List<Path> entries, Map<Path, Set<String>> markers) {
        this.entries = entries;
        this.markers = markers;
        this.hibernate = entries.stream()
                .filter(entry -> markersOf(entry).contains(HibernateJar.MARKER))
                .findFirst()
                .orElse(null);
    }

    /** @throws EntityException when an entry does not exist */
    static ClassPath of(List<Path> entries) {
        if (entries.isEmpty()) {
            throw new EntityException(
                    "classpath-empty",
                    "No class path is given, so there is nowhere to look for entities.",
                    "Name the folders and jars of the application: --classpath target/classes" + File.pathSeparator
                            + "...");
        }
        List<Path> missing = entries.stream().filter(Files::notExists).toList();
        if (!missing.isEmpty()) {
            throw new EntityException(
                    "classpath-entry-missing",
                    "Not on disk, but on the class path: "
                            + missing.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".",
                    missing.stream().anyMatch(entry -> entry.endsWith("classes"))
                            ? "Compile the application first, or correct --classpath."
                            : "Correct --classpath.");
        }
        List<Path> distinct = List.copyOf(new LinkedHashSet<>(entries));
        return new ClassPath(
                distinct,
                distinct.parallelStream().collect(Collectors.toConcurrentMap(entry -> entry, ClassPath::markersIn)));
    }

    List<Path> entries() {
        return entries;
    }

    /** The entry that has the application's own Hibernate, or null. */
    @Nullable
    Path hibernate() {
        return hibernate;
    }

    /** The entries the application's class loader reads: all but those whose classes are the host's. */
    List<URL> urls(ClassLoader host) {
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            if (hibernate != null || Files.isDirectory(entry) || !isShared(entry, host)) {
                urls.add(url(entry));
            }
        }
        return urls;
    }

    private boolean isShared(Path entry, ClassLoader host) {
        return markersOf(entry).stream().anyMatch(marker -> host.getResource(marker) != null);
    }

    private Set<String> markersOf(Path entry) {
        return markers.getOrDefault(entry, Set.of());
    }

    private static Set<String> markersIn(Path entry) {
        if (Files.isDirectory(entry)) {
            return present(marker -> Files.exists(entry.resolve(marker)));
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return present(marker -> jar.getEntry(marker) != null);
        } catch (ZipException e) {
            throw unreadable(entry, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
    }

    private static Set<String> present(Predicate<String> isPresent) {
        return MARKERS.stream().filter(isPresent).collect(Collectors.toUnmodifiableSet());
    }

    static EntityException unreadable(Path entry, ZipException cause) {
        return new EntityException(
                "classpath-entry-unreadable",
                entry + " is on the class path and is neither a folder nor a jar: " + cause.getMessage(),
                "Correct --classpath.",
                null,
                cause);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no URL for " + entry, e);
        }
    }
}
