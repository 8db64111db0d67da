package dev.autogen.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads a properties file and keeps the line of every entry. */
final class SettingsFile {

    private SettingsFile() {}

    /** One entry; {@code line} counts from 1. */
    record Entry(String key, String value, int line) {}

    static List<Entry> read(Path path, Path shown) {
        List<String> lines = lines(path, shown);
        List<Entry> entries = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            int last = first;
            StringBuilder logical = new StringBuilder(lines.get(first));
            boolean comment = isComment(lines.get(first));
            while (!comment && isContinued(lines.get(last)) && last + 1 < lines.size()) {
                last++;
                logical.append('\n').append(lines.get(last));
            }
            entry(logical.toString(), first + 1, shown, entries);
            first = last;
        }
        return entries;
    }

    private static void entry(String logical, int line, Path shown, List<Entry> entries) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(logical));
        } catch (IOException | IllegalArgumentException e) {
            throw ConfigurationException.malformed(shown, line, e);
        }
        for (String key : one.stringPropertyNames()) {
            if (entries.stream().anyMatch(e -> e.key().equals(key))) {
                throw ConfigurationException.duplicateKey(shown, key, line);
            }
            entries.add(new Entry(key, one.getProperty(key).strip(), line));
        }
    }

    private static List<String> lines(Path path, Path shown) {
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            throw ConfigurationException.notUtf8(shown, e);
        } catch (IOException e) {
            throw ConfigurationException.unreadable(shown, e);
        }
    }

    private static boolean isComment(String line) {
        String start = line.stripLeading();
        return start.startsWith("#") || start.startsWith("!");
    }

    private static boolean isContinued(String line) {
        int backslashes = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
