package dev.autogen.database.postgres;

import dev.autogen.diff.Change;
import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.TableChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The objects that changes alter or drop in one direction or the other, as they are called before the upgrade: what others may
 * hang on.
 *
 * @param relations tables and sequences
 * @param types enum types
 */
record DependentTargets(Set<QualifiedName> relations, Set<QualifiedName> types) {

    /** @param renamed what the changes rename: all others are told in the new names */
    static DependentTargets of(List<Change> changes, Schema current, RenamedObjects renamed) {
        ChangeLists lists = new ChangeLists(changes);
        Set<QualifiedName> types = new TreeSet<>();
        lists.of(EnumTypeChange.DropEnumType.class)
                .forEach(change -> types.add(renamed.before(change.type().name())));
        // The way back from an added label makes the type anew.
        lists.of(EnumTypeChange.AlterEnumType.class).stream()
                .filter(change ->
                        !change.before().labels().equals(change.after().labels()))
                .forEach(change -> types.add(renamed.before(change.before().name())));
        Set<QualifiedName> touched = new TreeSet<>();
        touchedTables(lists).forEach(table -> touched.add(renamed.before(table)));
        current.tables().stream()
                .filter(table -> hasColumnOf(types, table, current))
                .forEach(table -> touched.add(table.name()));
        Set<QualifiedName> relations = new TreeSet<>(touched);
        if (!touched.isEmpty()) {
            // Foreign keys from and to a table are made again with it.
            for (Table table : current.tables()) {
                table.foreignKeys().forEach(key -> {
                    if (touched.contains(key.referencedTable())) {
                        relations.add(table.name());
                    }
                });
            }
        }
        lists.of(SequenceChange.DropSequence.class)
                .forEach(
                        change -> relations.add(renamed.before(change.sequence().name())));
        return new DependentTargets(relations, types);
    }

    boolean isEmpty() {
        return relations.isEmpty() && types.isEmpty();
    }

    private static Set<QualifiedName> touchedTables(ChangeLists lists) {
        return new TreeSet<>(Stream.of(
                        lists.of(TableChange.DropTable.class).stream()
                                .map(change -> change.table().name()),
                        lists.of(TableChange.AlterTablePersistence.class).stream()
                                .map(TableChange.AlterTablePersistence::table),
                        lists.of(ColumnChange.DropColumn.class).stream().map(ColumnChange.DropColumn::table),
                        lists.of(ColumnChange.AlterColumn.class).stream().map(ColumnChange.AlterColumn::table),
                        lists.of(ConstraintChange.DropConstraint.class).stream()
                                .map(ConstraintChange.DropConstraint::table),
                        lists.of(ConstraintChange.AlterConstraint.class).stream()
                                .map(ConstraintChange.AlterConstraint::table),
                        lists.of(IndexChange.DropIndex.class).stream().map(IndexChange.DropIndex::table),
                        lists.of(IndexChange.AlterIndex.class).stream().map(IndexChange.AlterIndex::table))
                .flatMap(names -> names)
                .toList());
    }

    private static boolean hasColumnOf(Set<QualifiedName> types, Table table, Schema schema) {
        return !types.isEmpty()
                && table.columns().stream()
                        .map(Column::type)
                        .flatMap(type -> PostgresType.of(type).enumType(schema).stream())
                        .anyMatch(type -> types.contains(type.name()));
    }
}
