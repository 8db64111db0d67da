package dev.autogen.review;

import dev.autogen.diff.ColumnProperty;
import dev.autogen.diff.RenameChange;
import dev.autogen.report.DefinitionWords;
import dev.autogen.schema.Column;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The touched tables of two schemas, before and after. */
final class TouchedTables {

    private final Map<QualifiedName, Table> before = new HashMap<>();

    private final Map<QualifiedName, Table> after = new TreeMap<>();

    private final Map<QualifiedName, QualifiedName> formerNames = new HashMap<>();

    private final Map<QualifiedName, Map<String, String>> formerColumns = new HashMap<>();

    private final Origins origins;

    private final DefinitionWords words;

    TouchedTables(Schema before, Schema after, List<RenameChange> renames, Origins origins) {
        before.tables().forEach(table -> this.before.put(table.name(), table));
        after.tables().forEach(table -> this.after.put(table.name(), table));
        for (RenameChange rename : renames) {
            if (rename instanceof RenameChange.RenameTable table) {
                formerNames.put(table.after(), table.before());
            } else if (rename instanceof RenameChange.RenameColumn column) {
                formerColumns
                        .computeIfAbsent(column.table(), table -> new HashMap<>())
                        .put(column.after().name(), column.before().name());
            }
        }
        this.origins = origins;
        this.words = new DefinitionWords(after.defaultSchema());
    }

    /** Those that differ, and those that new or former foreign keys of them refer to; by name. */
    List<TouchedTable> all() {
        Map<QualifiedName, TouchState> states = new TreeMap<>();
        Set<QualifiedName> gone = new HashSet<>(before.keySet());
        after.forEach((name, table) -> {
            QualifiedName former = formerNames.getOrDefault(name, name);
            Table was = before.get(former);
            boolean isAnother = former.equals(name) && formerNames.containsValue(name);
            if (was == null || isAnother) {
                states.put(name, TouchState.ADDED);
            } else {
                gone.remove(former);
                if (differs(was, table)) {
                    states.put(name, TouchState.CHANGED);
                }
            }
        });
        List<TouchedTable> touched = new ArrayList<>();
        Set<QualifiedName> referenced = new TreeSet<>();
        states.forEach((name, state) -> touched.add(table(name, state, states.keySet(), gone, referenced)));
        gone.forEach(name -> touched.add(removed(requireTable(before, name))));
        referenced.removeAll(states.keySet());
        referenced.stream()
                .filter(after::containsKey)
                .forEach(name -> touched.add(unchanged(requireTable(after, name))));
        touched.sort((one, other) -> one.name().compareTo(other.name()));
        return List.copyOf(touched);
    }

    private static Table requireTable(Map<QualifiedName, Table> tables, QualifiedName name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("no table " + name);
        }
        return table;
    }

    private boolean differs(@Nullable Table was, Table table) {
        return was == null
                || !was.name().equals(table.name())
                || !was.columns().equals(table.columns())
                || !was.constraints().equals(table.constraints())
                || !was.indexes().equals(table.indexes())
                || was.unlogged() != table.unlogged()
                || !Objects.equals(was.comment(), table.comment());
    }

    private TouchedTable table(
            QualifiedName name,
            TouchState state,
            Set<QualifiedName> touched,
            Set<QualifiedName> gone,
            Set<QualifiedName> referenced) {
        Table table = requireTable(after, name);
        QualifiedName former = formerNames.getOrDefault(name, name);
        Table was = state == TouchState.ADDED ? null : before.get(former);
        String shown = words.name(name);
        List<TouchedPart> parts = TouchedParts.of(was, table, words);
        List<TouchedLink> links = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            TouchState linked = parts.stream()
                    .filter(part -> part.name().equals(String.valueOf(key.name())))
                    .map(TouchedPart::state)
                    .findFirst()
                    .orElse(TouchState.UNCHANGED);
            if (linked != TouchState.UNCHANGED) {
                referenced.add(key.referencedTable());
            }
            if (linked != TouchState.UNCHANGED || touched.contains(key.referencedTable())) {
                links.add(link(key, linked));
            }
        }
        if (was != null) {
            for (ForeignKey key : was.foreignKeys()) {
                boolean removed = parts.stream()
                        .anyMatch(part -> part.state() == TouchState.REMOVED
                                && part.name().equals(String.valueOf(key.name())));
                if (removed && (gone.contains(key.referencedTable()) || after.containsKey(key.referencedTable()))) {
                    referenced.add(key.referencedTable());
                    links.add(link(key, TouchState.REMOVED));
                }
            }
        }
        return new TouchedTable(
                shown,
                was == null || former.equals(name) ? null : words.name(former),
                state,
                true,
                origins.ofTable(shown),
                columns(was, table, shown),
                parts,
                links,
                null);
    }

    private TouchedLink link(ForeignKey key, TouchState state) {
        return new TouchedLink(String.valueOf(key.name()), state, key.columns(), words.name(key.referencedTable()));
    }

    private List<TouchedColumn> columns(@Nullable Table was, Table table, String shown) {
        Map<String, String> former = formerColumns.getOrDefault(table.name(), Map.of());
        Set<String> left = new HashSet<>();
        List<TouchedColumn> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = former.getOrDefault(column.name(), column.name());
            boolean isAnother = name.equals(column.name()) && former.containsValue(name);
            Column before = was == null || isAnother ? null : was.column(name).orElse(null);
            left.add(name);
            columns.add(column(before, column, table, shown));
        }
        if (was != null) {
            was.columns().stream()
                    .filter(column -> !left.contains(column.name()))
                    .forEach(column -> columns.add(new TouchedColumn(
                            column.name(),
                            null,
                            TouchState.REMOVED,
                            words.of(column),
                            null,
                            isKey(was, column),
                            isReference(was, column),
                            null)));
        }
        return columns;
    }

    private TouchedColumn column(@Nullable Column before, Column column, Table table, String shown) {
        TouchState state = before == null
                ? TouchState.ADDED
                : !before.name().equals(column.name())
                                || !ColumnProperty.differing(before, column).isEmpty()
                        ? TouchState.CHANGED
                        : TouchState.UNCHANGED;
        return new TouchedColumn(
                column.name(),
                before == null || before.name().equals(column.name()) ? null : before.name(),
                state,
                before == null ? null : words.of(before),
                words.of(column),
                isKey(table, column),
                isReference(table, column),
                origins.ofColumn(shown, column.name()));
    }

    private TouchedTable removed(Table table) {
        return new TouchedTable(
                words.name(table.name()),
                null,
                TouchState.REMOVED,
                true,
                null,
                table.columns().stream()
                        .map(column -> new TouchedColumn(
                                column.name(),
                                null,
                                TouchState.REMOVED,
                                words.of(column),
                                null,
                                isKey(table, column),
                                isReference(table, column),
                                null))
                        .toList(),
                TouchedParts.removed(table, words),
                List.of(),
                null);
    }

    /** One that others refer to: what matters of it is its key. */
    private TouchedTable unchanged(Table table) {
        String shown = words.name(table.name());
        return new TouchedTable(
                shown,
                null,
                TouchState.UNCHANGED,
                true,
                origins.ofTable(shown),
                table.columns().stream()
                        .filter(column -> isKey(table, column))
                        .map(column -> column(column, column, table, shown))
                        .toList(),
                List.of(),
                List.of(),
                null);
    }

    private static boolean isKey(Table table, Column column) {
        return table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
    }

    private static boolean isReference(Table table, Column column) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    }
}
