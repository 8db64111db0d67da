package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.RenameChange;
import dev.autogen.diff.rename.NameSpelling;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The names of a database's objects by what PostgreSQL itself tells them apart by, so that a rename is known for one. */
public final class ObjectIdentities {

    private static final String OBJECTS = """
            SELECT 'r' AS kind, c.oid::bigint AS id, 0::bigint AS part, n.nspname AS schema, c.relname AS name
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'S') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' $some
            UNION ALL
            SELECT 'c', a.attrelid::bigint, a.attnum::bigint, '', a.attname
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
                AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' $some
            UNION ALL
            SELECT 't', t.oid::bigint, 0::bigint, n.nspname, t.typname
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype = 'e'
            UNION ALL
            SELECT 'l', e.enumtypid::bigint, e.oid::bigint, '', e.enumlabel FROM pg_catalog.pg_enum e""";

    private record Part(long of, long number) {}

    private final Map<Long, QualifiedName> relations = new HashMap<>();

    private final Map<Part, String> columns = new HashMap<>();

    private final Map<Long, QualifiedName> types = new HashMap<>();

    private final Map<Part, String> labels = new HashMap<>();

    private ObjectIdentities() {}

    /** Reads them, in one query. */
    public static ObjectIdentities read(Connection connection) throws SQLException {
        ObjectIdentities identities = new ObjectIdentities();
        try (PreparedStatement statement = connection.prepareStatement(OBJECTS.replace("$some", ""))) {
            identities.read(statement);
        }
        return identities;
    }

    /** Reads those of some relations again, of which nothing is left but that, and all types. */
    public ObjectIdentities readAgain(Connection connection, Set<Long> some) throws SQLException {
        ObjectIdentities identities = new ObjectIdentities();
        identities.relations.putAll(relations);
        identities.relations.keySet().removeAll(some);
        identities.columns.putAll(columns);
        identities.columns.keySet().removeIf(part -> some.contains(part.of()));
        try (PreparedStatement statement =
                connection.prepareStatement(OBJECTS.replace("$some", "AND c.oid = ANY (?)"))) {
            Array ids = connection.createArrayOf("oid", some.toArray());
            statement.setArray(1, ids);
            statement.setArray(2, ids);
            identities.read(statement);
        }
        return identities;
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                add(rows);
            }
        }
    }

    private void add(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String name = row.getString("name");
        switch (row.getString("kind")) {
            case "r" -> relations.put(id, new QualifiedName(row.getString("schema"), name));
            case "c" -> columns.put(new Part(id, row.getLong("part")), name);
            case "t" -> types.put(id, new QualifiedName(row.getString("schema"), name));
            default -> labels.put(new Part(id, row.getLong("part")), name);
        }
    }

    /**
     * What was renamed since, of what both schemas know, in the order that {@link dev.autogen.diff.SchemaDiffer} takes it.
     *
     * @param before what the database held when these were read
     * @param later read from the same database
     * @param after what it held then
     */
    public List<RenameChange> renames(Schema before, ObjectIdentities later, Schema after, NameSpelling spelling) {
        requireNonNull(later, "later");
        Set<QualifiedName> tables = names(before.tables(), after.tables(), Table::name);
        Set<QualifiedName> sequences = names(before.sequences(), after.sequences(), Sequence::name);
        Set<QualifiedName> enums = names(before.enumTypes(), after.enumTypes(), EnumType::name);
        List<RenameChange> renames = new ArrayList<>();
        renamed(relations, later.relations, tables)
                .forEach((now, was) -> renames.add(new RenameChange.RenameTable(was, now, null)));
        parts(columns, later.columns, relations, later.relations, tables)
                .forEach(part -> renames.add(new RenameChange.RenameColumn(
                        part.of(), spelling.column(part.was()), spelling.column(part.now()), null)));
        renamed(relations, later.relations, sequences)
                .forEach((now, was) -> renames.add(
                        new RenameChange.RenameSequence(spelling.sequence(was), spelling.sequence(now), null)));
        renamed(types, later.types, enums)
                .forEach((now, was) -> renames.add(
                        new RenameChange.RenameEnumType(spelling.enumType(was), spelling.enumType(now), null)));
        parts(labels, later.labels, types, later.types, enums)
                .forEach(part -> renames.add(new RenameChange.RenameEnumLabel(
                        spelling.enumType(part.of()), spelling.label(part.was()), spelling.label(part.now()), null)));
        return List.copyOf(renames);
    }

    private static <T> Set<QualifiedName> names(List<T> before, List<T> after, Function<T, QualifiedName> name) {
        Set<QualifiedName> names = new HashSet<>();
        before.forEach(object -> names.add(name.apply(object)));
        after.forEach(object -> names.add(name.apply(object)));
        return names;
    }

    /** The former names by the new ones. */
    private static Map<QualifiedName, QualifiedName> renamed(
            Map<Long, QualifiedName> before, Map<Long, QualifiedName> after, Set<QualifiedName> among) {
        Map<QualifiedName, QualifiedName> renamed = new TreeMap<>();
        before.forEach((id, was) -> {
            QualifiedName now = after.get(id);
            if (now != null && !now.equals(was) && among.contains(was) && among.contains(now)) {
                renamed.put(now, was);
            }
        });
        withoutTaken(renamed, before.values());
        return renamed;
    }

    /** A name that something else had, which was dropped, counts as that thing changed: renames come before drops. */
    private static <T> void withoutTaken(Map<T, T> renamed, Collection<T> taken) {
        boolean removed = true;
        while (removed) {
            Set<T> free = new HashSet<>(renamed.values());
            removed = renamed.keySet().removeIf(now -> taken.contains(now) && !free.contains(now));
        }
    }

    private record RenamedPart(QualifiedName of, String was, String now) {}

    private static List<RenamedPart> parts(
            Map<Part, String> before,
            Map<Part, String> after,
            Map<Long, QualifiedName> wholesBefore,
            Map<Long, QualifiedName> wholesAfter,
            Set<QualifiedName> among) {
        Map<Long, Map<String, String>> renamed = new HashMap<>();
        before.forEach((id, was) -> {
            String now = after.get(id);
            QualifiedName former = wholesBefore.get(id.of());
            QualifiedName whole = wholesAfter.get(id.of());
            if (now != null && !now.equals(was) && among.contains(former) && among.contains(whole)) {
                renamed.computeIfAbsent(id.of(), of -> new TreeMap<>()).put(now, was);
            }
        });
        Map<Long, Set<String>> taken = new HashMap<>();
        if (!renamed.isEmpty()) {
            before.forEach((id, was) -> {
                if (renamed.containsKey(id.of())) {
                    taken.computeIfAbsent(id.of(), whole -> new HashSet<>()).add(was);
                }
            });
        }
        Map<String, RenamedPart> parts = new TreeMap<>();
        renamed.forEach((id, names) -> {
            withoutTaken(names, taken.getOrDefault(id, Set.of()));
            QualifiedName whole = wholesAfter.get(id);
            if (whole != null) {
                names.forEach((now, was) -> parts.put(whole + "." + now, new RenamedPart(whole, was, now)));
            }
        });
        return List.copyOf(parts.values());
    }
}
