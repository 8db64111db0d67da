package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One process of Autogen at a time builds, since a build tool that runs twice in a project gets in its own way. */
final class BuildLock {

    /** Locks of files are held by processes, not by threads. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private BuildLock() {}

    /** @param cache the user's folder for such things */
    static <T> T holding(Path cache, Path project, Supplier<T> work) {
        IN_THIS_PROCESS.lock();
        try {
            Path folder = Files.createDirectories(cache.resolve("locks"));
            try (FileChannel channel = FileChannel.open(
                    folder.resolve(CacheFolder.nameOf(project)), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Given back when the file is closed.
                channel.lock();
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + project, e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
