package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes within one table: added columns, changed columns, constraints, indexes, and dropped columns last. */
final class TableDiffer {

    private final TableMatch match;
    private final QualifiedName table;
    private final DiffRules rules;
    private final Structure structure;
    private final KeptNames names;
    private final List<Change> changes = new ArrayList<>();

    TableDiffer(TableMatch match, DiffRules rules, Structure structure, KeptNames names) {
        this.match = match;
        this.table = match.after().name();
        this.rules = rules;
        this.structure = structure;
        this.names = names;
    }

    List<Change> changes() {
        Table before = match.before();
        Table after = match.after();
        if (before.unlogged() != after.unlogged()) {
            changes.add(new TableChange.AlterTablePersistence(table, before.unlogged(), after.unlogged()));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(new TableChange.AlterTableComment(table, before.comment(), after.comment()));
        }
        Map<String, Column> columnsBefore = byName(before.columns());
        Map<String, Column> columnsAfter = byName(after.columns());
        List<Column> dropped = before.columns().stream()
                .filter(column -> !columnsAfter.containsKey(column.name()))
                .toList();
        after.columns().stream()
                .filter(column -> !columnsBefore.containsKey(column.name()))
                .forEach(column -> changes.add(new ColumnChange.AddColumn(table, column)));
        before.columns().forEach(column -> compare(column, columnsAfter.get(column.name())));
        match.constraints().forEach(this::addConstraints);
        addIndexes(dropped);
        dropped.forEach(column -> changes.add(new ColumnChange.DropColumn(table, column)));
        return changes;
    }

    private void compare(Column before, @Nullable Column after) {
        if (after == null) {
            return;
        }
        Column wanted = rules == DiffRules.ENTITIES ? SerialDefault.kept(before, after) : after;
        if (!ColumnProperty.differing(before, wanted).isEmpty()) {
            changes.add(new ColumnChange.AlterColumn(table, before, wanted));
        }
    }

    private void addConstraints(Matching<? extends Constraint> matching) {
        matching.onlyBefore()
                .forEach(constraint -> changes.add(new ConstraintChange.DropConstraint(table, constraint)));
        for (Matching.Pair<? extends Constraint> pair : matching.pairs()) {
            Constraint before = pair.before();
            ObjectName name = names.of(table, before, pair.after());
            Constraint after = pair.after().withName(name);
            if (!structure.of(before).equals(structure.of(after))) {
                changes.add(new ConstraintChange.AlterConstraint(table, before, after));
            } else if (!name.equals(before.name())) {
                changes.add(new ConstraintChange.RenameConstraint(table, before, name));
            }
        }
        matching.onlyAfter().forEach(constraint -> changes.add(new ConstraintChange.AddConstraint(table, constraint)));
    }

    private void addIndexes(List<Column> droppedColumns) {
        for (Index index : match.indexes().onlyBefore()) {
            // PostgreSQL would drop it silently with the column: then it is better said.
            boolean falls = droppedColumns.stream().anyMatch(column -> index.mentions(column.name()));
            if (falls || rules == DiffRules.DATABASES || index.isExpressibleInMapping()) {
                changes.add(new IndexChange.DropIndex(table, index));
            }
        }
        for (Matching.Pair<Index> pair : match.indexes().pairs()) {
            Index before = pair.before();
            ObjectName name = names.of(table, before, pair.after());
            Index after = pair.after().withName(name);
            if (!structure.of(before).equals(structure.of(after))
                    || !Objects.equals(before.comment(), after.comment())) {
                changes.add(new IndexChange.AlterIndex(table, before, after));
            } else if (!name.equals(before.name())) {
                changes.add(new IndexChange.RenameIndex(table, before, name));
            }
        }
        match.indexes().onlyAfter().forEach(index -> changes.add(new IndexChange.CreateIndex(table, index)));
    }

    private static Map<String, Column> byName(List<Column> columns) {
        return columns.stream()
                .collect(Collectors.toMap(Column::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
