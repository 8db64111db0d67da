package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/** Where a setting was given. */
public final class Origin {

    private final String place;
    private final int line;
    private final List<String> lines;

    private Origin(String place, int line, List<String> lines) {
        this.place = requireNonNull(place, "place");
        this.line = line;
        this.lines = List.copyOf(lines);
    }

    /** A place without lines: {@code option --url}, {@code environment variable AUTOGEN_URL}. */
    public static Origin of(String place) {
        return new Origin(place, 0, List.of());
    }

    /** @param lines what stands in the file from that line on, as it is written */
    public static Origin of(String file, int line, List<String> lines) {
        return new Origin(file, line, lines);
    }

    /** The place of a part of the value, with its column where the text can be found in the file as it is. */
    public String at(String part) {
        for (int i = 0; i < lines.size(); i++) {
            // The key may hold the same characters.
            int from = i == 0 ? valueStart(lines.get(0)) : 0;
            int column = lines.get(i).indexOf(part, from);
            if (column >= 0) {
                return place + ", line " + (line + i) + ", column " + (column + 1);
            }
        }
        return toString();
    }

    private static int valueStart(String text) {
        int equals = text.indexOf('=');
        int colon = text.indexOf(':');
        int start = equals < 0 || colon >= 0 && colon < equals ? colon : equals;
        return Math.max(start, 0);
    }

    /** The place alone, without the folder of a file: the same on every computer. */
    public String name() {
        return line == 0 ? place : String.valueOf(Path.of(place).getFileName());
    }

    /** The place: {@code autogen.properties, line 3}. */
    @Override
    public String toString() {
        return line == 0 ? place : place + ", line " + line;
    }
}
