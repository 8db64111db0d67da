package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide shows is accepted, and what it says is printed is printed. */
class ConfigurationGuideTest {

    private static final Path GUIDE = Path.of("../docs/configuration.md");

    private static final Path README = Path.of("../README.md");

    private static final Path ERRORS = Path.of("../cli/src/test/resources/errors");

    @TempDir
    private Path folder;

    static Stream<String> settingsFiles() throws IOException {
        return Stream.concat(blocks(GUIDE, "properties"), blocks(README, "properties"));
    }

    static Stream<String> messages() throws IOException {
        return blocks(GUIDE, "text");
    }

    private static Stream<String> blocks(Path page, String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult block) -> block.group(1));
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(settingsFiles()).hasSizeGreaterThan(8);
        assertThat(messages()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("settingsFiles")
    void settingsFilesAreAccepted(String text) throws IOException {
        Files.writeString(folder.resolve("autogen.properties"), text);
        settings(null);
        for (String profile : List.of("test", "prod")) {
            if (text.contains("%" + profile + ".")) {
                assertThat(settings(profile)).isNotEqualTo(settings(null));
            }
        }
    }

    private Settings settings(@Nullable String profile) {
        Settings settings = new Configuration(folder)
                .file(null)
                .option(Setting.PROFILE, "--profile", profile)
                .settings();
        assertThat(new FileNaming(settings)).isNotNull();
        return settings;
    }

    /** Each stands in one of the expectations of the command line's errors. */
    @ParameterizedTest
    @MethodSource("messages")
    void messagesAreThoseOfTheCommandLine(String text) throws IOException {
        try (Stream<Path> files = Files.list(ERRORS)) {
            List<Path> saying = files.filter(file -> read(file).contains(text)).collect(Collectors.toList());
            assertThat(saying).isNotEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
