package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

/**
 * The SQL of one direction, as written.
 *
 * @param text the lines below the section's directive, LF between them
 * @param firstLine the line of the file on which the text starts, counted from 1
 */
public record Section(String text, int firstLine) {

    public Section {
        requireNonNull(text, "text");
    }

    /** Equal for two texts that differ in nothing but white space outside literals, quoted names and comments. */
    public String checksum() {
        return Checksum.of(SqlWhiteSpace.normalised(text));
    }
}
