package dev.autogen.revision;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands above the first section: the keys, then free comments with the hazards among them. */
final class HeaderParser {

    /** As this tool writes it: {@code 2026-11-22T13:54:00Z}. */
    private static final int PLAIN_INSTANT = 20;

    /** Stands above the list of hazards. */
    private static final String HAZARDS = "Hazards";

    private final Path path;

    private final Lines lines;

    private final String id;

    private final List<String> seen = new ArrayList<>(MigrationHeader.KEYS.size());

    private List<String> parents = List.of();

    private List<String> branchLabels = List.of();

    private List<String> dependsOn = List.of();

    private List<String> replaces = List.of();

    private @Nullable Instant created;

    private final StringBuilder message = new StringBuilder();

    private final List<HazardNote> hazards = new ArrayList<>();

    private int endOfKeys = 1;

    HeaderParser(Path path, Lines lines, String id) {
        this.path = path;
        this.lines = lines;
        this.id = id;
    }

    Revision revision() {
        return new Revision(id, parents, branchLabels, dependsOn, created, message.toString(), replaces);
    }

    List<HazardNote> hazards() {
        return hazards;
    }

    /** The index of the line after the last key; from here on directives may come. */
    int endOfKeys() {
        return endOfKeys;
    }

    /** Reads up to the first directive. */
    void parse() {
        int line = 1;
        boolean inMessage = false;
        while (line < lines.size()) {
            String text = lines.get(line);
            if (!isKeyLine(text)) {
                break;
            }
            String continuation = KeyLine.continuation(text);
            if (continuation != null) {
                expectMessage(inMessage, line);
                message.append('\n').append(continuation);
            } else {
                inMessage = key(line, text);
            }
            line++;
        }
        endOfKeys = line;
        boolean inHazards = false;
        while (line < lines.size() && !lines.startsWith(line, "-- autogen ")) {
            inHazards = comment(line, inHazards);
            line++;
        }
    }

    private static boolean isKeyLine(String line) {
        return line.startsWith("--") && line.strip().length() > 2 && !line.startsWith("-- autogen ");
    }

    private void expectMessage(boolean inMessage, int line) {
        if (!inMessage) {
            throw error(
                    "bad-header",
                    line,
                    2,
                    "an indented line may only continue the message",
                    "Keys start right after '-- '; free comments start after an empty '--' line.");
        }
    }

    /** Reads a key and tells whether it is the message. */
    private boolean key(int line, String text) {
        KeyLine read = KeyLine.of(text);
        if (read == null) {
            throw error(
                    "bad-header",
                    line,
                    3,
                    "expected '-- key: value'",
                    "Separate free comments from the header by an empty '--' line.");
        }
        String key = read.key();
        if (seen.contains(key)) {
            throw error("duplicate-key", line, read.keyColumn(), "a second '" + key + "'", "Keep one of the two.");
        }
        seen.add(key);
        String value = read.value();
        int column = read.valueColumn();
        switch (key) {
            case MigrationHeader.PARENTS -> parents = names("revision identifier", value, line, column);
            case MigrationHeader.BRANCH_LABELS -> branchLabels = names("branch label", value, line, column);
            case MigrationHeader.DEPENDS_ON -> dependsOn = names("revision identifier", value, line, column);
            case MigrationHeader.REPLACES -> replaces = names("revision identifier", value, line, column);
            case MigrationHeader.CREATED -> created = instant(value, line, column);
            case MigrationHeader.MESSAGE -> message.append(value);
            default ->
                throw error(
                        "unknown-key",
                        line,
                        read.keyColumn(),
                        "unknown key '" + key + "'",
                        "Did you mean '" + MigrationHeader.nearestKey(key) + "'? Known are "
                                + String.join(", ", MigrationHeader.KEYS)
                                + ". A file written by a newer Autogen needs that version.");
        }
        return key.equals(MigrationHeader.MESSAGE);
    }

    private List<String> names(String kind, String value, int line, int column) {
        Set<String> names = new LinkedHashSet<>();
        if (value.isEmpty()) {
            return List.of();
        }
        int at = column;
        for (String part : value.split(",", -1)) {
            String name = part.strip();
            String problem = name.isEmpty() ? "there is nothing between two commas" : Names.problem(kind, name);
            if (problem == null && !names.add(name)) {
                problem = "'" + name + "' is named twice";
            }
            if (problem != null) {
                throw error(
                        "bad-header", line, at + part.indexOf(name), problem, "Separate several by commas: 'a, b'.");
            }
            at += part.length() + 1;
        }
        return List.copyOf(names);
    }

    private Instant instant(String value, int line, int column) {
        try {
            return value.length() == PLAIN_INSTANT && value.endsWith("Z")
                    ? plainInstant(value)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw error(
                    "bad-header",
                    line,
                    column,
                    "'" + value + "' is not a date with time and zone",
                    "Write it like 2026-11-22T13:54:00Z.");
        }
    }

    /** What stands in nearly all files, without the formatter of Java, which takes longer than all the rest of a header. */
    private static Instant plainInstant(String value) {
        if (value.charAt(4) != '-'
                || value.charAt(7) != '-'
                || value.charAt(10) != 'T'
                || value.charAt(13) != ':'
                || value.charAt(16) != ':') {
            return OffsetDateTime.parse(value).toInstant();
        }
        return LocalDateTime.of(
                        number(value, 0, 4),
                        number(value, 5, 7),
                        number(value, 8, 10),
                        number(value, 11, 13),
                        number(value, 14, 16),
                        number(value, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String value, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = value.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new DateTimeException("no digit at " + i);
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** Reads a line of the free comments and tells whether the list of hazards goes on after it. */
    private boolean comment(int line, boolean inHazards) {
        String text = lines.get(line);
        if (text.isBlank()) {
            return false;
        }
        if (!text.startsWith("--")) {
            throw error(
                    "outside-section",
                    line,
                    0,
                    "SQL before the first section would never run",
                    "Move it below '-- autogen upgrade'.");
        }
        int stray = KeyLine.strayKey(text);
        if (stray >= 0) {
            throw error(
                    "bad-header",
                    line,
                    stray,
                    "the key '"
                            + text.substring(stray, text.indexOf(':', stray)).stripTrailing()
                            + "' stands below the end of the header, where nobody reads it",
                    "Move it up to the other keys, or indent it by four spaces if it is a comment.");
        }
        HazardNote hazard = HazardLine.of(text, line + 1);
        if (hazard != null) {
            if (HazardLine.hasBrokenMark(hazard)) {
                throw error(
                        "malformed-box",
                        line,
                        KeyLine.skipSpace(text, 2),
                        "the box names the statements that it is about in another way than '(sql 3f2a9c1b)'",
                        "Write the eight hexadecimal digits of each, separated by commas; without any, a tick counts for the"
                                + " file as it is.");
            }
            hazards.add(hazard);
            return inHazards;
        }
        int content = KeyLine.skipSpace(text, 2);
        if (HazardLine.isAlmost(text) || (inHazards && text.startsWith("[", content))) {
            throw error(
                    "malformed-box",
                    line,
                    content,
                    "the box of a hazard must be '[ ]' or '[x]', then its code",
                    "Write '[ ] AG201 …', and '[x]' once a reviewer agrees.");
        }
        return inHazards ? content < text.length() : isTitle(text, content);
    }

    private static boolean isTitle(String text, int content) {
        return text.regionMatches(true, content, HAZARDS, 0, HAZARDS.length())
                && KeyLine.skipSpace(text, content + HAZARDS.length()) == text.length();
    }

    private MigrationFileException error(String code, int line, int column, String message, String nextStep) {
        return new MigrationFileException(code, path, line + 1, column + 1, message, nextStep);
    }
}
