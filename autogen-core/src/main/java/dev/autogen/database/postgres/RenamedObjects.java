package dev.autogen.database.postgres;

import dev.autogen.database.Dependent;
import dev.autogen.database.Dependents;
import dev.autogen.database.ObjectReference;
import dev.autogen.diff.Change;
import dev.autogen.diff.RenameChange;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What some changes rename: tables, sequences and types share one space of names. */
final class RenamedObjects {

    private final Map<QualifiedName, QualifiedName> after = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> before = new HashMap<>();

    /** By the new name of the table and the old one of the column. */
    private final Map<ColumnName, String> columns = new HashMap<>();

    static RenamedObjects of(List<Change> changes) {
        ChangeLists lists = new ChangeLists(changes);
        RenamedObjects renamed = new RenamedObjects();
        lists.of(RenameChange.RenameTable.class).forEach(change -> renamed.add(change.before(), change.after()));
        lists.of(RenameChange.RenameSequence.class)
                .forEach(change ->
                        renamed.add(change.before().name(), change.after().name()));
        lists.of(RenameChange.RenameEnumType.class)
                .forEach(change ->
                        renamed.add(change.before().name(), change.after().name()));
        lists.of(RenameChange.RenameColumn.class)
                .forEach(change -> renamed.columns.put(
                        new ColumnName(change.table(), change.before().name()),
                        change.after().name()));
        return renamed;
    }

    private void add(QualifiedName from, QualifiedName to) {
        after.put(from, to);
        before.put(to, from);
    }

    /** What an object is called before the renames. */
    QualifiedName before(QualifiedName name) {
        return before.getOrDefault(name, name);
    }

    /** What a column is called before the renames. */
    ColumnName before(ColumnName column) {
        String name = columns.entrySet().stream()
                .filter(renamed -> renamed.getKey().table().equals(column.table())
                        && renamed.getValue().equals(column.column()))
                .map(renamed -> renamed.getKey().column())
                .findFirst()
                .orElse(column.column());
        return new ColumnName(before(column.table()), name);
    }

    /** The dependents with what they hang on as it is called after the renames; their own statements cannot follow. */
    Dependents after(Dependents dependents) {
        return after.isEmpty() && columns.isEmpty()
                ? dependents
                : new Dependents(
                        dependents.objects().stream().map(this::after).toList(),
                        dependents.refused(),
                        dependents.untried());
    }

    private Dependent after(Dependent dependent) {
        boolean mentions = Stream.concat(dependent.uses().stream(), dependent.belongsTo().stream())
                .anyMatch(object -> !after(object).equals(object));
        return new Dependent(
                dependent.kind(),
                dependent.name(),
                after(dependent.uses()),
                after(dependent.belongsTo()),
                dependent.needs(),
                dependent.drop(),
                dependent.make(),
                mentions && dependent.unmakeable() == null
                        ? "hangs on something that the same migration renames"
                        : dependent.unmakeable());
    }

    private Set<ObjectReference> after(Set<ObjectReference> objects) {
        Set<ObjectReference> renamed = new HashSet<>();
        objects.forEach(object -> renamed.add(after(object)));
        return renamed;
    }

    private ObjectReference after(ObjectReference object) {
        QualifiedName name = after.getOrDefault(object.name(), object.name());
        String part = object.kind() == ObjectReference.Kind.COLUMN
                ? columns.getOrDefault(new ColumnName(name, object.part()), object.part())
                : object.part();
        return new ObjectReference(object.kind(), name, part);
    }
}
