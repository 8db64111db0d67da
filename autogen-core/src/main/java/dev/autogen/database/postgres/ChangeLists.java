package dev.autogen.database.postgres;

import dev.autogen.diff.Change;
import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes of a plan by kind. */
final class ChangeLists {

    private final Map<Class<?>, List<Change>> byKind = new HashMap<>();
    private final Set<Object> changedParts = new HashSet<>();

    ChangeLists(List<Change> changes) {
        for (Change change : changes) {
            byKind.computeIfAbsent(change.getClass(), kind -> new ArrayList<>()).add(change);
        }
        of(ConstraintChange.DropConstraint.class).forEach(c -> changedParts.add(List.of(c.table(), c.constraint())));
        of(ConstraintChange.AlterConstraint.class).forEach(c -> changedParts.add(List.of(c.table(), c.before())));
        of(IndexChange.DropIndex.class).forEach(c -> changedParts.add(List.of(c.table(), c.index())));
        of(IndexChange.AlterIndex.class).forEach(c -> changedParts.add(List.of(c.table(), c.before())));
    }

    <T extends Change> List<T> of(Class<T> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    /** Whether a change drops or alters this constraint. */
    boolean changes(QualifiedName table, Constraint before) {
        return changedParts.contains(List.of(table, before));
    }

    /** Whether a change drops or alters this index. */
    boolean changes(QualifiedName table, Index before) {
        return changedParts.contains(List.of(table, before));
    }
}
