package dev.autogen.database.postgres;

import dev.autogen.schema.Column;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The names that tables, sequences, indexes and types share, while statements take and give them up. */
final class FreeNames {

    private static final String ASIDE = "_renamed";

    private final Set<QualifiedName> taken = new HashSet<>();

    FreeNames(Schema schema) {
        schema.sequences().forEach(sequence -> taken.add(sequence.name()));
        schema.enumTypes().forEach(type -> taken.add(type.name()));
        for (Table table : schema.tables()) {
            taken.add(table.name());
            table.constraints()
                    .forEach(c -> taken.add(table.name().sibling(c.name().toString())));
            table.indexes().forEach(i -> taken.add(table.name().sibling(i.name().toString())));
            for (Column column : table.columns()) {
                Identity identity = column.identity();
                if (identity != null && identity.sequence() != null) {
                    taken.add(identity.sequence());
                }
            }
        }
    }

    boolean isFree(QualifiedName name) {
        return !taken.contains(name);
    }

    void move(QualifiedName from, QualifiedName to) {
        taken.remove(from);
        taken.add(to);
    }

    /** A free name for something that gives way for a moment. */
    QualifiedName aside(QualifiedName name) {
        return name.sibling(aside(name.name(), candidate -> isFree(name.sibling(candidate))));
    }

    static String aside(String name, Predicate<String> isFree) {
        String start = PostgresNames.truncated(name, PostgresNames.MAXIMUM_BYTES - ASIDE.length() - 2);
        String aside = start + ASIDE;
        for (int number = 2; !isFree.test(aside); number++) {
            aside = start + ASIDE + number;
        }
        return aside;
    }
}
