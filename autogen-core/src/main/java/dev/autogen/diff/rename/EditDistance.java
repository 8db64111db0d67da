package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * How many letters must be put in, taken out or replaced to make other names of one name: worked out for all letters of the name at
 * once, in the bits of one word, which is what names of databases fit in (Myers, 1999). Others go the long way to the same number.
 */
final class EditDistance {

    private static final int ASCII = 128;

    private final String name;

    /** For each letter the bits of the places where the name has it. */
    private final long[] places = new long[ASCII];

    private final boolean fits;

    EditDistance(String name) {
        this.name = requireNonNull(name, "name");
        this.fits = !name.isEmpty() && name.length() <= Long.SIZE && isAscii(name);
        for (int i = 0; fits && i < name.length(); i++) {
            places[name.charAt(i)] |= 1L << i;
        }
    }

    int to(String other) {
        return fits ? inBits(other) : inRows(other);
    }

    private int inBits(String other) {
        long last = 1L << (name.length() - 1);
        long up = -1;
        long down = 0;
        int distance = name.length();
        for (int i = 0; i < other.length(); i++) {
            char letter = other.charAt(i);
            if (letter >= ASCII) {
                return inRows(other);
            }
            long equal = places[letter];
            long vertical = equal | down;
            long horizontal = (((equal & up) + up) ^ up) | equal;
            long more = down | ~(horizontal | up);
            long less = up & horizontal;
            if ((more & last) != 0) {
                distance++;
            }
            if ((less & last) != 0) {
                distance--;
            }
            more = more << 1 | 1;
            less <<= 1;
            up = less | ~(vertical | more);
            down = more & vertical;
        }
        return distance;
    }

    private int inRows(String other) {
        int[] previous = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= name.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (name.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = row;
            row = swap;
        }
        return previous[other.length()];
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }
}
