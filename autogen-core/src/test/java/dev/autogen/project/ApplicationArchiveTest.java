package dev.autogen.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in the layout of Spring Boot's loader, unpacked once. */
class ApplicationArchiveTest {

    private static final String MANIFEST =
            "Manifest-Version: 1.0\nStart-Class: shop.web.Application\nSpring-Boot-Classes: %1$s/classes/\n"
                    + "Spring-Boot-Lib: %1$s/lib/\nSpring-Boot-Version: 4.1.2\n\n";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void theOnlyJarOfAFolderIsTheApplication() throws IOException {
        Path jar = write("app.jar", content("BOOT-INF"));
        Settings settings = settings("");
        Path root = root(jar);
        Path classes = root.resolve("BOOT-INF/classes");
        assertThat(settings.entities().classpath())
                .containsExactly(
                        classes,
                        root.resolve("BOOT-INF/lib/a-domain.jar"),
                        root.resolve("BOOT-INF/lib/b-web.jar"),
                        root.resolve("BOOT-INF/lib/library.jar"));
        assertThat(settings.entities().classpathSource().own())
                .as("of the same group, or of the package of the class it starts with")
                .containsExactly(
                        classes, root.resolve("BOOT-INF/lib/a-domain.jar"), root.resolve("BOOT-INF/lib/b-web.jar"));
        assertThat(settings.databaseUrl()).contains("jdbc:postgresql://db/shop");
        assertThat(settings.origin(Setting.URL).orElseThrow())
                .hasToString(jar + "!/BOOT-INF/classes/application.properties, line 1");
        assertThat(settings.migrations()).containsExactly(classes.resolve("db/autogen"));
        assertThat(settings.application().framework()).isEqualTo("Spring Boot");
        assertThat(settings.entities().hibernate()).containsEntry("hibernate.physical_naming_strategy", "spring");
        assertThat(folder.resolve("evil.txt"))
                .as("no entry leads out of the folder")
                .doesNotExist();
    }

    @Test
    void isUnpackedOnceAndAgainWhenItChanged() throws IOException {
        Path jar = write("app.jar", content("BOOT-INF"));
        settings("").entities().classpath();
        Path root = root(jar);
        Path marker = Files.writeString(root.resolve("marker"), "still here");
        settings("").entities().classpath();
        assertThat(marker).exists();

        for (int i = 1; i <= 3; i++) {
            Files.setLastModifiedTime(jar, FileTime.fromMillis(1_700_000_000_000L + i));
            assertThat(settings("").entities().classpath()).allMatch(Files::exists);
        }
        try (Stream<Path> versions = Files.list(root.getParent())) {
            assertThat(versions).as("old ones are forgotten").hasSize(2);
        }
    }

    @Test
    void warsAndFoldersOfLayersAreRead() throws IOException {
        Path war = write("shop.war", content("WEB-INF"));
        assertThat(settings("shop.war").entities().classpath().get(0).endsWith("WEB-INF/classes"))
                .isTrue();
        assertThat(settings("shop.war").databaseUrl()).contains("jdbc:postgresql://db/shop");
        Files.delete(war);

        Map<String, byte[]> layers = content("BOOT-INF");
        layers.remove("BOOT-INF/classes/../../../evil.txt");
        for (Map.Entry<String, byte[]> entry : layers.entrySet()) {
            Path file = folder.resolve("layers").resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        Settings settings = settings("layers");
        assertThat(settings.entities().classpath())
                .hasSize(4)
                .first()
                .isEqualTo(folder.resolve("layers/BOOT-INF/classes"));
        assertThat(settings.origin(Setting.URL).orElseThrow())
                .hasToString(folder.resolve("layers/BOOT-INF/classes/application.properties") + ", line 1");
    }

    @Test
    void whatLiesBesideTheJarWins() throws IOException {
        write("app.jar", content("BOOT-INF"));
        Files.writeString(
                folder.resolve("application.properties"), "spring.datasource.url=jdbc:postgresql://beside/shop\n");
        Files.createDirectories(folder.resolve("migrations"));
        Settings settings = settings("app.jar");
        assertThat(settings.databaseUrl()).contains("jdbc:postgresql://beside/shop");
        assertThat(settings.migrations()).containsExactly(folder.resolve("migrations"));
    }

    @Test
    void aPlainJarIsNone() throws IOException {
        write("plain.jar", Map.of("shop/A.class", new byte[0]));
        assertThat(settings("").entities().hasClasspath()).isFalse();
        assertThat(settings("plain.jar").entities().classpath()).containsExactly(folder.resolve("plain.jar"));
    }

    private static Map<String, byte[]> content(String top) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        content.put("META-INF/MANIFEST.MF", MANIFEST.formatted(top).getBytes(UTF_8));
        content.put("META-INF/maven/com.acme/web/pom.properties", "groupId=com.acme\n".getBytes(UTF_8));
        content.put(top + "/classes/shop/web/Application.class", new byte[0]);
        content.put(
                top + "/classes/application.properties",
                "spring.datasource.url=jdbc:postgresql://db/shop\n".getBytes(UTF_8));
        content.put(top + "/classes/db/autogen/0001_first.sql", "-- autogen revision 0001\n".getBytes(UTF_8));
        content.put(top + "/classes/../../../evil.txt", "evil".getBytes(UTF_8));
        content.put(top + "/lib/a-domain.jar", zip(Map.of("META-INF/maven/com.acme/domain/pom.xml", new byte[0])));
        content.put(top + "/lib/b-web.jar", zip(Map.of("shop/web/page/Page.class", new byte[0])));
        content.put(top + "/lib/library.jar", zip(Map.of("META-INF/maven/org.other/lib/pom.xml", new byte[0])));
        return content;
    }

    private Path write(String name, Map<String, byte[]> content) throws IOException {
        return Files.write(folder.resolve(name), zip(content));
    }

    private static byte[] zip(Map<String, byte[]> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path root(Path jar) throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("cache"))) {
            return found.filter(path -> path.getFileName().toString().startsWith(jar.getFileName() + "-"))
                    .flatMap(versions -> list(versions))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Settings settings(String classpath) {
        Configuration configuration = new Configuration(folder)
                .file(null)
                .environment(Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()))
                .application(new ProjectFinder(line -> {}, ModuleQuestion.UNASKED));
        return classpath.isEmpty()
                ? configuration.settings()
                : configuration
                        .option(Setting.CLASSPATH, "--classpath", classpath)
                        .settings();
    }
}
