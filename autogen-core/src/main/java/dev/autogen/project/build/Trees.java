package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders with all that is in them. */
final class Trees {

    private Trees() {}

    /** The time of the newest file or folder, or null where nothing exists. A folder is newer when a file of it was deleted. */
    static @Nullable FileTime newest(Path tree, boolean folders) {
        if (Files.notExists(tree)) {
            return null;
        }
        Newest newest = new Newest(folders);
        try {
            Files.walkFileTree(tree, newest);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + tree, e);
        }
        return newest.time;
    }

    private static final class Newest extends SimpleFileVisitor<Path> {

        private final boolean folders;
        private @Nullable FileTime time;

        Newest(boolean folders) {
            this.folders = folders;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folders) {
                see(attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            see(attributes);
            return FileVisitResult.CONTINUE;
        }

        private void see(BasicFileAttributes attributes) {
            FileTime seen = attributes.lastModifiedTime();
            if (time == null || seen.compareTo(time) > 0) {
                time = seen;
            }
        }
    }

    /** Deletes what can be deleted: what is left costs room and nothing else. */
    static void deleteQuietly(Path tree) {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(tree)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException gone) {
            return;
        }
        for (Path path : all) {
            if (!path.toFile().delete()) {
                path.toFile().deleteOnExit();
            }
        }
    }
}
