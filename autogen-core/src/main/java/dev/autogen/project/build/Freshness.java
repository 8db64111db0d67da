package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the compiled classes of a module are as new as its sources.
 *
 * @param module its folder
 * @param classes the folders of its compiled classes
 * @param buildFile what is a source too
 * @param stamp a file as old as the last compilation that Autogen had done, which may have found nothing to do
 */
record Freshness(Path module, List<Path> classes, Path buildFile, Path stamp) {

    boolean isStale() {
        FileTime source = Trees.newest(module.resolve("src/main"), true);
        if (source == null) {
            return false;
        }
        FileTime newest = newer(source, time(buildFile));
        Optional<FileTime> compiled = Stream.concat(
                        Stream.of(time(stamp)), classes.stream().map(folder -> Trees.newest(folder, false)))
                .filter(Objects::nonNull)
                .max(FileTime::compareTo);
        return compiled.isEmpty() || newest.compareTo(compiled.get()) > 0 || classesGone();
    }

    /** A stamp says nothing about classes that were deleted since. */
    private boolean classesGone() {
        return Files.isDirectory(module.resolve("src/main/java"))
                && classes.stream().noneMatch(Files::exists);
    }

    private static FileTime newer(FileTime one, @Nullable FileTime other) {
        return other == null || one.compareTo(other) >= 0 ? one : other;
    }

    private static @Nullable FileTime time(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** @param time when the compilation began: what was edited meanwhile may not be in it */
    void compiledAt(Instant time) {
        if (Files.notExists(module.resolve("src/main"))) {
            return;
        }
        try {
            Files.createDirectories(stamp.toAbsolutePath().getParent());
            if (Files.notExists(stamp)) {
                Files.createFile(stamp);
            }
            Files.setLastModifiedTime(stamp, FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + stamp, e);
        }
    }
}
