package dev.autogen.revision;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a header that list hazards: {@code --   [x] AG201 data loss: drops column users.nickname}. */
final class HazardLine {

    private static final int CODE_LENGTH = "AG201".length();

    /** A box or a code as people mistype them; a hazard must not lose its box by a slip. */
    private static final Pattern ALMOST_HAZARD = Pattern.compile(
            "--\\s*(?:[\\[({].{0,5}?[\\])}]?|[^A-Za-z0-9]*[xX]?[^A-Za-z0-9]*)\\s*AG\\d{3}\\b.*", Pattern.DOTALL);

    private static final Pattern STATEMENTS = Pattern.compile("\\(sql ([0-9a-f]{8}(?:(?:, ?| )[0-9a-f]{8})*)\\)");

    private static final Pattern ALMOST_STATEMENTS =
            Pattern.compile("[(\\[{]\\s*sql\\b[^()]{0,200}\\)?\\s*$", Pattern.CASE_INSENSITIVE);

    private HazardLine() {}

    /**
     * The hazard a comment line lists, or null.
     *
     * @param number of the line, counted from 1
     */
    static @Nullable HazardNote of(String line, int number) {
        int start = KeyLine.skipSpace(line, 2);
        HazardNote.Box box = box(line, start);
        int code = box == HazardNote.Box.NONE ? start : KeyLine.skipSpace(line, start + 3);
        boolean glued = box != HazardNote.Box.NONE && code == start + 3;
        if (glued || !isCode(line, code)) {
            return null;
        }
        int end = code + CODE_LENGTH;
        int text = end < line.length() && line.charAt(end) == ':' ? end + 1 : end;
        return note(line.substring(code, end), line.substring(text).strip(), box, number);
    }

    /** What follows the checksums, a reviewer's remark, belongs to the text. */
    private static HazardNote note(String code, String text, HazardNote.Box box, int number) {
        Matcher mark = STATEMENTS.matcher(text);
        if (!mark.find()) {
            return new HazardNote(code, text, box, number);
        }
        String rest = (text.substring(0, mark.start()).stripTrailing() + " "
                        + text.substring(mark.end()).strip())
                .strip();
        return new HazardNote(code, rest, box, number, List.of(mark.group(1).split(",\\s*|\\s+")));
    }

    /** Whether the text of a box was meant to name statements and does not: the tick would count for whatever the SQL becomes. */
    static boolean hasBrokenMark(HazardNote note) {
        return note.box() != HazardNote.Box.NONE
                && ALMOST_STATEMENTS.matcher(note.text()).find();
    }

    private static HazardNote.Box box(String line, int at) {
        if (line.startsWith("[ ]", at)) {
            return HazardNote.Box.OPEN;
        }
        return line.startsWith("[x]", at) || line.startsWith("[X]", at) ? HazardNote.Box.TICKED : HazardNote.Box.NONE;
    }

    private static boolean isCode(String line, int at) {
        int end = at + CODE_LENGTH;
        if (end > line.length() || !line.startsWith("AG", at)) {
            return false;
        }
        for (int i = at + 2; i < end; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return end == line.length() || !(Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_');
    }

    /** Whether a line that lists no hazard was meant to. */
    static boolean isAlmost(String line) {
        return line.contains("AG") && ALMOST_HAZARD.matcher(line).matches();
    }
}
