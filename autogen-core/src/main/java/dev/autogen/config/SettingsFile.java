package dev.autogen.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a properties file and keeps the line of every entry. */
final class SettingsFile {

    private static final Pattern OF_PROFILE = Pattern.compile("%([\\w-]+)\\.(.+)");

    private SettingsFile() {}

    /**
     * One entry.
     *
     * @param profile the profile it is for: {@code prod} for {@code %prod.url}; null for all
     * @param key without the profile
     */
    record Entry(@Nullable String profile, String key, String value, Origin origin) {

        /** As it is written. */
        String writtenKey() {
            return profile == null ? key : "%" + profile + "." + key;
        }
    }

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
            Origin origin = Origin.of(shown.toString(), first + 1, lines.subList(first, last + 1));
            entry(logical.toString(), origin, entries);
            first = last;
        }
        return entries;
    }

    private static void entry(String logical, Origin origin, List<Entry> entries) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(logical));
        } catch (IOException | IllegalArgumentException e) {
            throw ConfigurationException.malformed(origin, e);
        }
        for (String written : one.stringPropertyNames()) {
            if (entries.stream().anyMatch(e -> e.writtenKey().equals(written))) {
                throw ConfigurationException.duplicateKey(origin, written);
            }
            String value = one.getProperty(written).strip();
            Matcher ofProfile = OF_PROFILE.matcher(written);
            entries.add(
                    ofProfile.matches()
                            ? new Entry(ofProfile.group(1), ofProfile.group(2), value, origin)
                            : new Entry(null, written, value, origin));
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
