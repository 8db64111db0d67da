package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives that Maven made, unpacked in an empty folder and used there. */
class ArchivesDistributionTest {

    private static final String NAME = "autogen-" + Version.number();

    private static final Path ZIP = Path.of("target", NAME + ".zip");

    @TempDir
    static Path folder = Path.of("");

    private static Path unpacked = Path.of("");

    @BeforeAll
    static void unpack() throws Exception {
        Path place = Files.createDirectories(folder.resolve("some where ü"));
        run(
                Map.of(),
                "tar",
                "xzf",
                Path.of("target", NAME + ".tar.gz").toAbsolutePath().toString(),
                "-C",
                place.toString());
        unpacked = place.resolve(NAME);
    }

    @Test
    void worksWhereItWasUnpacked() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link to it"), unpacked.resolve("bin/autogen"));
        for (Path command : List.of(unpacked.resolve("bin/autogen"), link)) {
            assertThat(run(environment(), command.toString(), "--version"))
                    .isEqualTo("autogen " + Version.number() + "\n");
        }
    }

    @Test
    void showsTheDemo() throws Exception {
        assertThat(run(environment(), unpacked.resolve("bin/autogen").toString(), "demo", "--fast"))
                .contains("$ autogen upgrade");
    }

    @Test
    void bothArchivesHoldTheSame() throws IOException {
        Set<String> inZip = new TreeSet<>();
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                assertThat(entry.getTimeLocal())
                        .as(entry.getName() + " has the time of the build")
                        .isEqualTo(LocalDateTime.of(2026, 11, 1, 0, 0));
                if (!entry.isDirectory()) {
                    inZip.add(entry.getName().substring(NAME.length() + 1));
                }
            }
        }
        try (Stream<Path> files = Files.walk(unpacked)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> unpacked.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(inZip);
        }
    }

    @Test
    void everyLibraryIsNeededAndEveryNeededOneIsThere() throws IOException {
        try (JarFile jar = new JarFile(unpacked.resolve("lib/autogen.jar").toFile())) {
            Set<String> named = Set.of(
                    jar.getManifest().getMainAttributes().getValue("Class-Path").split(" "));
            assertThat(libraries().keySet().stream().filter(name -> !name.equals("autogen.jar")))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void theListOfPartsNamesEachWithItsChecksum() throws Exception {
        JsonNode list =
                new ObjectMapper().readTree(unpacked.resolve("autogen.cdx.json").toFile());
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode part : list.get("components")) {
            listed.put(
                    part.get("name").asText() + "-" + part.get("version").asText() + ".jar",
                    sha256(part.get("hashes")));
        }
        Map<String, String> there = new TreeMap<>();
        for (Map.Entry<String, Path> library : libraries().entrySet()) {
            if (!library.getKey().equals("autogen.jar")) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(library.getValue()));
                there.put(library.getKey(), HexFormat.of().formatHex(digest));
            }
        }
        assertThat(listed).isEqualTo(there);
    }

    private static String sha256(JsonNode hashes) {
        for (JsonNode hash : hashes) {
            if (hash.get("alg").asText().equals("SHA-256")) {
                return hash.get("content").asText();
            }
        }
        return "";
    }

    @Test
    void everyLibraryHasItsLicence() throws IOException {
        String notices = Files.readString(unpacked.resolve("THIRD-PARTY.txt"));
        assertThat(notices).doesNotContain("Unknown license");
        Set<String> noticed = notices.lines()
                .filter(line -> line.contains(" - http"))
                .map(line -> line.replaceAll(".*\\([^:(]+:([^: ]+):([^: ]+) - .*", "$1-$2.jar"))
                .collect(Collectors.toSet());
        assertThat(libraries().keySet().stream().filter(name -> !name.startsWith("autogen")))
                .containsExactlyInAnyOrderElementsOf(noticed);
        assertThat(unpacked.resolve("LICENSE")).hasSameTextualContentAs(Path.of("../LICENSE"));
        assertThat(unpacked.resolve("licenses/postgresql/META-INF/LICENSE")).exists();
        assertThat(unpacked.resolve("licenses/PostgreSQL-COPYRIGHT.txt")).exists();
    }

    /** It cannot be run here. */
    @Test
    void theLauncherOfWindowsStartsTheSame() throws IOException {
        String launcher = Files.readString(unpacked.resolve("bin/autogen.cmd"));
        assertThat(launcher.replace("\r\n", "")).doesNotContain("\n");
        assertThat(launcher).contains("\\lib\\autogen.jar", "dev.autogen.cli.Main %*", "AUTOGEN_JAVA_OPTS");
    }

    private static Map<String, Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(unpacked.resolve("lib"))) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file));
        }
    }

    private static Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "PATH", "/usr/bin:/bin",
                "HOME", System.getProperty("user.home"));
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out + Files.readString(err)).isZero();
        return out;
    }
}
