package dev.autogen.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

/** Finds the classes of a mapping in folders and jars, without loading any. */
final class ClassPathScanner {

    /** Hibernate brings its own entities (Envers' revisions, for one) into play itself. */
    private static final List<String> NOT_THE_APPLICATION =
            List.of("org/hibernate/", "jakarta/", "java/", "javax/", "META-INF/versions/", "module-info");

    private static final int FILES_AT_A_TIME = 64;

    private final List<String> packages;

    /** @param packages only classes of these and their sub-packages are read; empty for all */
    ClassPathScanner(List<String> packages) {
        this.packages = List.copyOf(packages);
    }

    /** What all entries have, in their order. */
    FoundMappings scan(List<Path> entries) {
        return FoundMappings.merge(entries.parallelStream().map(this::scan).toList());
    }

    FoundMappings scan(Path entry) {
        try {
            return Files.isDirectory(entry) ? scanFolder(entry) : scanJar(entry);
        } catch (ZipException e) {
            throw ClassPath.unreadable(entry, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
    }

    private FoundMappings scanFolder(Path folder) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isInteresting(name)) {
                    files.put(name, file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        List<Map.Entry<String, Path>> inOrder = List.copyOf(files.entrySet());
        // Parts of the folder at the same time; put together again they are in order.
        return FoundMappings.merge(IntStream.rangeClosed(0, (inOrder.size() - 1) / FILES_AT_A_TIME)
                .parallel()
                .mapToObj(part ->
                        inOrder.subList(part * FILES_AT_A_TIME, Math.min(inOrder.size(), (part + 1) * FILES_AT_A_TIME)))
                .map(part -> scanFiles(folder, part))
                .toList());
    }

    private static FoundMappings scanFiles(Path folder, List<Map.Entry<String, Path>> files) {
        MappingCollector collector = new MappingCollector(folder);
        for (var file : files) {
            try {
                if (file.getKey().endsWith(".class")) {
                    collector.classFile(file.getKey(), Files.readAllBytes(file.getValue()));
                } else {
                    collector.mappingFile(file.getKey(), file.getValue().toUri().toURL());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file.getValue(), e);
            }
        }
        return collector.found();
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
        return NOT_THE_APPLICATION.stream().noneMatch(name::startsWith)
                && (packages.isEmpty()
                        || packages.stream().anyMatch(wanted -> name.startsWith(wanted.replace('.', '/') + "/")));
    }
}
