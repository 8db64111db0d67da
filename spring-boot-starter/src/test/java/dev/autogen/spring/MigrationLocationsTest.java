package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migration files of jars and of folders are one history. */
class MigrationLocationsTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryFolderOfThatNameOnTheClassPathAndFoldersOnDisk() throws IOException {
        Path first = jar("first.jar", Map.of("db/shop/a.sql", migration("0001", "")));
        Path second = jar("second.jar", Map.of("db/shop/b.sql", migration("0002", "0001"), "db/shop/read.me", "text"));
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Files.writeString(disk.resolve("c.sql"), migration("0003", "0002"));

        try (URLClassLoader loader = loader(first, second)) {
            MigrationDirectory migrations = new MigrationLocations(
                            List.of("classpath:db/shop", "file:" + disk), settings("false"), loader)
                    .get();

            assertThat(migrations.files()).extracting(MigrationFile::id).containsExactly("0001", "0002", "0003");
            assertThat(migrations.files())
                    .extracting(file -> file.path().toString())
                    .containsExactly(
                            "db/shop/a.sql",
                            "db/shop/b.sql",
                            disk.resolve("c.sql").toString());
            assertThat(migrations.graph().heads()).hasSize(1);
        }
    }

    @Test
    void readsSubFoldersWhereTheyBelongToIt() throws IOException {
        Path jar = jar(
                "shop.jar",
                Map.of(
                        "db/shop/2026/a.sql", migration("0001", ""),
                        "db/shop/.git/b.sql", migration("0002", ""),
                        "db/shop/#c.sql", "left behind by an editor"));

        try (URLClassLoader loader = loader(jar)) {
            List<String> locations = List.of("classpath:/db/shop/");
            assertThat(new MigrationLocations(locations, settings("true"), loader)
                            .get()
                            .files())
                    .extracting(file -> file.path().toString())
                    .containsExactly("db/shop/2026/a.sql");
            assertThat(new MigrationLocations(locations, settings("false"), loader)
                            .get()
                            .files())
                    .isEmpty();
        }
    }

    @Test
    void namesAFileThatIsNoMigrationAsItIsCalledOnTheClassPath() throws IOException {
        Path jar = jar("shop.jar", Map.of("db/shop/a.sql", "CREATE TABLE a ();\n"));

        try (URLClassLoader loader = loader(jar)) {
            MigrationLocations locations =
                    new MigrationLocations(List.of("classpath:db/shop"), settings("false"), loader);
            assertThatThrownBy(locations::get)
                    .isInstanceOf(AutogenException.class)
                    .hasMessageContaining("db/shop/a.sql:1");
        }
    }

    private static Settings settings(String subFolders) {
        return new Configuration(Path.of(""))
                .given(Setting.SUB_FOLDERS, "test", subFolders)
                .settings();
    }

    private static String migration(String id, String parent) {
        return ("-- autogen revision " + id + "\n-- parents: " + parent).stripTrailing() + "\n-- message: " + id
                + "\n\n-- autogen upgrade\n\n-- autogen downgrade\n";
    }

    private static URLClassLoader loader(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream output = new JarOutputStream(file)) {
            // As Maven, Gradle and jar itself write them: every folder is an entry.
            Set<String> folders = new TreeSet<>();
            for (String entry : entries.keySet()) {
                for (int slash = entry.indexOf('/'); slash >= 0; slash = entry.indexOf('/', slash + 1)) {
                    folders.add(entry.substring(0, slash + 1));
                }
            }
            for (String entry : folders) {
                output.putNextEntry(new JarEntry(entry));
                output.closeEntry();
            }
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                output.putNextEntry(new JarEntry(entry.getKey()));
                output.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                output.closeEntry();
            }
        }
        return jar;
    }
}
