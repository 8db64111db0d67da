package dev.autogen.database.postgres;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of the catalogue. */
final class CatalogArrays {

    private CatalogArrays() {}

    /** The numbers of an array or a vector as PostgreSQL prints it, <code>{1,2}</code> or {@code 1 2}; none for null. */
    static int[] numbers(@Nullable String printed) {
        if (printed == null) {
            return new int[0];
        }
        String bare = printed.startsWith("{") ? printed.substring(1, printed.length() - 1) : printed;
        return bare.isEmpty()
                ? new int[0]
                : Arrays.stream(bare.split("[, ]")).mapToInt(Integer::parseInt).toArray();
    }

    /** The elements, none for null. */
    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** The elements, some of which are null; that many nulls for null. */
    static @Nullable String[] nullableTexts(@Nullable Array array, int count) throws SQLException {
        return array == null ? new @Nullable String[count] : (@Nullable String[]) array.getArray();
    }
}
