package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How large a table is in the database that was asked.
 *
 * @param rows as the planner estimates them; null where the table was never analysed
 * @param bytes with its indexes and what is stored apart
 */
public record Impact(String table, @Nullable Long rows, long bytes) {

    private static final long KILO = 1024;

    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    public Impact {
        requireNonNull(table, "table");
    }

    /** {@code about 1,200,000 rows, 310 MB}. */
    public String words() {
        String count = rows == null
                ? "rows unknown (never analysed)"
                : String.format(Locale.ROOT, "about %,d %s", rows, rows == 1 ? "row" : "rows");
        return count + ", " + size(bytes);
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double amount = bytes;
        int unit = -1;
        while (amount >= KILO && unit < UNITS.length - 1) {
            amount /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, amount < 10 ? "%.1f %s" : "%.0f %s", amount, UNITS[unit]);
    }
}
