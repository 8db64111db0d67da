package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A table, view, sequence or index.
 *
 * @param kind as in {@code pg_class.relkind}
 * @param file changes when the relation is written anew
 * @param access row level security and privileges, as one text
 * @param ownedBy the column that a sequence falls with, or null
 * @param sequenceType the type of a sequence, otherwise empty
 * @param partitionOf the table it is a part of, or 0
 */
record Relation(
        long id,
        QualifiedName name,
        char kind,
        long file,
        String access,
        String replicaIdentity,
        @Nullable IndexFacts index,
        @Nullable ColumnId ownedBy,
        String sequenceType,
        long partitionOf)
        implements Comparable<Relation> {

    Relation {
        requireNonNull(name, "name");
        requireNonNull(access, "access");
        requireNonNull(replicaIdentity, "replicaIdentity");
        requireNonNull(sequenceType, "sequenceType");
    }

    boolean isTable() {
        return kind == 'r' || kind == 'p' || kind == 'f';
    }

    boolean isView() {
        return kind == 'v' || kind == 'm';
    }

    boolean isSequence() {
        return kind == 'S';
    }

    @Override
    public int compareTo(Relation other) {
        int order = name.compareTo(other.name);
        return order != 0 ? order : Long.compare(id, other.id);
    }
}
