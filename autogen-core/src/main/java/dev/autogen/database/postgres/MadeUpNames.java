package dev.autogen.database.postgres;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The names PostgreSQL makes up for constraints and sequences that are created without one, as long as no other has them. */
final class MadeUpNames {

    private MadeUpNames() {}

    static String of(QualifiedName table, Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return name(table.name(), "", "pkey");
        }
        if (constraint instanceof UniqueConstraint unique) {
            List<String> columns = new ArrayList<>(unique.columns());
            columns.addAll(unique.included());
            return name(table.name(), joined(columns), "key");
        }
        if (constraint instanceof CheckConstraint check) {
            String column = check.columns().size() == 1 ? check.columns().get(0) : "";
            return name(table.name(), column, "check");
        }
        return name(table.name(), joined(((ForeignKey) constraint).columns()), "fkey");
    }

    /** {@code table_columns_label}, with a number after the label while the name is taken. */
    static String free(String table, String columns, String label, Predicate<String> isTaken) {
        String name = name(table, columns, label);
        for (int number = 1; isTaken.test(name); number++) {
            name = name(table, columns, label + number);
        }
        return name;
    }

    /** The sequence behind an identity or serial column. */
    static QualifiedName sequence(QualifiedName table, String column) {
        return table.sibling(name(table.name(), column, "seq"));
    }

    static String notNull(QualifiedName table, String column) {
        return name(table.name(), column, "not_null");
    }

    /** PostgreSQL shortens the longer part byte by byte until all fits. */
    private static String name(String table, String columns, String label) {
        int available = PostgresNames.MAXIMUM_BYTES - label.length() - 1 - (columns.isEmpty() ? 0 : 1);
        int tableBytes = bytes(table);
        int columnBytes = bytes(columns);
        while (tableBytes + columnBytes > available) {
            if (tableBytes > columnBytes) {
                tableBytes--;
            } else {
                columnBytes--;
            }
        }
        String start = PostgresNames.truncated(table, tableBytes);
        String middle = columns.isEmpty() ? "" : "_" + PostgresNames.truncated(columns, columnBytes);
        return start + middle + "_" + label;
    }

    /** All columns, until there is more than fits into a name anyway. */
    static String joined(List<String> columns) {
        StringBuilder joined = new StringBuilder();
        for (String column : columns) {
            if (joined.length() > 0) {
                joined.append('_');
            }
            joined.append(column);
            if (bytes(joined.toString()) > PostgresNames.MAXIMUM_BYTES) {
                break;
            }
        }
        return joined.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
