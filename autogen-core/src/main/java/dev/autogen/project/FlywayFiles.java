package dev.autogen.project;

import dev.autogen.config.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the files of Flyway itself: {@code flyway.conf} and, stronger, {@code flyway.toml}. */
final class FlywayFiles {

    private static final Pattern SECTION = Pattern.compile("\\[\\s*([\\w.\"-]+)\\s*]");

    private static final Pattern ENTRY = Pattern.compile("([\\w.\"-]+)\\s*=\\s*(.*)");

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");

    private FlywayFiles() {}

    /** The properties that count, each as {@code flyway.name}. */
    static Effective read(Module module, Map<String, String> environment, ConfigurationFiles files) {
        Effective effective = new Effective(environment, Effective::ofSpring, files);
        List<Path> folders = List.of(module.home().resolve("conf"), module.home());
        for (String name : List.of("flyway.conf", "flyway.toml")) {
            for (Path folder : folders) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    properties(file, files).forEach(effective::add);
                }
            }
        }
        return effective;
    }

    private static List<List<Property>> properties(Path file, ConfigurationFiles files) {
        String shown = files.shown(file);
        try {
            return file.toString().endsWith(".toml")
                    ? List.of(toml(Files.readString(file), shown, files))
                    : PropertyDocuments.read(file, shown, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            files.remark(shown + " is not read: " + e.getMessage());
            return List.of();
        }
    }

    /** Of TOML what such files are made of: sections, texts, numbers, booleans, and lists of texts. */
    private static List<Property> toml(String text, String shown, ConfigurationFiles files) {
        List<Property> properties = new ArrayList<>();
        List<String> lines = List.of(text.split("\\R", -1));
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder entry = new StringBuilder(withoutComment(lines.get(i)));
            while (isOpen(entry) && i + 1 < lines.size()) {
                entry.append(' ').append(withoutComment(lines.get(++i)));
            }
            String logical = entry.toString().strip();
            Matcher head = SECTION.matcher(logical);
            Matcher pair = ENTRY.matcher(logical);
            if (head.matches()) {
                section = head.group(1).replace("\"", "") + ".";
            } else if (pair.matches()) {
                String key = section + pair.group(1).replace("\"", "");
                properties.add(new Property(
                        // The environment that Flyway takes when it is told nothing.
                        key.replaceFirst("^environments\\.default\\.", "flyway."),
                        value(pair.group(2).strip()),
                        Origin.of(shown, first + 1, lines.subList(first, i + 1))));
            } else if (!logical.isEmpty()) {
                files.remark(shown + ", line " + (first + 1) + " is not understood");
            }
        }
        return properties;
    }

    private static boolean isOpen(CharSequence entry) {
        String bare = TEXT.matcher(entry).replaceAll("");
        return bare.contains("= [") && !bare.contains("]") || bare.contains("=[") && !bare.contains("]");
    }

    private static String withoutComment(String line) {
        Matcher text = TEXT.matcher(line);
        int hash = line.indexOf('#');
        while (hash >= 0) {
            int at = hash;
            boolean quoted = text.reset().results().anyMatch(found -> found.start() < at && at < found.end());
            if (!quoted) {
                return line.substring(0, hash);
            }
            hash = line.indexOf('#', hash + 1);
        }
        return line;
    }

    private static String value(String written) {
        List<String> texts = TEXT.matcher(written)
                .results()
                .map(found ->
                        found.group(1) == null ? found.group(2) : found.group(1).replaceAll("\\\\(.)", "$1"))
                .toList();
        return texts.isEmpty() ? written : texts.stream().collect(Collectors.joining(","));
    }
}
