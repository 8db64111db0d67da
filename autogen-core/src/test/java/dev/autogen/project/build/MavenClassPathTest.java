package dev.autogen.project.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.AutogenException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven itself is run, as a user would. */
class MavenClassPathTest {

    private static final String JSPECIFY = MavenFiles.dependency("org.jspecify", "jspecify", "1.0.1");

    @TempDir
    private Path temporary;

    private final List<String> progress = new ArrayList<>();

    @Test
    void isAskedOnceAndCompiledWhenStale() throws Exception {
        MavenFiles files = new MavenFiles(temporary.toRealPath().resolve("my shop"));
        files.pom("", "", "jar", MavenFiles.dependencies(JSPECIFY));
        Path source = files.write("src/main/java/shop/Customer.java", "package shop; public class Customer {}\n");

        BuiltClassPath first = classpath(files.folder());
        Path classes = files.folder().resolve("target/classes");
        assertThat(first.own()).containsExactly(classes);
        assertThat(first.entries()).hasSize(2).contains(classes);
        assertThat(first.entries().get(1).getFileName()).hasToString("jspecify-1.0.1.jar");
        assertThat(classes.resolve("shop/Customer.class")).exists();
        assertThat(progress).containsExactly("Compiling with Maven, and asking it for the class path ...");

        long begin = System.nanoTime();
        assertThat(classpath(files.folder()).entries()).isEqualTo(first.entries());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(progress).as("nothing was run").isEmpty();

        edit(source, "package shop; public class Customer { void greet() {} }\n");
        assertThat(classpath(files.folder()).entries()).isEqualTo(first.entries());
        assertThat(progress).containsExactly("Compiling with Maven ...");
        assertThat(Files.readString(classes.resolve("shop/Customer.class"), ISO_8859_1))
                .contains("greet");
        assertThat(classpath(files.folder()).own()).containsExactly(classes);
        assertThat(progress).as("compiled already").isEmpty();

        edit(source, "package shop; public class Customer { String name() { return 1; } }\n");
        BuiltClassPath broken = classpath(files.folder());
        AutogenException failure = catchThrowableOfType(AutogenException.class, broken::entries);
        assertThat(failure.code()).isEqualTo("build-failed");
        assertThat(failure)
                .hasMessageContaining("Maven failed in " + files.folder())
                .hasMessageContaining("Customer.java:[1,")
                .hasMessageContaining("incompatible types")
                .hasMessageNotContaining("Re-run Maven");
        assertThat(failure.nextStep().orElseThrow()).contains("mvn compile", "--classpath");
        assertThat(catchThrowableOfType(AutogenException.class, broken::own)).isSameAs(failure);
        assertThat(progress).as("run once only").hasSize(1);

        edit(source, "package shop; public class Customer {}\n");
        files.pom("", "", "jar");
        assertThat(classpath(files.folder()).entries()).containsExactly(classes);
        assertThat(progress).containsExactly("Compiling with Maven, and asking it for the class path ...");
    }

    @Test
    void aModuleComesWithTheClassesOfItsSiblings() throws Exception {
        MavenFiles files = new MavenFiles(temporary.toRealPath());
        files.pom(
                "",
                "",
                "pom",
                "  <modules><module>domain</module><module>web</module><module>other</module></modules>");
        files.pom("domain", "shop", "jar", MavenFiles.dependencies(JSPECIFY));
        files.pom("web", "shop", "jar", MavenFiles.dependencies(MavenFiles.dependency("com.acme", "domain", "1")));
        files.pom("other", "shop", "jar");
        files.write("domain/src/main/java/shop/Customer.java", "package shop; public class Customer {}\n");
        Path web = files.write("web/src/main/java/shop/Web.java", "package shop; class Web extends Customer {}\n");
        files.write("other/src/main/java/shop/Other.java", "this is not compiled for the others\n");

        Path module = files.folder().resolve("web");
        BuiltClassPath found = classpath(module);
        Path domain = files.folder().resolve("domain/target/classes");
        assertThat(found.own()).containsExactly(module.resolve("target/classes"), domain);
        assertThat(found.entries()).hasSize(3);

        edit(web, "package shop; class Web extends Customer { void more() {} }\n");
        classpath(module).entries();
        assertThat(progress).containsExactly("Compiling with Maven ...");

        // What decides about the class path are the build files of all that it needs, and of no other.
        files.pom("other", "shop", "jar", "  <description>changed</description>");
        classpath(module).entries();
        assertThat(progress).isEmpty();
        files.pom("domain", "shop", "jar");
        assertThat(classpath(module).entries()).containsExactlyElementsOf(found.own());
    }

    private BuiltClassPath classpath(Path folder) {
        progress.clear();
        return BuiltClassPath.of(MavenProject.at(folder), temporary.resolve("cache"), progress::add);
    }

    /** As somebody does a while later: times of files are coarse on some systems. */
    private static void edit(Path source, String text) throws Exception {
        Files.writeString(source, text);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusMillis(50)));
        Thread.sleep(100);
    }
}
