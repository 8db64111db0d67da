package dev.autogen.report;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change as people read it.
 *
 * @param sign what happens to the object
 * @param text the object and what differs, on one line: {@code column users.email varchar(255)}
 * @param origin the place in the entity model behind it, or null
 */
public record ChangeLine(Sign sign, String text, @Nullable Origin origin) {

    /** What happens to an object. */
    public enum Sign {
        ADDED("+"),
        REMOVED("-"),
        CHANGED("~");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /** Beyond this width an origin follows its text after two spaces instead of standing in the common column. */
    private static final int WIDEST_ALIGNED = 64;

    public ChangeLine {
        requireNonNull(sign, "sign");
        requireNonNull(text, "text");
    }

    /** Sign and text, without the origin. */
    public String head() {
        return sign.symbol() + " " + text;
    }

    /** The lines with their origins in one column. */
    public static List<String> aligned(List<ChangeLine> lines) {
        int width = lines.stream()
                .filter(line -> line.origin != null)
                .mapToInt(line -> line.head().length())
                .filter(length -> length <= WIDEST_ALIGNED)
                .max()
                .orElse(0);
        return lines.stream().map(line -> line.padded(width)).toList();
    }

    private String padded(int width) {
        if (origin == null) {
            return head();
        }
        return head() + " ".repeat(Math.max(0, width - head().length())) + "  " + origin;
    }
}
