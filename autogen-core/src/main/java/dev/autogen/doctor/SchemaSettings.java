package dev.autogen.doctor;

import dev.autogen.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks for settings that change the schema, in the files where applications have them. */
final class SchemaSettings {

    private static final List<String> FILES = List.of(
            "application.properties",
            "application.yml",
            "application.yaml",
            "hibernate.properties",
            "hibernate.cfg.xml",
            "META-INF/persistence.xml");

    /** {@code target/classes}, {@code build/resources/main} */
    private static final int FROM_CLASSES_TO_MODULE = 3;

    private static final String KEY =
            "(?:[\\w.-]*\\.)?(?:hbm2ddl\\.auto|ddl-auto|schema-generation\\.database\\.action|database\\.generation"
                    + "|schema-management\\.strategy)";

    /** The values that change something; {@code none} and {@code validate} do not. */
    private static final String VALUE = "(update|create|create-drop|create-only|drop|drop-and-create|truncate)";

    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]*[\"']?(" + KEY + ")[\"']?[ \\t]*[:= \\t][ \\t]*[\"']?(?:\\$\\{[^:}]*:)?" + VALUE
                    + "\\}?[\"']?[ \\t]*(?:#.*)?$",
            Pattern.MULTILINE);

    private static final Pattern ELEMENT = Pattern.compile("<property\\s+name\\s*=\\s*[\"'](" + KEY
            + ")[\"']\\s*(?:value\\s*=\\s*[\"']|>\\s*)" + VALUE + "\\s*[\"'<]");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** A setting that changes the schema. */
    record Hit(Path file, int line, String key, String value) {

        /** The setting as it leaves the schema alone, in the words of its file. */
        String mended() {
            // JPA knows no validate.
            String harmless = key.endsWith("hbm2ddl.auto") || key.endsWith("ddl-auto") ? "validate" : "none";
            String name = file.toString();
            if (name.endsWith("persistence.xml")) {
                return "<property name=\"" + key + "\" value=\"" + harmless + "\"/>";
            }
            if (name.endsWith(".xml")) {
                return "<property name=\"" + key + "\">" + harmless + "</property>";
            }
            return key + (name.endsWith(".yml") || name.endsWith(".yaml") ? ": " : " = ") + harmless;
        }
    }

    private SchemaSettings() {}

    static List<Hit> find(Settings settings) {
        List<Hit> hits = new ArrayList<>();
        for (Path file : candidates(settings)) {
            if (Files.isRegularFile(file)) {
                search(file, text(file), hits);
            }
        }
        for (Path jar : application(settings)) {
            if (Files.isRegularFile(jar)) {
                searchJar(jar, hits);
            }
        }
        return hits;
    }

    /** Of the class path what is not a library, as far as that is known. */
    private static List<Path> application(Settings settings) {
        List<Path> all = settings.entities().classpath();
        List<Path> own = settings.entities().classpathSource().own();
        return own.isEmpty() ? all : own;
    }

    private static Set<Path> candidates(Settings settings) {
        Set<Path> files = new LinkedHashSet<>();
        Path project = settings.projectDirectory();
        files.add(project.resolve("autogen.properties"));
        if (settings.entities().hibernateConfig() != null) {
            files.add(settings.entities().hibernateConfig());
        }
        List<Path> folders = new ArrayList<>(List.of(project.resolve("src/main/resources")));
        application(settings).stream().filter(Files::isDirectory).forEach(folders::add);
        for (Path folder : folders) {
            FILES.forEach(name -> files.add(source(folder, name)));
        }
        return files;
    }

    /** A file among classes was copied there by a build; what it was copied from is what can be edited. */
    private static Path source(Path folder, String name) {
        Path above = folder.getParent();
        for (int i = 0; i < FROM_CLASSES_TO_MODULE && above != null; i++) {
            Path source = above.resolve("src/main/resources").resolve(name);
            if (Files.isRegularFile(source)) {
                return source;
            }
            above = above.getParent();
        }
        return folder.resolve(name);
    }

    private static void search(Path file, String text, List<Hit> hits) {
        boolean xml = file.toString().endsWith(".xml");
        String searched = xml ? withoutComments(text) : text.replace("\r", "");
        Matcher matcher = (xml ? ELEMENT : LINE).matcher(searched);
        while (matcher.find()) {
            int line = 1
                    + (int) searched.substring(0, matcher.start(1))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            hits.add(new Hit(file, line, matcher.group(1), matcher.group(2)));
        }
    }

    /** Lines keep their numbers. */
    private static String withoutComments(String xml) {
        return COMMENT.matcher(xml).replaceAll(match -> match.group().replaceAll("[^\n]", " "));
    }

    private static void searchJar(Path jar, List<Hit> hits) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String name : FILES) {
                ZipEntry entry = zip.getEntry(name);
                if (entry != null) {
                    search(
                            jar.resolve(name),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8),
                            hits);
                }
            }
        } catch (IOException notAJar) {
            // The examination of the entities says so.
            return;
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
