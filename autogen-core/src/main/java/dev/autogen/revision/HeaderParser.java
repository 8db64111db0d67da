package dev.autogen.revision;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands above the first section: the keys, then free comments with the hazards among them. */
final class HeaderParser {

    private static final Pattern KEY = Pattern.compile("--\\s?(?<key>[A-Za-z][A-Za-z0-9_-]*)\\s*:(?<value>.*)");

    private static final Pattern CONTINUATION = Pattern.compile("--\\s{4,}(?<text>\\S.*)");

    private static final Pattern STRAY_KEY =
            Pattern.compile("--\\s{0,3}(?<key>" + String.join("|", MigrationHeader.KEYS) + ")\\s*:.*");

    private static final Pattern HAZARD =
            Pattern.compile("--\\s*(?:\\[(?<box>[ xX])\\]\\s+)?(?<code>AG\\d{3})\\b:?\\s*(?<text>.*)");

    /** A box or a code as people mistype them; a hazard must not lose its box by a slip. */
    private static final Pattern ALMOST_HAZARD =
            Pattern.compile("--\\s*(?:[\\[({].{0,5}?[\\])}]?|[^A-Za-z0-9]*[xX]?[^A-Za-z0-9]*)\\s*AG\\d{3}\\b.*");

    private final Path path;

    private final List<String> lines;

    private final String id;

    private final Set<String> seen = new HashSet<>();

    private List<String> parents = List.of();

    private List<String> branchLabels = List.of();

    private List<String> dependsOn = List.of();

    private List<String> replaces = List.of();

    private @Nullable Instant created;

    private final StringBuilder message = new StringBuilder();

    private final List<HazardNote> hazards = new ArrayList<>();

    private int endOfKeys = 1;

    HeaderParser(Path path, List<String> lines, String id) {
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
        while (line < lines.size() && isKeyLine(lines.get(line))) {
            Matcher continuation = CONTINUATION.matcher(lines.get(line));
            if (continuation.matches()) {
                expectMessage(inMessage, line);
                message.append('\n').append(continuation.group("text").strip());
            } else {
                inMessage = key(line);
            }
            line++;
        }
        endOfKeys = line;
        boolean inHazards = false;
        while (line < lines.size() && !lines.get(line).startsWith("-- autogen ")) {
            inHazards = comment(line, inHazards);
            line++;
        }
    }

    private static boolean isKeyLine(String line) {
        return line.startsWith("--") && !line.substring(2).isBlank() && !line.startsWith("-- autogen ");
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
    private boolean key(int line) {
        Matcher matcher = KEY.matcher(lines.get(line));
        if (!matcher.matches()) {
            throw error(
                    "bad-header",
                    line,
                    3,
                    "expected '-- key: value'",
                    "Separate free comments from the header by an empty '--' line.");
        }
        String key = matcher.group("key");
        if (!seen.add(key)) {
            throw error("duplicate-key", line, matcher.start("key"), "a second '" + key + "'", "Keep one of the two.");
        }
        String value = matcher.group("value").strip();
        int column = matcher.start("value") + matcher.group("value").indexOf(value);
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
                        matcher.start("key"),
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
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw error(
                    "bad-header",
                    line,
                    column,
                    "'" + value + "' is not a date with time and zone",
                    "Write it like 2026-11-22T13:54:00Z.");
        }
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
        Matcher stray = STRAY_KEY.matcher(text);
        if (stray.matches()) {
            throw error(
                    "bad-header",
                    line,
                    stray.start("key"),
                    "the key '" + stray.group("key") + "' stands below the end of the header, where nobody reads it",
                    "Move it up to the other keys, or indent it by four spaces if it is a comment.");
        }
        String content = text.substring(2).strip();
        Matcher hazard = HAZARD.matcher(text);
        if (hazard.matches()) {
            hazards.add(
                    new HazardNote(hazard.group("code"), hazard.group("text").strip(), box(hazard), line + 1));
            return inHazards;
        }
        if (ALMOST_HAZARD.matcher(text).matches() || (inHazards && content.startsWith("["))) {
            throw error(
                    "malformed-box",
                    line,
                    text.indexOf(content),
                    "the box of a hazard must be '[ ]' or '[x]', then its code",
                    "Write '[ ] AG201 …', and '[x]' once a reviewer agrees.");
        }
        return content.toLowerCase(Locale.ROOT).equals("hazards") || (inHazards && !content.isEmpty());
    }

    private static HazardNote.Box box(Matcher hazard) {
        String box = hazard.group("box");
        if (box == null) {
            return HazardNote.Box.NONE;
        }
        return box.equals(" ") ? HazardNote.Box.OPEN : HazardNote.Box.TICKED;
    }

    private MigrationFileException error(String code, int line, int column, String message, String nextStep) {
        return new MigrationFileException(code, path, line + 1, column + 1, message, nextStep);
    }
}
