package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Scans one folder: other threads read its files while it is still being walked. What is found is in the order of the files' names,
 * and of several files that cannot be read the first one is told.
 */
final class FolderScan extends SimpleFileVisitor<Path> {

    private static final int FILES_AT_A_TIME = 64;

    private final Path folder;
    private final Predicate<String> isInteresting;
    private final List<ForkJoinTask<Part>> parts = new ArrayList<>();
    private List<Entry> next = new ArrayList<>();

    /** @param name relative to the folder, with slashes */
    private record Entry(String name, Path file) {}

    private record Failure(String name, RuntimeException exception) {}

    private record Part(FoundMappings found, @Nullable Failure failure) {}

    /** @param isInteresting decides by the name of a file, relative to the folder and with slashes */
    FolderScan(Path folder, Predicate<String> isInteresting) {
        this.folder = requireNonNull(folder, "folder");
        this.isInteresting = requireNonNull(isInteresting, "isInteresting");
    }

    FoundMappings found() throws IOException {
        Files.walkFileTree(folder, this);
        fork();
        List<Part> scanned = parts.stream().map(ForkJoinTask::join).toList();
        scanned.stream()
                .map(Part::failure)
                .filter(failure -> failure != null)
                .min(Comparator.comparing(Failure::name))
                .ifPresent(failure -> {
                    throw failure.exception();
                });
        return FoundMappings.merge(scanned.stream().map(Part::found).toList()).inOrder();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (isInteresting.test(name)) {
            next.add(new Entry(name, file));
            if (next.size() == FILES_AT_A_TIME) {
                fork();
            }
        }
        return FileVisitResult.CONTINUE;
    }

    private void fork() {
        List<Entry> files = next;
        next = new ArrayList<>();
        parts.add(ForkJoinPool.commonPool().submit(() -> scan(files)));
    }

    private Part scan(List<Entry> files) {
        MappingCollector collector = new MappingCollector(folder);
        Failure failure = null;
        for (Entry entry : files) {
            try {
                scan(entry, collector);
            } catch (UncheckedIOException | EntityException e) {
                if (failure == null || entry.name().compareTo(failure.name()) < 0) {
                    failure = new Failure(entry.name(), e);
                }
            }
        }
        return failure == null ? new Part(collector.found(), null) : new Part(FoundMappings.merge(List.of()), failure);
    }

    private static void scan(Entry entry, MappingCollector collector) {
        try {
            if (entry.name().endsWith(".class")) {
                collector.classFile(entry.name(), Files.readAllBytes(entry.file()));
            } else {
                collector.mappingFile(entry.name(), entry.file().toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry.file(), e);
        }
    }
}
