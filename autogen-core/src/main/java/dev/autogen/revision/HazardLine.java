package dev.autogen.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a header that list hazards. */
final class HazardLine {

    private static final Pattern HAZARD =
            Pattern.compile("--\\s*(?:\\[(?<box>[ xX])\\]\\s+)?(?<code>AG\\d{3})\\b:?\\s*(?<text>.*)", Pattern.DOTALL);

    /** A box or a code as people mistype them; a hazard must not lose its box by a slip. */
    private static final Pattern ALMOST_HAZARD = Pattern.compile(
            "--\\s*(?:[\\[({].{0,5}?[\\])}]?|[^A-Za-z0-9]*[xX]?[^A-Za-z0-9]*)\\s*AG\\d{3}\\b.*", Pattern.DOTALL);

    private HazardLine() {}

    /**
     * The hazard a comment line lists, or null.
     *
     * @param number of the line, counted from 1
     */
    static @Nullable HazardNote of(String line, int number) {
        if (!namesCode(line)) {
            return null;
        }
        Matcher hazard = HAZARD.matcher(line);
        return hazard.matches()
                ? new HazardNote(hazard.group("code"), hazard.group("text").strip(), box(hazard.group("box")), number)
                : null;
    }

    /** Whether a line that lists no hazard was meant to. */
    static boolean isAlmost(String line) {
        return namesCode(line) && ALMOST_HAZARD.matcher(line).matches();
    }

    /** Most lines do not, and are told by this alone. */
    private static boolean namesCode(String line) {
        return line.contains("AG");
    }

    private static HazardNote.Box box(@Nullable String box) {
        if (box == null) {
            return HazardNote.Box.NONE;
        }
        return box.equals(" ") ? HazardNote.Box.OPEN : HazardNote.Box.TICKED;
    }
}
