package dev.autogen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryAtHandTest {

    private static final long GIB = 1L << 30;

    @TempDir
    private Path root;

    @BeforeEach
    void machine() throws IOException {
        write("proc/meminfo", "MemTotal:       16777216 kB\nMemFree:   1 kB\nMemAvailable:    8388608 kB\n");
    }

    @Test
    void theMachineTells() throws IOException {
        assertThat(bytes()).isEqualTo(8 * GIB);
    }

    @Test
    void nothingIsTakenWhereItCannotBeTold(@TempDir Path other) throws IOException {
        assertThat(new MemoryAtHand(other).bytes()).isZero();
        assertThat(new MemoryAtHand(root).isPlenty(other.resolve("missing"))).isFalse();
    }

    @Test
    void aControlGroupMayHaveLess() throws IOException {
        write("proc/self/cgroup", "0::/user.slice/app.scope\n");
        write("sys/fs/cgroup/user.slice/app.scope/memory.max", "max\n");
        write("sys/fs/cgroup/user.slice/app.scope/memory.current", "1\n");
        assertThat(bytes()).isEqualTo(8 * GIB);

        write("sys/fs/cgroup/user.slice/memory.max", 3 * GIB + "\n");
        write("sys/fs/cgroup/user.slice/memory.current", GIB + "\n");
        assertThat(bytes()).isEqualTo(2 * GIB);
    }

    @Test
    void aContainerSeesItsGroupAsTheWhole() throws IOException {
        write("proc/self/cgroup", "0::/docker/0123456789\n");
        write("sys/fs/cgroup/memory.max", 2 * GIB + "\n");
        write("sys/fs/cgroup/memory.current", 3 * GIB + "\n");
        assertThat(bytes()).isZero();
    }

    @Test
    void theFirstVersionOfGroupsCountsToo() throws IOException {
        write("proc/self/cgroup", "5:cpu,cpuacct:/x\n4:memory:/batch/job\n0::/\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", 5 * GIB + "\n");
        assertThat(bytes()).isEqualTo(8 * GIB);

        write("sys/fs/cgroup/memory/batch/job/memory.limit_in_bytes", 4 * GIB + "\n");
        write("sys/fs/cgroup/memory/batch/job/memory.usage_in_bytes", GIB + "\n");
        assertThat(bytes()).isEqualTo(3 * GIB);
    }

    private long bytes() throws IOException {
        return new MemoryAtHand(root).bytes();
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
