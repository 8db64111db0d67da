package dev.autogen.report;

import static java.util.Objects.requireNonNull;

import dev.autogen.report.ChangeLine.Sign;
import dev.autogen.revision.MigrationFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One change as the header of a migration file lists it; see {@link ChangeLine}.
 *
 * @param text without sign and origin
 * @param origin as written, or null
 * @param line where in the file, counted from 1
 */
public record ChangeNote(Sign sign, String text, @Nullable String origin, int line) {

    private static final String TITLE = "-- Changes";

    private static final Pattern NOTE = Pattern.compile("--\\s+([-+~]) (.+)");

    private static final String PART = "[\\p{L}_$][\\p{L}\\p{N}_$]*";

    private static final Pattern ORIGIN = Pattern.compile("(.+?) {2,}(" + PART + "(?:\\." + PART + ")*(?:#[^\\s#]+)?)");

    public ChangeNote {
        requireNonNull(sign, "sign");
        requireNonNull(text, "text");
    }

    /** The changes that the header of a file lists, in its order; none for a file that was written by hand. */
    public static List<ChangeNote> of(MigrationFile file) {
        List<ChangeNote> notes = new ArrayList<>();
        boolean inside = false;
        int number = 0;
        for (String line : file.header().split("\n", -1)) {
            number++;
            if (inside) {
                Optional<ChangeNote> note = parse(line, number);
                note.ifPresent(notes::add);
                inside = note.isPresent();
            } else {
                inside = notes.isEmpty() && line.stripTrailing().equals(TITLE);
            }
        }
        return List.copyOf(notes);
    }

    private static Optional<ChangeNote> parse(String line, int number) {
        Matcher note = NOTE.matcher(line.stripTrailing());
        if (!note.matches()) {
            return Optional.empty();
        }
        Matcher origin = ORIGIN.matcher(note.group(2));
        boolean known = origin.matches();
        return Optional.of(new ChangeNote(
                sign(note.group(1)), known ? origin.group(1) : note.group(2), known ? origin.group(2) : null, number));
    }

    private static Sign sign(String symbol) {
        return Arrays.stream(Sign.values())
                .filter(sign -> sign.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
