package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Editors are told of every property that counts, in the words of the settings; {@code -Dautogen.golden=write} writes the file. */
class MetadataTest {

    private static final Path FILE = Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");

    @Test
    void tellsOfEveryProperty() throws IOException {
        String expected = metadata();
        if ("write".equals(System.getProperty("autogen.golden"))) {
            Files.writeString(FILE, expected);
        }
        assertThat(FILE).hasContent(expected);
    }

    private static String metadata() {
        Map<String, String> properties = new TreeMap<>();
        for (Setting setting : AutogenProperties.USED) {
            String defaultText = setting == Setting.MIGRATIONS
                    ? AutogenProperties.DEFAULT_MIGRATIONS
                    : setting.defaultText().orElse("");
            properties.put(
                    AutogenProperties.PREFIX + "." + setting.key(),
                    property(setting.key(), "java.lang.String", description(setting), defaultText));
        }
        properties.put(
                AutogenProperties.MODE,
                property(
                        "mode",
                        AutogenMode.class.getName(),
                        "What is done at the start: run what is not applied, refuse to start unless the database is where the"
                                + " migrations end and as the entities want it, or nothing.",
                        "upgrade"));
        return "{\n  \"groups\": [\n    {\"name\": \"autogen\"}\n  ],\n  \"properties\": [\n"
                + String.join(",\n", properties.values()) + "\n  ]\n}\n";
    }

    private static String description(Setting setting) {
        String words = setting.description().replace("`", "");
        String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
        return setting == Setting.MIGRATIONS
                ? "Where the migration files are, separated by commas: folders of the class path after classpath:, or folders on"
                        + " disk."
                : sentence;
    }

    private static String property(String key, String type, String description, String defaultText) {
        List<String> lines = new ArrayList<>();
        lines.add("      \"name\": " + quoted(AutogenProperties.PREFIX + "." + key));
        lines.add("      \"type\": " + quoted(type));
        lines.add("      \"description\": " + quoted(description));
        if (!defaultText.isEmpty()) {
            lines.add("      \"defaultValue\": " + quoted(defaultText));
        }
        return "    {\n" + String.join(",\n", lines) + "\n    }";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
