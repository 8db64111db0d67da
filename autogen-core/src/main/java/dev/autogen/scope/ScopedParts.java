package dev.autogen.scope;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.UnmanagedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes constraints and indexes out of the tables of two settled schemas. The same one may have a name here and another there, so
 * what is left alone on one side takes its likeness on the other with it.
 */
final class ScopedParts {

    private final ScopeRules rules;

    private final Schema before;

    private final Schema after;

    private final Set<UnmanagedObject> leftAlone = new LinkedHashSet<>();

    /** The tables whose primary key is none that a mapping can express, on either side: they can have no other one. */
    private final Set<QualifiedName> otherKeys = new HashSet<>();

    ScopedParts(ScopeRules rules, Schema before, Schema after) {
        this.rules = rules;
        this.before = before;
        this.after = after;
        for (Schema schema : List.of(before, after)) {
            schema.unmanaged().stream()
                    .filter(object -> object.kind().equals("primary key"))
                    .flatMap(key -> ownerOf(key, schema).stream())
                    .forEach(otherKeys::add);
        }
    }

    /** The columns of a primary key without overlaps, which stay NOT NULL whatever a mapping says: PostgreSQL keeps them so. */
    private static Set<String> columnsOfOtherKey(Table table, Schema schema) {
        return schema.unmanaged().stream()
                .filter(object -> object.kind().equals("primary key"))
                .filter(key -> ownerOf(key, schema).equals(Optional.of(table.name())))
                .filter(key -> key.reason().indexOf(':') > 0)
                .flatMap(key -> Stream.of(key.reason()
                        .substring(key.reason().indexOf(':') + 1)
                        .strip()
                        .split(", ")))
                .collect(Collectors.toSet());
    }

    /** The one with the longest name that fits, since a dot may belong to it. */
    private static Optional<QualifiedName> ownerOf(UnmanagedObject key, Schema schema) {
        return schema.tables().stream()
                .map(Table::name)
                .filter(name -> key.name().startsWith(name + "."))
                .max(Comparator.comparing(name -> name.toString().length()));
    }

    boolean hasOtherKeys() {
        return !otherKeys.isEmpty();
    }

    ScopedPair scoped() {
        Map<QualifiedName, Table> tablesBefore = new HashMap<>();
        before.tables().forEach(table -> tablesBefore.put(table.name(), table));
        List<Table> scopedAfter = new ArrayList<>();
        for (Table table : after.tables()) {
            Table counterpart = tablesBefore.get(table.name());
            Set<Object> gone = new HashSet<>();
            collect(counterpart, gone);
            collect(table, gone);
            Table keyed = counterpart == null ? table : withColumnsOfKey(table, counterpart);
            if (!gone.isEmpty()) {
                scopedAfter.add(without(keyed, gone));
                if (counterpart != null) {
                    tablesBefore.put(table.name(), without(counterpart, gone));
                }
            } else {
                scopedAfter.add(keyed);
            }
        }
        // A table that is dropped keeps all its parts: the way back makes it with them.
        return new ScopedPair(
                with(before, List.copyOf(tablesBefore.values())),
                with(after, scopedAfter),
                List.copyOf(leftAlone),
                List.of());
    }

    private Table withColumnsOfKey(Table table, Table counterpart) {
        if (!otherKeys.contains(table.name())) {
            return table;
        }
        Set<String> ofKey = columnsOfOtherKey(counterpart, before);
        return TableSlice.withColumns(table, column -> {
            if (!column.nullable() || !ofKey.contains(column.name())) {
                return column;
            }
            leftAlone.add(new UnmanagedObject(
                    "column",
                    table.name() + "." + column.name(),
                    "the primary key without overlaps keeps it NOT NULL"));
            Column there = counterpart.column(column.name()).orElse(null);
            return column.withNullable(false).withNotNull(there == null ? null : there.notNull());
        });
    }

    private void collect(@Nullable Table table, Set<Object> gone) {
        if (table == null) {
            return;
        }
        PrimaryKey key = table.primaryKey();
        if (key != null && otherKeys.contains(table.name())) {
            gone.add(likeness(key));
            String name = key.name().text();
            leftAlone.add(new UnmanagedObject(
                    "constraint",
                    table.name() + "." + (name == null ? table.name().name() + "_pkey" : name),
                    "the table has a primary key without overlaps"));
        }
        for (Constraint constraint : table.constraints()) {
            reason(table, constraint.name(), false).ifPresent(reason -> {
                gone.add(likeness(constraint));
                leftAlone.add(new UnmanagedObject("constraint", table.name() + "." + constraint.name(), reason));
            });
        }
        for (Index index : table.indexes()) {
            reason(table, index.name(), true).ifPresent(reason -> {
                gone.add(likeness(index));
                leftAlone.add(new UnmanagedObject("index", table.name() + "." + index.name(), reason));
            });
        }
    }

    private Optional<String> reason(Table table, ObjectName name, boolean index) {
        String text = name.text();
        if (text == null) {
            return Optional.empty();
        }
        return index ? rules.index(table.name(), text) : rules.constraint(table.name(), text);
    }

    private static Table without(Table table, Set<Object> gone) {
        return TableSlice.of(
                table,
                column -> true,
                constraint -> !gone.contains(likeness(constraint)),
                index -> !gone.contains(likeness(index)));
    }

    /** By what two constraints are the same one, whatever their names and options. */
    private static Object likeness(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return "primary key";
        }
        if (constraint instanceof UniqueConstraint unique) {
            return List.of("unique", unique.columns());
        }
        if (constraint instanceof CheckConstraint check) {
            return List.of("check", check.expression());
        }
        ForeignKey key = (ForeignKey) constraint;
        return List.of("foreign key", key.columns(), key.referencedTable());
    }

    private static Object likeness(Index index) {
        return List.of("index", index.unique(), index.keys(), String.valueOf(index.predicate()));
    }

    private static Schema with(Schema schema, List<Table> tables) {
        return new Schema(
                schema.defaultSchema(),
                schema.namespaces(),
                tables,
                schema.sequences(),
                schema.enumTypes(),
                schema.unmanaged());
    }
}
