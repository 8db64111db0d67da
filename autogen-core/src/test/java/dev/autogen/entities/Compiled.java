package dev.autogen.entities;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles small entities of a test. */
final class Compiled {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

    private static final Pattern TYPE = Pattern.compile("(?:class|enum|record|interface|@interface) (\\w+)");

    private static final String IMPORTS =
            "import jakarta.persistence.*; import org.hibernate.annotations.*; import java.util.*; import java.time.*;"
                    + " import java.math.*; import jakarta.persistence.Table; import jakarta.persistence.Index;"
                    + " import jakarta.persistence.UniqueConstraint; import jakarta.persistence.ForeignKey;"
                    + " import jakarta.persistence.CheckConstraint; import jakarta.persistence.Entity;"
                    + " import jakarta.persistence.Version; import jakarta.persistence.OrderBy;";

    private Compiled() {}

    /** Compiles types, each with its package and without imports, into a folder. */
    static Path into(Path folder, String... sources) {
        return against(List.of(), folder, sources);
    }

    /** The same, with more on the class path. */
    static Path against(List<Path> libraries, Path folder, String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(new Source(source));
        }
        String classpath = Stream.concat(
                        Stream.of(
                                jarOf(jakarta.persistence.Entity.class),
                                jarOf(org.hibernate.SessionFactory.class),
                                jarOf("org.hibernate.envers.Audited")),
                        libraries.stream().map(Path::toString))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        StringWriter messages = new StringWriter();
        List<String> options = new ArrayList<>(
                List.of("-d", folder.toString(), "-classpath", classpath, "-parameters", "-proc:none", "-Xlint:none"));
        options.addAll(List.of("--release", "17"));
        if (!ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options, null, files)
                .call()) {
            throw new IllegalArgumentException(messages.toString());
        }
        return folder;
    }

    /** Packs a folder. */
    static Path jar(Path folder, Path jar) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String jarOf(String className) {
        try {
            return jarOf(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String content;

        Source(String content) {
            super(uri(content), Kind.SOURCE);
            boolean ownImports = content.contains("import ") || content.startsWith("@");
            this.content = ownImports ? content : content.replaceFirst("package ([\\w.]+);", "package $1; " + IMPORTS);
        }

        private static URI uri(String content) {
            Matcher found = PACKAGE.matcher(content);
            Matcher type = TYPE.matcher(content);
            String folder = found.find() ? found.group(1).replace('.', '/') + "/" : "";
            String name = type.find() ? type.group(1) : "package-info";
            return URI.create("string:///" + folder + name + ".java");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    static String[] sources(String text) {
        return Arrays.stream(text.split("(?m)^---$")).map(String::strip).toArray(String[]::new);
    }
}
