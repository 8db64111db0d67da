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
 * @param continuations where it goes on in other files, in their order; mostly none
 */
public record Section(String text, int firstLine, @Nullable Path path, List<Continuation> continuations) {

    /** Marked wherever a line comment says it: to run what is incomplete would be worse than to read a literal as a mark. */
    private static final Pattern TODO =
            Pattern.compile("--[ \\t]*autogen[ \\t]+todo\\b[ \\t]*:?(.*)", Pattern.CASE_INSENSITIVE);

    public Section {
        requireNonNull(text, "text");
        continuations = List.copyOf(continuations);
    }

    /** A section in one file. */
    public Section(String text, int firstLine, @Nullable Path path) {
        this(text, firstLine, path, List.of());
    }

    /** A section of the file of its revision. */
    public Section(String text, int firstLine) {
        this(text, firstLine, null);
    }

    /**
     * The text goes on in another file, or elsewhere in the same.
     *
     * @param line of the text that is the first there, counted from 0
     * @param path the file, or null for that of the revision
     * @param firstLine on which it starts there, counted from 1
     * @param indent how many characters stand before the text on each of its lines, such as those of a comment
     */
    public record Continuation(int line, @Nullable Path path, int firstLine, int indent) {}

    /**
     * A place in one of the files.
     *
     * @param path null for the file of the revision
     * @param line counted from 1
     * @param indent how many characters stand before the text on the line
     */
    public record Place(@Nullable Path path, int line, int indent) {}

    /** Where a line of the text stands, counted from 0. */
    public Place place(int line) {
        Place place = new Place(path, firstLine + line, 0);
        for (Continuation next : continuations) {
            if (next.line() <= line) {
                place = new Place(next.path(), next.firstLine() + line - next.line(), next.indent());
            }
        }
        return place;
    }

    /** What its author has not completed yet. */
    public List<TodoNote> todos() {
        List<TodoNote> found = new ArrayList<>();
        Matcher matcher = TODO.matcher(text);
        int line = 0;
        int counted = 0;
        while (matcher.find()) {
            line += (int) text.substring(counted, matcher.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = matcher.start();
            Place place = place(line);
            found.add(new TodoNote(matcher.group(1).strip(), place.line(), place.path()));
        }
        return List.copyOf(found);
    }

    /** Equal for two texts that differ in nothing but white space outside literals, quoted names and comments. */
    public String checksum() {
        return Checksum.of(SqlWhiteSpace.normalised(text));
    }
}
