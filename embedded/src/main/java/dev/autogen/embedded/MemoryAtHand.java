package dev.autogen.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much memory can be taken without anybody missing it: of the machine, and of the container or other control group that this
 * process belongs to, where more than its limit ends processes.
 *
 * @param root of the file system; Linux tells in {@code /proc} and {@code /sys/fs/cgroup}
 */
record MemoryAtHand(Path root) {

    /** Many times what a proof of an ordinary schema takes; containers often give {@code /dev/shm} 64 MB only. */
    private static final long PLENTY_BYTES = 4L << 30;

    static MemoryAtHand ofThisMachine() {
        return new MemoryAtHand(Path.of("/"));
    }

    /** Whether files may be put into this folder because it is in memory, and there is plenty of that. */
    boolean isPlenty(Path folder) throws IOException {
        if (!Files.isWritable(folder)) {
            return false;
        }
        var store = Files.getFileStore(folder);
        return store.type().equals("tmpfs") && store.getUsableSpace() >= PLENTY_BYTES && bytes() >= PLENTY_BYTES;
    }

    /** In bytes; zero where it cannot be told. */
    long bytes() throws IOException {
        long least = lines("proc/meminfo").stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
        for (var group : groups()) {
            least = Math.min(least, left(group, "memory.max", "memory.current"));
            least = Math.min(least, left(group, "memory.limit_in_bytes", "memory.usage_in_bytes"));
        }
        return Math.max(0, least);
    }

    /** The folders of this process's control groups, of version 1 and 2, and of all around them. */
    private List<Path> groups() throws IOException {
        var groups = new ArrayList<Path>();
        for (var line : lines("proc/self/cgroup")) {
            var parts = line.split(":", 3);
            if (parts.length == 3
                    && (parts[1].isEmpty() || List.of(parts[1].split(",")).contains("memory"))) {
                var mounted = root.resolve(parts[1].isEmpty() ? "sys/fs/cgroup" : "sys/fs/cgroup/memory");
                // In a container the group may be named as outside, and be mounted as the whole.
                groups.add(mounted);
                var inner = mounted;
                for (var name : Path.of(parts[2]).normalize()) {
                    inner = inner.resolve(name);
                    groups.add(inner);
                }
            }
        }
        return groups;
    }

    private long left(Path group, String limit, String used) throws IOException {
        var most = number(group.resolve(limit));
        return most == Long.MAX_VALUE ? most : most - number(group.resolve(used));
    }

    /** The largest number where there is no such file, and no limit. */
    private static long number(Path file) throws IOException {
        try {
            var text = Files.readString(file).strip();
            return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
        } catch (NoSuchFileException e) {
            return Long.MAX_VALUE;
        }
    }

    private List<String> lines(String file) throws IOException {
        try {
            return Files.readAllLines(root.resolve(file));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
