package dev.autogen.review;

import static java.util.Objects.requireNonNull;

/**
 * The SQL of one direction.
 *
 * @param sql as written, without blank lines around it; may be empty
 * @param line of the file on which the section begins
 * @param statements how many are run
 */
public record ReviewedSection(String sql, int line, int statements) {

    public ReviewedSection {
        requireNonNull(sql, "sql");
    }
}
