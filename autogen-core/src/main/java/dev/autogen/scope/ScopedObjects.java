package dev.autogen.scope;

import dev.autogen.config.ObjectPattern.Kind;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;
import dev.autogen.scope.ObjectScope.WellKnown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes tables, columns, sequences and types out of two schemas, with all that cannot be without them. */
final class ScopedObjects {

    private final ScopeRules rules;

    private final Schema before;

    private final Schema after;

    /** The reason for each that is left alone. */
    private final Map<QualifiedName, String> tables = new TreeMap<>();

    private final Map<ColumnName, String> columns =
            new TreeMap<>(Comparator.comparing(ColumnName::table).thenComparing(ColumnName::column));

    private final Map<QualifiedName, String> sequences = new TreeMap<>();

    private final Map<QualifiedName, String> types = new TreeMap<>();

    private final List<String> notes = new ArrayList<>();

    ScopedObjects(ScopeRules rules, Schema before, Schema after, WellKnown known) {
        this.rules = rules;
        this.before = before;
        this.after = after;
        tables(known);
        if (!rules.isEmpty()) {
            columns();
        }
        if (!isEmpty() || !rules.isEmpty()) {
            sequences();
            types();
        }
    }

    boolean isEmpty() {
        return tables.isEmpty() && columns.isEmpty() && sequences.isEmpty() && types.isEmpty();
    }

    private void tables(WellKnown known) {
        Set<QualifiedName> askedFor = names(after.tables(), Table::name);
        for (QualifiedName name : union(names(before.tables(), Table::name), askedFor)) {
            boolean mapped = known == WellKnown.UNLESS_ASKED_FOR && askedFor.contains(name);
            rules.table(name)
                    .or(() -> mapped
                            ? Optional.empty()
                            : KnownTables.tool(name.name()).map(tool -> KnownTables.REASON + tool))
                    .ifPresent(reason -> tables.put(name, reason));
        }
    }

    private void columns() {
        if (!rules.speaksOf(Kind.COLUMN)) {
            return;
        }
        Set<QualifiedName> askedFor = names(after.tables(), Table::name);
        for (Table table : both()) {
            for (Column column : table.columns()) {
                ColumnName name = new ColumnName(table.name(), column.name());
                if (!tables.containsKey(table.name())) {
                    rules.column(name).ifPresent(reason -> columns.put(name, reason));
                }
            }
        }
        // A table that nobody asks for would be dropped with the column.
        for (Table table : before.tables()) {
            if (!askedFor.contains(table.name())) {
                table.columns().stream()
                        .map(column -> new ColumnName(table.name(), column.name()))
                        .filter(columns::containsKey)
                        .findFirst()
                        .ifPresent(column -> {
                            tables.putIfAbsent(
                                    table.name(),
                                    "holds the column " + column.column() + ", which is " + columns.get(column));
                            columns.keySet().removeIf(name -> name.table().equals(table.name()));
                        });
            }
        }
    }

    private void sequences() {
        for (Sequence sequence : Stream.concat(before.sequences().stream(), after.sequences().stream())
                .toList()) {
            rules.sequence(sequence.name())
                    .or(() -> owned(sequence))
                    .or(() -> KnownTables.tool(sequence.name().name())
                            .filter(tool ->
                                    !names(after.sequences(), Sequence::name).contains(sequence.name()))
                            .map(tool -> KnownTables.REASON + tool))
                    .ifPresent(reason -> sequences.putIfAbsent(sequence.name(), reason));
        }
        leaveUsed(sequences, before.sequences(), after.sequences(), Sequence::name, Uses::sequences);
    }

    private Optional<String> owned(Sequence sequence) {
        ColumnName owner = sequence.owner();
        return owner != null && (tables.containsKey(owner.table()) || columns.containsKey(owner))
                ? Optional.of("owned by " + words(owner.table()) + "." + owner.column())
                : Optional.empty();
    }

    private void types() {
        for (EnumType type : Stream.concat(before.enumTypes().stream(), after.enumTypes().stream())
                .toList()) {
            rules.type(type.name()).ifPresent(reason -> types.putIfAbsent(type.name(), reason));
        }
        leaveUsed(types, before.enumTypes(), after.enumTypes(), EnumType::name, Uses::types);
    }

    /** What something left alone uses and nothing that is asked for does, is neither dropped nor made. */
    private <T> void leaveUsed(
            Map<QualifiedName, String> leftAlone,
            List<T> objectsBefore,
            List<T> objectsAfter,
            Function<T, QualifiedName> name,
            Function<Uses, Map<QualifiedName, QualifiedName>> used) {
        Map<QualifiedName, QualifiedName> byThatLeftAlone = new TreeMap<>();
        byThatLeftAlone.putAll(used.apply(Uses.of(after, this::isLeftAlone)));
        byThatLeftAlone.putAll(used.apply(Uses.of(before, this::isLeftAlone)));
        Map<QualifiedName, QualifiedName> byOthers = used.apply(Uses.of(after, column -> !isLeftAlone(column)));
        for (QualifiedName object : union(names(objectsBefore, name), names(objectsAfter, name))) {
            QualifiedName user = byThatLeftAlone.get(object);
            if (user != null && !byOthers.containsKey(object)) {
                leftAlone.putIfAbsent(object, "used by " + words(user) + ", which is left alone");
            }
        }
    }

    private boolean isLeftAlone(ColumnName column) {
        return tables.containsKey(column.table()) || columns.containsKey(column);
    }

    ScopedPair scoped() {
        Schema scopedBefore = scoped(before, false);
        Schema scopedAfter = scoped(after, true);
        return new ScopedPair(scopedBefore, scopedAfter, leftAlone(), notes);
    }

    private Schema scoped(Schema schema, boolean askedFor) {
        Set<String> namespaces = new TreeSet<>(schema.namespaces());
        if (askedFor) {
            namespaces.removeIf(name ->
                    !before.namespaces().contains(name) && rules.schema(name).isPresent());
            // One in which something is left alone stays, whoever asks for it.
            Stream.of(tables, sequences, types)
                    .flatMap(objects -> objects.keySet().stream())
                    .map(QualifiedName::schema)
                    .filter(before.namespaces()::contains)
                    .forEach(namespaces::add);
            before.namespaces().stream()
                    .filter(name -> rules.schema(name).isPresent())
                    .forEach(namespaces::add);
        }
        return new Schema(
                schema.defaultSchema(),
                List.copyOf(namespaces),
                schema.tables().stream()
                        .filter(table -> !tables.containsKey(table.name()))
                        .map(table -> askedFor ? withoutDanglingKeys(withoutColumns(table)) : withoutColumns(table))
                        .toList(),
                schema.sequences().stream()
                        .filter(sequence -> !sequences.containsKey(sequence.name()))
                        .toList(),
                schema.enumTypes().stream()
                        .filter(type -> !types.containsKey(type.name()))
                        .toList(),
                schema.unmanaged());
    }

    private Table withoutColumns(Table table) {
        Set<String> gone = columns.keySet().stream()
                .filter(column -> column.table().equals(table.name()))
                .map(ColumnName::column)
                .collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return table;
        }
        return TableSlice.of(
                table,
                column -> !gone.contains(column.name()),
                constraint -> gone.stream().noneMatch(column -> TableSlice.mentions(constraint, column)),
                index -> gone.stream().noneMatch(index::mentions));
    }

    /** A key that references a table left alone can only be made where that table is. */
    private Table withoutDanglingKeys(Table table) {
        Set<QualifiedName> existing = names(before.tables(), Table::name);
        List<ForeignKey> dangling = table.foreignKeys().stream()
                .filter(key -> tables.containsKey(key.referencedTable()) && !existing.contains(key.referencedTable()))
                .toList();
        if (dangling.isEmpty()) {
            return table;
        }
        dangling.forEach(key -> notes.add("the foreign key " + key.name() + " of " + words(table.name())
                + " is left out: the table " + words(key.referencedTable()) + " does not exist, and is left alone ("
                + tables.get(key.referencedTable()) + ")"));
        return TableSlice.of(table, column -> true, constraint -> !dangling.contains(constraint), index -> true);
    }

    private List<UnmanagedObject> leftAlone() {
        List<UnmanagedObject> list = new ArrayList<>();
        tables.forEach((name, reason) -> list.add(new UnmanagedObject("table", name.toString(), reason)));
        columns.forEach(
                (name, reason) -> list.add(new UnmanagedObject("column", name.table() + "." + name.column(), reason)));
        for (Table table : both()) {
            fallen(table).forEach(list::add);
        }
        sequences.forEach((name, reason) -> list.add(new UnmanagedObject("sequence", name.toString(), reason)));
        types.forEach((name, reason) -> list.add(new UnmanagedObject("enum type", name.toString(), reason)));
        return list.stream().distinct().toList();
    }

    /** The constraints and indexes that go with columns. */
    private List<UnmanagedObject> fallen(Table table) {
        if (tables.containsKey(table.name())) {
            return List.of();
        }
        List<UnmanagedObject> list = new ArrayList<>();
        for (ColumnName name : columns.keySet()) {
            if (name.table().equals(table.name())) {
                String reason = "needs the column " + name.column();
                for (Constraint constraint : table.constraints()) {
                    if (TableSlice.mentions(constraint, name.column())) {
                        list.add(new UnmanagedObject("constraint", table.name() + "." + constraint.name(), reason));
                    }
                }
                for (Index index : table.indexes()) {
                    if (index.mentions(name.column())) {
                        list.add(new UnmanagedObject("index", table.name() + "." + index.name(), reason));
                    }
                }
            }
        }
        return list;
    }

    /** A name as messages show it. */
    private String words(QualifiedName name) {
        return name.schema().equals(after.defaultSchema()) ? name.name() : name.toString();
    }

    private List<Table> both() {
        return Stream.concat(before.tables().stream(), after.tables().stream()).toList();
    }

    private static <T> Set<QualifiedName> names(Collection<T> objects, Function<T, QualifiedName> name) {
        return objects.stream().map(name).collect(Collectors.toSet());
    }

    private static Set<QualifiedName> union(Set<QualifiedName> one, Set<QualifiedName> other) {
        Set<QualifiedName> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
