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
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The class path of an application. */
final class ClassPath {

    /** Libraries that the surrounding program shares with the application: its Hibernate is the one that reads the mapping. */
    private static final List<String> SHARED_LIBRARIES = List.of(
            "org/hibernate/SessionFactory.class",
            "org/hibernate/envers/Audited.class",
            "org/hibernate/models/ModelsException.class",
            "jakarta/persistence/Entity.class",
            "jakarta/transaction/Transactional.class");

    private final List<Path> entries;

    private ClassPath(List<Path> entries) {
        this.entries = entries;
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
        return new ClassPath(List.copyOf(new LinkedHashSet<>(entries)));
    }

    List<Path> entries() {
        return entries;
    }

    /** The entries the application's class loader reads: all but those that the host has itself. */
    List<URL> urls(ClassLoader host) {
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            if (!isShared(entry, host)) {
                urls.add(url(entry));
            }
        }
        return urls;
    }

    private static boolean isShared(Path entry, ClassLoader host) {
        if (Files.isDirectory(entry)) {
            return false;
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return SHARED_LIBRARIES.stream()
                    .anyMatch(marker -> jar.getEntry(marker) != null && host.getResource(marker) != null);
        } catch (ZipException e) {
            throw unreadable(entry, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
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
