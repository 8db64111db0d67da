package dev.autogen.project;

import dev.autogen.config.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads a {@code .properties} file, each property with its line; it may hold several documents. */
final class PropertyDocuments {

    private static final Pattern SEPARATOR = Pattern.compile("[#!]---\\s*");

    private PropertyDocuments() {}

    /** @param shown what the file is called in messages */
    static List<List<Property>> read(Path file, String shown, Charset charset) throws IOException {
        List<List<Property>> documents = new ArrayList<>(List.of(new ArrayList<>()));
        List<String> lines = List.of(new String(Files.readAllBytes(file), charset).split("\\R", -1));
        for (int first = 0; first < lines.size(); first++) {
            int last = first;
            StringBuilder logical = new StringBuilder(lines.get(first));
            boolean comment = logical.toString().stripLeading().matches("[#!].*");
            while (!comment && isContinued(lines.get(last)) && last + 1 < lines.size()) {
                last++;
                logical.append('\n').append(lines.get(last));
            }
            if (SEPARATOR.matcher(lines.get(first)).matches()) {
                documents.add(new ArrayList<>());
            }
            Origin origin = Origin.of(shown, first + 1, lines.subList(first, last + 1));
            Properties one = new Properties();
            one.load(new StringReader(logical.toString()));
            List<Property> document = documents.get(documents.size() - 1);
            one.stringPropertyNames().forEach(key -> document.add(new Property(key, one.getProperty(key), origin)));
            first = last;
        }
        return documents;
    }

    private static boolean isContinued(String line) {
        int backslashes = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
