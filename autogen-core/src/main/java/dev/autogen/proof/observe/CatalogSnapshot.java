package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a database held at one moment, by object id, and what the session had done and locked. */
record CatalogSnapshot(
        Map<Long, Relation> relations,
        Map<ColumnId, Column> columns,
        Map<Long, Constraint> constraints,
        Map<Long, Label> labels,
        Map<String, Other> others,
        Map<Long, Set<LockMode>> locks,
        SessionFacts session) {

    CatalogSnapshot {
        relations = Map.copyOf(relations);
        columns = Map.copyOf(columns);
        constraints = Map.copyOf(constraints);
        labels = Map.copyOf(labels);
        others = Map.copyOf(others);
        locks = Map.copyOf(locks);
        requireNonNull(session, "session");
    }

    /** The same catalogue, seen with other locks. */
    CatalogSnapshot withLocks(Map<Long, Set<LockMode>> other) {
        return new CatalogSnapshot(relations, columns, constraints, labels, others, other, session);
    }

    Set<LockMode> locksOn(long relation) {
        return locks.getOrDefault(relation, EnumSet.noneOf(LockMode.class));
    }

    List<Relation> indexesOf(long table) {
        return relations.values().stream()
                .filter(relation -> relation.index() != null && relation.index().table() == table)
                .sorted()
                .toList();
    }

    Optional<Constraint> constraint(long table, String name) {
        return constraints.values().stream()
                .filter(constraint ->
                        constraint.table() == table && constraint.name().equals(name))
                .findFirst();
    }

    /** @param table the object id of its table */
    record ColumnId(long table, int number) implements Comparable<ColumnId> {

        @Override
        public int compareTo(ColumnId other) {
            int order = Long.compare(table, other.table);
            return order != 0 ? order : Integer.compare(number, other.number);
        }
    }

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
            long partitionOf,
            Activity activity)
            implements Comparable<Relation> {

        Relation {
            requireNonNull(name, "name");
            requireNonNull(access, "access");
            requireNonNull(replicaIdentity, "replicaIdentity");
            requireNonNull(sequenceType, "sequenceType");
            requireNonNull(activity, "activity");
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

    /**
     * @param columns of its table, 0 for an expression
     * @param uses the columns that its keys, expressions and condition mention
     */
    record IndexFacts(
            long table, boolean valid, boolean unique, boolean partial, List<Integer> columns, List<Integer> uses) {

        IndexFacts {
            columns = List.copyOf(columns);
            uses = List.copyOf(uses);
        }
    }

    /** What the session has done to the rows of a table, counted since it last reported. */
    record Activity(long scans, long inserted, long updated, long deleted) {}

    /**
     * @param type as it is printed
     * @param typeId changes with the type or its collation, not with its name
     * @param defaultValue a digest of the default or of what it is generated from, empty without one: it does not change with names
     * @param defaultText the same as text, which does not change with the collation
     */
    record Column(
            String name,
            String type,
            String typeId,
            boolean notNull,
            boolean identity,
            boolean generated,
            String defaultValue,
            String defaultText) {

        Column {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
            requireNonNull(typeId, "typeId");
            requireNonNull(defaultValue, "defaultValue");
            requireNonNull(defaultText, "defaultText");
        }

        /** Whether they have one type, in whatever collation. */
        boolean hasTypeOf(Column other) {
            return withoutCollation(typeId).equals(withoutCollation(other.typeId));
        }

        private static String withoutCollation(String typeId) {
            return typeId.substring(0, typeId.lastIndexOf(' '));
        }
    }

    /**
     * @param table 0 for a constraint of a domain
     * @param kind as in {@code pg_constraint.contype}
     * @param index that enforces it, or 0
     * @param referenced the table that a foreign key references, or 0
     */
    record Constraint(
            long id,
            long table,
            String name,
            char kind,
            boolean validated,
            boolean enforced,
            long index,
            long referenced,
            List<Integer> columns) {

        Constraint {
            requireNonNull(name, "name");
            columns = List.copyOf(columns);
        }

        boolean isKey() {
            return kind == 'p' || kind == 'u';
        }
    }

    record Label(long type, QualifiedName typeName, String text, double order) {

        Label {
            requireNonNull(typeName, "typeName");
            requireNonNull(text, "text");
        }
    }

    /**
     * @param kind what it is, in a word
     * @param name with what tells it from others of its kind
     * @param table it belongs to, or 0
     * @param version what changes when it is altered, as far as that matters; mostly empty
     */
    record Other(String kind, String name, long table, String version) implements Comparable<Other> {

        Other {
            requireNonNull(kind, "kind");
            requireNonNull(name, "name");
            requireNonNull(version, "version");
        }

        @Override
        public int compareTo(Other other) {
            int order = kind.compareTo(other.kind);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    /**
     * @param lockTimeout in milliseconds, 0 for none
     * @param statementTimeout in milliseconds, 0 for none
     * @param transaction that has changed something and is open still, otherwise empty
     */
    record SessionFacts(long lockTimeout, long statementTimeout, String transaction) {

        SessionFacts {
            requireNonNull(transaction, "transaction");
        }
    }

    /** A copy of what has been collected, in the order of the names. */
    static <T extends Comparable<T>> List<T> sorted(Iterable<T> values) {
        List<T> sorted = new ArrayList<>();
        values.forEach(sorted::add);
        sorted.sort(null);
        return sorted;
    }
}
