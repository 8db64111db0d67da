package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one process, and in it one thread, work on a server's folder at a time. The lock dies with the process. */
record FolderLock(Path file) {

    /** Locks of files are held by whole processes; threads exclude each other here. */
    private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    FolderLock {
        requireNonNull(file, "file");
    }

    /** What is done with the folder locked. */
    interface Work<T> {
        T run() throws IOException;
    }

    <T> T holding(Work<T> work) throws IOException {
        var thread = THREADS.computeIfAbsent(file, key -> new ReentrantLock());
        thread.lock();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel releases it.
            channel.lock();
            return work.run();
        } finally {
            thread.unlock();
        }
    }
}
