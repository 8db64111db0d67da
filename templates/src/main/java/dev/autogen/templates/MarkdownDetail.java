package dev.autogen.templates;

import java.util.List;

/**
 * How much of a review a comment shows.
 *
 * @param sql the most characters of one section
 * @param diagram the most tables of the diagram; none for no diagram
 * @param changes the most changes of one revision
 * @param hazards the most hazards of one kind
 * @param revisions the most revisions
 * @param details the most lines of one finding
 */
record MarkdownDetail(int sql, int diagram, int changes, int hazards, int revisions, int details) {

    private static final int ALL = Integer.MAX_VALUE;

    private static final int TABLES = 30;

    /** From everything to what fits nearly always. */
    static final List<MarkdownDetail> LEVELS = List.of(
            new MarkdownDetail(ALL, TABLES, ALL, ALL, ALL, ALL),
            new MarkdownDetail(12_000, TABLES, ALL, ALL, ALL, ALL),
            new MarkdownDetail(4_000, TABLES, 200, 100, ALL, 100),
            new MarkdownDetail(1_000, TABLES, 100, 50, ALL, 50),
            new MarkdownDetail(0, 20, 50, 30, ALL, 30),
            new MarkdownDetail(0, 0, 20, 20, 100, 20),
            new MarkdownDetail(0, 0, 5, 10, 50, 10),
            new MarkdownDetail(0, 0, 0, 5, 20, 5));

    /** Whether something is left out that has to be told of. */
    boolean isCut() {
        return sql != ALL;
    }
}
