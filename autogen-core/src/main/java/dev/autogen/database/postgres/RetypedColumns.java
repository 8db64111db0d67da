package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ObjectReference;
import dev.autogen.diff.Change;
import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.SchemaPatch;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that get another type by the upgrade, under the names they have before it. */
final class RetypedColumns {

    private final Schema current;
    private final Schema reached;
    private final RenamedObjects renamed;
    private final Map<ColumnName, Column> after = new LinkedHashMap<>();

    /** By their names before. */
    private final Map<QualifiedName, EnumType> remade = new HashMap<>();

    private RetypedColumns(List<Change> changes, Schema current, RenamedObjects renamed) {
        this.current = requireNonNull(current, "current");
        this.renamed = requireNonNull(renamed, "renamed");
        ChangeLists lists = new ChangeLists(changes);
        for (ColumnChange.AlterColumn change : lists.of(ColumnChange.AlterColumn.class)) {
            Column from = change.before();
            Column to = change.after();
            if (!from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation())) {
                after.put(renamed.before(new ColumnName(change.table(), from.name())), to);
            }
        }
        lists.of(EnumTypeChange.AlterEnumType.class).stream()
                .filter(change -> EnumTypeWriter.isRemade(change.before(), change.after()))
                .forEach(change -> remade.put(renamed.before(change.before().name()), change.after()));
        if (!remade.isEmpty()) {
            current.tables().forEach(this::addRemade);
        }
        reached = after.isEmpty() ? current : SchemaPatch.apply(current, changes);
    }

    static RetypedColumns of(List<Change> changes, Schema current, RenamedObjects renamed) {
        return new RetypedColumns(changes, current, renamed);
    }

    private void addRemade(Table table) {
        PostgresNames names = new PostgresNames(current.defaultSchema());
        for (Column column : table.columns()) {
            PostgresType type = PostgresType.of(column.type());
            type.enumType(current)
                    .map(own -> remade.get(own.name()))
                    .ifPresent(own -> after.putIfAbsent(
                            new ColumnName(table.name(), column.name()),
                            column.withType(names.type(own.name()) + (type.array() ? "[]" : ""))));
        }
    }

    boolean isEmpty() {
        return after.isEmpty();
    }

    Schema current() {
        return current;
    }

    Schema reached() {
        return reached;
    }

    /** Whether the object is such a column, or a type that is made anew. */
    boolean has(ObjectReference object) {
        return switch (object.kind()) {
            case COLUMN -> after.containsKey(new ColumnName(object.name(), object.part()));
            case TYPE -> remade.containsKey(object.name());
            case TABLE, CONSTRAINT, INDEX, SEQUENCE -> false;
        };
    }

    boolean in(QualifiedName table) {
        return after.keySet().stream().anyMatch(column -> column.table().equals(table));
    }

    /** Those of a table, in its order. */
    Set<ColumnName> columns(Table table) {
        return table.columns().stream()
                .map(column -> new ColumnName(table.name(), column.name()))
                .filter(after::containsKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The column with its type afterwards, if it gets one. */
    Optional<Column> after(ColumnName column) {
        return Optional.ofNullable(after.get(column));
    }

    /** The tables that keep their names, and have such columns. */
    List<Table> tables() {
        return current.tables().stream()
                .filter(table -> in(table.name()))
                .filter(table -> renamed.before(table.name()).equals(table.name()))
                .toList();
    }

    /** The enum types of the columns that are not there yet, or not with these labels. */
    List<EnumType> typesAfter() {
        List<QualifiedName> names =
                current.enumTypes().stream().map(EnumType::name).toList();
        List<QualifiedName> anew = remade.values().stream().map(EnumType::name).toList();
        return reached.enumTypes().stream()
                .filter(type -> !names.contains(type.name()) || anew.contains(type.name()))
                .toList();
    }

    /** The same as they are before, so that what is tried with them differs in nothing else. */
    List<EnumType> typesBefore() {
        List<EnumType> types = new ArrayList<>();
        current.enumTypes().stream()
                .filter(type -> remade.containsKey(type.name()))
                .forEach(types::add);
        return types;
    }
}
