package dev.autogen.entities.hibernate;

import dev.autogen.entities.EntityException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Errors in files that are well-formed XML and yet neither mapping nor configuration, with their place. */
final class FileErrors {

    private static final Pattern PLACE = Pattern.compile(
            "line number (-?\\d+) and column (-?\\d+)(?: in \\w+ (\\S+))?\\. Message: (.*?)(?:\\. Expected elements are.*)?$",
            Pattern.DOTALL);

    private static final Pattern FILE = Pattern.compile("Could not parse mapping document: (\\S+)");

    /** {@code {"http://www.hibernate.org/xsd/orm/cfg":session-factori}} */
    private static final Pattern NAME_WITH_NAMESPACE = Pattern.compile("\\{\"[^\"]*\":([\\w-]+)}");

    private FileErrors() {}

    /** @param messages of an error and its causes, outermost first */
    static Optional<EntityException> of(List<String> messages, Throwable failure) {
        return first(messages, PLACE).map(place -> {
            String file = Stream.of(
                            Optional.ofNullable(place.group(3)),
                            first(messages, FILE).map(name -> name.group(1)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(name -> name.replaceFirst("^file:", "").replaceFirst("[.,]$", ""))
                    .orElse("a mapping file");
            String message = NAME_WITH_NAMESPACE.matcher(place.group(4).strip()).replaceAll("<$1>");
            return new EntityException(
                    "mapping-file-malformed",
                    file + position(place, file) + ": " + message,
                    "Correct the file there.",
                    null,
                    failure);
        });
    }

    private static String position(Matcher place, String file) {
        if (!place.group(1).startsWith("-")) {
            return ":" + place.group(1) + ":" + place.group(2);
        }
        Matcher element = NAME_WITH_NAMESPACE.matcher(place.group(4));
        return element.find() ? lineOf("<" + element.group(1), Path.of(file)) : "";
    }

    /** Hibernate checks configurations after it has read them, and no longer knows the line. */
    private static String lineOf(String element, Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                int column = lines.get(i).indexOf(element);
                if (column >= 0) {
                    return ":" + (i + 1) + ":" + (column + 1);
                }
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Matcher> first(List<String> messages, Pattern pattern) {
        return messages.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
    }
}
