package dev.autogen.project.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.AutogenException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradle itself is run where {@code -Dautogen.gradle=/usr/bin/gradle} names one, through a wrapper as projects have it; what build
 * files tell is read anywhere.
 */
class GradleClassPathTest {

    @TempDir
    private Path temporary;

    private final List<String> progress = new ArrayList<>();

    @Test
    void itsBuildFilesTellModulesAndFrameworks() throws Exception {
        MavenFiles files = new MavenFiles(temporary.toRealPath());
        files.write(
                "settings.gradle.kts",
                "rootProject.name = \"shop\"\ninclude(\":core:domain\", \"web\")\ninclude(\"empty\")\n");
        files.write("gradle/libs.versions.toml", "[plugins]\nboot = { id = \"org.springframework.boot\" }\n");
        files.write("core/domain/build.gradle.kts", "plugins { `java-library` }\n");
        files.write("core/domain/src/main/java/A.java", "class A {}\n");
        files.write("web/build.gradle", "plugins { id 'io.quarkus' }\n");
        files.write("web/src/main/java/B.java", "class B {}\n");
        Path root = files.folder();
        BuildProject whole = BuildProject.in(root).orElseThrow();
        assertThat(whole.tool()).isEqualTo("Gradle");
        assertThat(whole.isAggregator()).isTrue();
        assertThat(whole.modules()).containsExactly(root.resolve("core/domain"), root.resolve("web"));
        BuildProject web = BuildProject.in(root.resolve("web")).orElseThrow();
        assertThat(web).isEqualTo(new GradleProject(root.resolve("web"), root));
        assertThat(web.isAggregator()).isFalse();
        assertThat(web.names("quarkus")).isTrue();
        assertThat(web.names("spring-boot")).isTrue();
        assertThat(web.names("micronaut")).isFalse();
    }

    @Test
    void isAskedOnceAndCompiledWhenStale() throws Exception {
        String gradle = System.getProperty("autogen.gradle", "");
        assumeTrue(!gradle.isEmpty(), "no Gradle is named");
        MavenFiles files = new MavenFiles(temporary.toRealPath().resolve("my shop"));
        Path wrapper = files.write("gradlew", "exec '" + gradle + "' --no-daemon \"$@\"\n");
        assertThat(Files.isExecutable(wrapper)).isFalse();
        files.write("settings.gradle", "include 'domain', 'web'\n");
        files.write("domain/build.gradle", "apply plugin: 'java'\n");
        files.write("web/build.gradle", "apply plugin: 'java'\ndependencies { compile project(':domain') }\n");
        files.write("domain/src/main/java/shop/Customer.java", "package shop; public class Customer {}\n");
        Path source = files.write("web/src/main/java/shop/Web.java", "package shop; class Web extends Customer {}\n");
        Path web = files.folder().resolve("web");

        BuiltClassPath first = classpath(web);
        assertThat(first.entries())
                .containsExactly(
                        web.resolve("build/classes/java/main"), files.folder().resolve("domain/build/libs/domain.jar"));
        assertThat(first.own()).isEqualTo(first.entries());
        assertThat(progress).containsExactly("Compiling with Gradle, and asking it for the class path ...");
        assertThat(classpath(web).entries()).isEqualTo(first.entries());
        assertThat(progress).as("nothing was run").isEmpty();

        Files.writeString(source, "package shop; class Web { int name() { return null; } }\n");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusMillis(50)));
        AutogenException failure = catchThrowableOfType(AutogenException.class, classpath(web)::entries);
        assertThat(failure.code()).isEqualTo("build-failed");
        assertThat(failure)
                .hasMessageContaining("Web.java:1: error: incompatible types")
                .hasMessageNotContaining("* Try");
        assertThat(progress).containsExactly("Compiling with Gradle ...");
    }

    private BuiltClassPath classpath(Path folder) {
        progress.clear();
        return BuiltClassPath.of(GradleProject.at(folder), temporary.resolve("cache"), progress::add);
    }
}
