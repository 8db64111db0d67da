package dev.autogen.cli;

import dev.autogen.config.Logging.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A message as one JSON object on one line. Written by hand: a library would be loaded for every command that says something. */
final class LogLine {

    private final Map<String, String> fields = new LinkedHashMap<>();

    LogLine(Instant time, Level level, String message) {
        fields.put("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
        fields.put("level", level.name().toLowerCase(Locale.ROOT));
        fields.put("message", message);
    }

    /** Adds a field unless there is nothing to say. */
    LogLine with(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
        return this;
    }

    @Override
    public String toString() {
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, value) -> {
            json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":");
            quote(value, json);
        });
        return json.append('}').toString();
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    // Some readers take the last two for line ends.
                    if (character < ' ' || character == 0x2028 || character == 0x2029) {
                        json.append(String.format("\\u%04x", character));
                    } else {
                        json.append((char) character);
                    }
                }
            }
        });
        json.append('"');
    }
}
