package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The SQL of one direction.
 *
 * @param sql as written, without blank lines around it; may be empty
 * @param file the other file of the revision that it begins in, as the review shows it; null for the first
 * @param line of the file on which the section begins
 * @param statements how many are run
 */
public record ReviewedSection(String sql, @Nullable String file, int line, int statements) {

    public ReviewedSection {
        requireNonNull(sql, "sql");
    }

    /** In the first file of the revision. */
    public ReviewedSection(String sql, int line, int statements) {
        this(sql, null, line, statements);
    }
}
