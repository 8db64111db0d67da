package dev.autogen.revision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a migration file line by line: header, free comments, upgrade section, downgrade section. */
final class MigrationFileParser {

    private static final String DIRECTIVE = "-- autogen ";

    private static final String UPGRADE = "upgrade";

    private static final String DOWNGRADE = "downgrade";

    private static final String REVISION = "revision";

    /** A directive to a human eye that is not one for the parser: to take it for a comment would be dangerous. */
    private static final Pattern ALMOST_DIRECTIVE = Pattern.compile(
            Stream.concat(
                            Stream.of(UPGRADE, DOWNGRADE, REVISION),
                            Arrays.stream(Directive.values()).map(Directive::word))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "\\s*--\\s*autogen[\\s:]+(", ")\\b.*")),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String FIRST_LINE = DIRECTIVE + REVISION;

    private final Path path;

    private final Lines lines;

    MigrationFileParser(Path path, String text) {
        this.path = path;
        this.lines = Lines.of(text);
    }

    MigrationFile parse() {
        String id = id();
        HeaderParser header = new HeaderParser(path, lines, id);
        header.parse();
        List<Integer> sections = sections(header.endOfKeys());
        expectOrder(sections);
        int upgrade = sections.get(0);
        int downgrade = sections.get(1);
        return new MigrationFile(
                path,
                header.revision(),
                lines.between(0, upgrade),
                header.hazards(),
                new Section(lines.between(upgrade + 1, downgrade), upgrade + 2),
                new Section(lines.between(downgrade + 1, lines.size()), downgrade + 2));
    }

    private String id() {
        if (lines.isBlank()) {
            throw error("empty-file", 0, 0, "the file is empty", "Delete it, or bring its content back from git.");
        }
        String first = lines.get(0);
        String id = first.startsWith(FIRST_LINE) ? first.substring(FIRST_LINE.length()) : "";
        if (id.isBlank() || !Character.isWhitespace(id.charAt(0))) {
            throw error(
                    "no-header",
                    0,
                    0,
                    first.strip().startsWith(FIRST_LINE)
                            ? "the revision id is missing after '-- autogen revision'"
                            : "not a migration file: its first line must be '-- autogen revision ID'",
                    "Write migrations with `autogen revision -m \"what it does\"`; keep other SQL files out of the migration"
                            + " directory.");
        }
        id = id.strip();
        String problem = RevisionIds.problem(id);
        if (problem != null) {
            throw error("bad-revision-id", 0, first.indexOf(id, FIRST_LINE.length()), problem, "Choose another id.");
        }
        return id;
    }

    /** The lines of the section directives; every other directive must be one this version knows. */
    private List<Integer> sections(int from) {
        List<Integer> found = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            if (lines.startsWith(i, DIRECTIVE)) {
                String directive = name(i);
                if (directive.equals(UPGRADE) || directive.equals(DOWNGRADE)) {
                    found.add(i);
                } else {
                    expectStatementDirective(directive, i, found.isEmpty());
                }
            } else if (lines.isCommentOn(i, "autogen")
                    && ALMOST_DIRECTIVE.matcher(lines.get(i)).matches()) {
                throw error(
                        "malformed-directive",
                        i,
                        0,
                        "'" + lines.get(i).strip() + "' looks like a directive and is none",
                        "Start the line with '" + DIRECTIVE + "': two dashes, one space, lower case.");
            }
        }
        return found;
    }

    private void expectStatementDirective(String directive, int line, boolean outside) {
        if (directive.startsWith(REVISION)) {
            throw error(
                    "second-revision",
                    line,
                    0,
                    "a second revision begins in the same file",
                    "Give it a file of its own.");
        }
        // What follows the word of a directive is looked at when the section is split.
        if (Directive.of(directive).isEmpty()) {
            throw error(
                    "unknown-directive",
                    line,
                    DIRECTIVE.length(),
                    "unknown directive '" + directive + "'",
                    "Known are " + UPGRADE + ", " + DOWNGRADE + ", " + String.join(", ", Directive.usages())
                            + ". A file written by a newer Autogen needs that version: `autogen --version` shows yours.");
        }
        if (outside) {
            throw error(
                    "misplaced-directive",
                    line,
                    0,
                    "'" + DIRECTIVE + directive + "' stands before the first section",
                    "Move it into a section.");
        }
    }

    private void expectOrder(List<Integer> sections) {
        if (sections.size() == 2
                && name(sections.get(0)).equals(UPGRADE)
                && name(sections.get(1)).equals(DOWNGRADE)) {
            return;
        }
        for (int i = 0; i < sections.size(); i++) {
            String name = name(sections.get(i));
            for (int j = 0; j < i; j++) {
                if (name(sections.get(j)).equals(name)) {
                    throw error(
                            "duplicate-section",
                            sections.get(i),
                            0,
                            "a second '" + DIRECTIVE + name + "'; the first is on line " + (sections.get(j) + 1),
                            "Join the two sections.");
                }
            }
        }
        for (String name : List.of(UPGRADE, DOWNGRADE)) {
            if (sections.stream().noneMatch(line -> name(line).equals(name))) {
                throw error(
                        "missing-section",
                        lines.size() - 1,
                        0,
                        "the section '" + DIRECTIVE + name + "' is missing",
                        "Add that line, with nothing below it where there is nothing to run; a file that was cut off comes"
                                + " back from git.");
            }
        }
        throw error(
                "section-order",
                sections.get(0),
                0,
                "the downgrade section comes before the upgrade section",
                "Put upgrade first.");
    }

    private String name(int line) {
        return lines.get(line).substring(DIRECTIVE.length()).strip();
    }

    private MigrationFileException error(String code, int line, int column, String message, String nextStep) {
        return new MigrationFileException(code, path, line + 1, column + 1, message, nextStep);
    }
}
