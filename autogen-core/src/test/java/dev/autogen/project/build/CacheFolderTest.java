package dev.autogen.project.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    @Test
    void theFolderThatIsNamedCountsMostAndIsMade(@TempDir Path folder) {
        Path own = folder.resolve("mine/cache");
        assertThat(CacheFolder.of(Map.of("AUTOGEN_CACHE", own.toString(), "XDG_CACHE_HOME", folder.toString())))
                .isEqualTo(own)
                .isDirectory();
    }

    @Test
    void whereItCannotBeMadeTheNextOneServes(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path other = CacheFolder.of(Map.of("AUTOGEN_CACHE", file + "/cache", "XDG_CACHE_HOME", folder.toString()));
        assertThat(other).isDirectory().isNotEqualTo(file.resolve("cache"));
    }
}
