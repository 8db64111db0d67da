package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMemoryTest {

    @TempDir
    Path folder = Path.of("");

    private String before = "";

    @BeforeEach
    void aModule() throws IOException {
        write("pom.xml", "<project/>");
        write("migrations/0001.sql", "-- one");
        write("target/classes/Customer.class", "class");
        write("libraries/hibernate.jar", "jar");
        write("shared/0002.sql", "-- two");
        before = digest("");
    }

    @Test
    void theSameIsRemembered() throws IOException {
        CheckMemory memory = new CheckMemory(folder.resolve("target/autogen/check"), before);
        assertThat(memory.isUnchanged()).isFalse();
        memory.keep();
        assertThat(memory.isUnchanged()).isTrue();
        assertThat(new CheckMemory(folder.resolve("target/autogen/check"), digest("")).isUnchanged())
                .isTrue();
        assertThat(new CheckMemory(folder.resolve("target/autogen/check"), digest("x")).isUnchanged())
                .isFalse();
    }

    @Test
    void whateverACheckLooksAtIsSeen() throws IOException {
        write("migrations/0001.sql", "-- 0ne");
        assertThat(digest("")).isNotEqualTo(before);
        write("migrations/0001.sql", "-- one");
        assertThat(digest("")).isEqualTo(before);

        write("migrations/0003.sql", "");
        assertThat(digest("")).isNotEqualTo(before);
        Files.delete(folder.resolve("migrations/0003.sql"));

        write("target/classes/Customer.class", "Class");
        assertThat(digest("")).isNotEqualTo(before);
        write("target/classes/Customer.class", "class");

        Files.setLastModifiedTime(folder.resolve("libraries/hibernate.jar"), FileTime.fromMillis(1));
        assertThat(digest("")).isNotEqualTo(before);
    }

    @Test
    void whatTheBuildMakesAndOtherModulesDoNotCount() throws IOException {
        write("target/surefire-reports/1.txt", "");
        write(".git/index", "");
        write("web/pom.xml", "<project/>");
        write("web/index.html", "");
        assertThat(digest("")).isEqualTo(before);
    }

    @Test
    void whatIsElsewhereCounts() throws IOException {
        Path module = folder.resolve("web");
        write("web/a.txt", "");
        String one = CheckMemory.digest(
                module, module.resolve("target"), List.of(), List.of(folder.resolve("shared")), List.of());
        write("shared/0002.sql", "-- three");
        assertThat(CheckMemory.digest(
                        module, module.resolve("target"), List.of(), List.of(folder.resolve("shared")), List.of()))
                .isNotEqualTo(one);
    }

    private String digest(String word) {
        return CheckMemory.digest(
                folder,
                folder.resolve("target"),
                List.of(folder.resolve("target/classes"), folder.resolve("libraries/hibernate.jar")),
                List.of(),
                List.of(word));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        boolean isNew = Files.notExists(file);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (isNew) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        }
    }
}
