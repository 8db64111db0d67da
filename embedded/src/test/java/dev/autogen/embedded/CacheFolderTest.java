package dev.autogen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    @TempDir
    Path temporary = Path.of("");

    @Test
    void theSettingComesFirstThenTheUsersCacheThenTheirHome() throws IOException {
        var own = temporary.resolve("own");
        var cache = temporary.resolve("cache");
        var home = Files.createDirectories(temporary.resolve("home")).toString();
        var server = temporary.resolve("server");

        assertThat(CacheFolder.find(
                        Map.of("AUTOGEN_CACHE", own.toString(), "XDG_CACHE_HOME", cache.toString()), home, server))
                .isEqualTo(own);
        assertThat(CacheFolder.find(Map.of("XDG_CACHE_HOME", cache.toString()), home, server))
                .isEqualTo(cache.resolve("autogen"));
        assertThat(CacheFolder.find(Map.of(), home, server)).isEqualTo(Path.of(home, ".cache/autogen"));
    }

    @Test
    void whereNothingCanBeWrittenTheServersFolderServes() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");
        var server = temporary.resolve("server");

        assertThat(CacheFolder.find(Map.of("AUTOGEN_CACHE", file + "/cache"), "?", server))
                .isEqualTo(server);
        assertThat(server).isDirectory();
    }
}
