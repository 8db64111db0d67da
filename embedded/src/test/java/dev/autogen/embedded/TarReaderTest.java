package dev.autogen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against archives of the {@code tar} program. */
class TarReaderTest {

    private static final String LONG_FOLDER = "long/" + "a".repeat(60) + "/" + "b".repeat(60);

    @TempDir
    Path temporary = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"gnu", "ustar"})
    void unpacksWhatTarPacked(String format) throws IOException {
        var source = Files.createDirectories(temporary.resolve("source"));
        Files.createDirectories(source.resolve(LONG_FOLDER));
        Files.writeString(source.resolve(LONG_FOLDER).resolve("füll"), "x".repeat(512));
        Files.writeString(source.resolve("empty"), "");
        var program = Files.writeString(source.resolve("program"), "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(source.resolve("link"), Path.of("program"));

        var target = temporary.resolve("target");
        new TarReader(new ByteArrayInputStream(tar(source, "--format=" + format)), target).unpack();

        assertThat(target.resolve(LONG_FOLDER).resolve("füll")).hasContent("x".repeat(512));
        assertThat(target.resolve("empty")).isEmptyFile();
        assertThat(target.resolve("program")).hasContent("#!/bin/sh\n").isExecutable();
        assertThat(Files.isExecutable(target.resolve("empty"))).isFalse();
        assertThat(Files.readSymbolicLink(target.resolve("link"))).isEqualTo(Path.of("program"));
    }

    @Test
    void refusesNamesAndLinksThatLeadOut() throws IOException {
        var source = Files.createDirectories(temporary.resolve("source"));
        Files.writeString(temporary.resolve("outside"), "");
        var name = tar(source, "--absolute-names", "--transform=s,^.*$,../evil,");
        Files.createSymbolicLink(source.resolve("link"), Path.of("../../outside"));
        var link = tar(source);

        for (var archive : List.of(name, link)) {
            assertThatThrownBy(() -> unpack(archive))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leads out");
        }
    }

    @Test
    void refusesHalfAnArchive() throws IOException {
        var source = Files.createDirectories(temporary.resolve("source"));
        Files.writeString(source.resolve("file"), "x".repeat(2000));
        var half = Arrays.copyOf(tar(source), 1800);

        assertThatThrownBy(() -> unpack(half)).isInstanceOf(EOFException.class);
    }

    private void unpack(byte[] archive) throws IOException {
        new TarReader(new ByteArrayInputStream(archive), temporary.resolve("target")).unpack();
    }

    private byte[] tar(Path source, String... options) throws IOException {
        var command = new ArrayList<>(List.of("tar", "-c"));
        command.addAll(List.of(options));
        command.addAll(List.of("-C", source.toString(), "."));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return process.getInputStream().readAllBytes();
    }
}
