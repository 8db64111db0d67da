package dev.autogen.entities.hibernate;

import java.nio.charset.StandardCharsets;

/** Makes up names as PostgreSQL's {@code makeObjectName} does. */
final class SerialNames {

    private static final int MAXIMUM_BYTES = 63;

    private static final String SUFFIX = "_seq";

    private SerialNames() {}

    /** {@code table_column_seq}, the longer part cut first where it does not fit. */
    static String sequence(String table, String column) {
        String first = table;
        String second = column;
        while (bytes(first) + 1 + bytes(second) + SUFFIX.length() > MAXIMUM_BYTES) {
            if (bytes(first) > bytes(second)) {
                first = shorter(first);
            } else {
                second = shorter(second);
            }
        }
        return first + "_" + second + SUFFIX;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shorter(String name) {
        return name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
}
