package dev.autogen.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autogen.AutogenException;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.hibernate.annotations.ColumnDefault;

/** Compiles the demo's classes with the compiler of the JDK at hand. */
final class SourceCompiler {

    private SourceCompiler() {}

    static void compile(List<Path> sources, Path target) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new AutogenException(
                    "no-compiler",
                    "The demo compiles the entities it edits, and this Java (" + System.getProperty("java.home")
                            + ") is a JRE without a compiler.",
                    "Set JAVA_HOME to a JDK 17 or newer, then run `autogen demo` again.");
        }
        Files.createDirectories(target);
        var output = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
            var options = List.of("-d", target.toString(), "-cp", classPath(), "-proc:none", "-implicit:none");
            var units = files.getJavaFileObjectsFromPaths(sources);
            if (!compiler.getTask(output, files, null, options, null, units).call()) {
                throw new AutogenException("demo-compilation", "The demo's classes do not compile:\n" + output, null);
            }
        }
    }

    /** The jars the annotations come from, wherever they are. */
    private static String classPath() {
        return locationOf(Entity.class) + System.getProperty("path.separator") + locationOf(ColumnDefault.class);
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
