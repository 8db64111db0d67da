package dev.autogen.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/** Finds the classes of a mapping in folders and jars, without loading any. */
final class ClassPathScanner {

    /** Hibernate brings its own entities (Envers' revisions, for one) into play itself. */
    private static final List<String> NOT_THE_APPLICATION =
            List.of("org/hibernate/", "jakarta/", "java/", "javax/", "META-INF/versions/", "module-info");

    private final PackageNames packages;

    /** @param packages only classes of these and their sub-packages are read; empty for all */
    ClassPathScanner(List<String> packages) {
        this.packages = new PackageNames(packages);
    }

    /** What all entries have, in their order. */
    FoundMappings scan(List<Path> entries) {
        return FoundMappings.merge(entries.parallelStream().map(this::scan).toList());
    }

    FoundMappings scan(Path entry) {
        try {
            return Files.isDirectory(entry) ? new FolderScan(entry, this::isInteresting).found() : scanJar(entry);
        } catch (ZipException e) {
            throw ClassPath.unreadable(entry, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
    }

    private FoundMappings scanJar(Path jar) throws IOException {
        MappingCollector collector = new MappingCollector(jar);
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : sorted(file)) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream content = file.getInputStream(entry)) {
                        collector.classFile(entry.getName(), content.readAllBytes());
                    }
                } else {
                    collector.mappingFile(entry.getName(), urlInJar(jar, entry));
                }
            }
        }
        return collector.found();
    }

    private List<JarEntry> sorted(JarFile jar) {
        List<JarEntry> entries = new ArrayList<>();
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (!entry.isDirectory() && isInteresting(entry.getName())) {
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparing(JarEntry::getName));
        return entries;
    }

    private static URL urlInJar(Path jar, JarEntry entry) throws MalformedURLException {
        return new URL("jar:" + jar.toUri() + "!/" + entry.getName());
    }

    private boolean isInteresting(String name) {
        if (name.equals(MappingCollector.ORM_FILE)) {
            return true;
        }
        if (!name.endsWith(".class") && !name.endsWith(MappingCollector.HBM_SUFFIX)) {
            return false;
        }
        return NOT_THE_APPLICATION.stream().noneMatch(name::startsWith) && packages.mayHave(name);
    }
}
