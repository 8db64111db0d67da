package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one direction, as written.
 *
 * @param text the lines below the section's directive, LF between them
 * @param firstLine the line of the file on which the text starts, counted from 1
 * @param path the file that it begins in, or null for that of its revision
 */
public record Section(String text, int firstLine, @Nullable Path path) {

    public Section {
        requireNonNull(text, "text");
    }

    /** A section of the file of its revision. */
    public Section(String text, int firstLine) {
        this(text, firstLine, null);
    }

    /** Marked wherever a line comment says it: to run what is incomplete would be worse than to read a literal as a mark. */
    private static final Pattern TODO =
            Pattern.compile("--[ \\t]*autogen[ \\t]+todo\\b[ \\t]*:?(.*)", Pattern.CASE_INSENSITIVE);

    /** What its author has not completed yet. */
    public List<TodoNote> todos() {
        List<TodoNote> found = new ArrayList<>();
        Matcher matcher = TODO.matcher(text);
        int line = firstLine;
        int counted = 0;
        while (matcher.find()) {
            line += (int) text.substring(counted, matcher.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = matcher.start();
            found.add(new TodoNote(matcher.group(1).strip(), line));
        }
        return List.copyOf(found);
    }

    /** Equal for two texts that differ in nothing but white space outside literals, quoted names and comments. */
    public String checksum() {
        return Checksum.of(SqlWhiteSpace.normalised(text));
    }
}
