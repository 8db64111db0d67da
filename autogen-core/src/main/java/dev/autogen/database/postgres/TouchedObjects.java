package dev.autogen.database.postgres;

import dev.autogen.database.ObjectReference;
import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.TableChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a plan does to the objects that others may hang on. */
final class TouchedObjects {

    /** Dropped, and not made again. */
    private final Set<ObjectReference> gone = new HashSet<>();
    /** Dropped and made again. */
    private final Set<ObjectReference> remade = new HashSet<>();
    /** Made by the plan. */
    private final Set<ObjectReference> made = new HashSet<>();
    /** Columns that get another type. */
    private final Set<ObjectReference> retyped = new HashSet<>();
    /** Columns of them whose expressions do not follow: the type keeps its name and is another one. */
    private final Set<ObjectReference> typeRemade = new HashSet<>();
    /** Columns that no foreign key with the former type can reference. */
    private final Set<ObjectReference> breaking = new HashSet<>();
    /** Tables with any column of these. */
    private final Set<QualifiedName> tables = new HashSet<>();

    TouchedObjects(ChangeLists changes, Map<ColumnName, ColumnAlteration> alterations, Rework rework) {
        changes.of(TableChange.DropTable.class).forEach(change -> addTable(gone, change.table()));
        changes.of(TableChange.CreateTable.class).forEach(change -> addTable(made, change.table()));
        changes.of(ColumnChange.DropColumn.class).forEach(change -> {
            addColumn(gone, new ColumnName(change.table(), change.column().name()));
            addIdentity(gone, change.table(), change.column());
        });
        changes.of(ColumnChange.AddColumn.class).forEach(change -> {
            made.add(ObjectReference.column(change.table(), change.column().name()));
            addIdentity(made, change.table(), change.column());
        });
        changes.of(SequenceChange.DropSequence.class)
                .forEach(change -> gone.add(ObjectReference.of(
                        ObjectReference.Kind.SEQUENCE, change.sequence().name())));
        changes.of(SequenceChange.CreateSequence.class)
                .forEach(change -> made.add(ObjectReference.of(
                        ObjectReference.Kind.SEQUENCE, change.sequence().name())));
        alterations.values().forEach(this::addAlteration);
        addTypes(changes);
        addKeys(changes, rework);
    }

    private void addTypes(ChangeLists changes) {
        changes.of(EnumTypeChange.DropEnumType.class)
                .forEach(change -> gone.add(type(change.type().name())));
        changes.of(EnumTypeChange.CreateEnumType.class)
                .forEach(change -> made.add(type(change.type().name())));
        changes.of(EnumTypeChange.AlterEnumType.class).stream()
                .filter(change -> EnumTypeWriter.isRemade(change.before(), change.after()))
                .forEach(change -> remade.add(type(change.before().name())));
    }

    private void addKeys(ChangeLists changes, Rework rework) {
        changes.of(ConstraintChange.DropConstraint.class)
                .forEach(change -> gone.add(constraint(change.table(), change.constraint())));
        changes.of(ConstraintChange.AddConstraint.class)
                .forEach(change -> made.add(constraint(change.table(), change.constraint())));
        changes.of(ConstraintChange.AlterConstraint.class)
                .forEach(change -> addAltered(
                        constraint(change.table(), change.before()), constraint(change.table(), change.after())));
        changes.of(IndexChange.DropIndex.class).forEach(change -> gone.add(index(change.table(), change.index())));
        changes.of(IndexChange.CreateIndex.class).forEach(change -> made.add(index(change.table(), change.index())));
        changes.of(IndexChange.AlterIndex.class).stream()
                .filter(change -> IndexWriter.isRebuilt(change.before(), change.after()))
                .forEach(change ->
                        addAltered(index(change.table(), change.before()), index(change.table(), change.after())));
        rework.constraints()
                .forEach(reworked -> addAltered(
                        constraint(reworked.table(), reworked.before()),
                        constraint(reworked.table(), reworked.after())));
        rework.indexes()
                .forEach(reworked -> addAltered(
                        index(reworked.table(), reworked.before()), index(reworked.table(), reworked.after())));
    }

    /** What has another name afterwards is another object to who uses it. */
    private void addAltered(ObjectReference before, ObjectReference after) {
        if (before.equals(after)) {
            remade.add(before);
        } else {
            gone.add(before);
            made.add(after);
        }
    }

    private void addTable(Set<ObjectReference> set, Table table) {
        set.add(ObjectReference.table(table.name()));
        table.columns().forEach(column -> {
            set.add(ObjectReference.column(table.name(), column.name()));
            addIdentity(set, table.name(), column);
        });
        table.constraints().forEach(constraint -> set.add(constraint(table.name(), constraint)));
        table.indexes().forEach(index -> set.add(index(table.name(), index)));
    }

    /** The sequence behind it goes and comes with an identity. */
    private static void addIdentity(Set<ObjectReference> set, QualifiedName table, Column column) {
        Identity identity = column.identity();
        if (identity != null) {
            set.add(ObjectReference.of(
                    ObjectReference.Kind.SEQUENCE, ColumnSql.sequence(table, column.name(), identity)));
        }
    }

    private void addColumn(Set<ObjectReference> set, ColumnName name) {
        set.add(ObjectReference.column(name.table(), name.column()));
        tables.add(name.table());
    }

    private void addAlteration(ColumnAlteration alteration) {
        if (alteration.replaced() || alteration.after().identity() == null) {
            addIdentity(gone, alteration.table(), alteration.before());
        }
        if (alteration.replaced() || alteration.before().identity() == null) {
            addIdentity(made, alteration.table(), alteration.after());
        }
        if (alteration.replaced()) {
            addColumn(remade, alteration.name());
        } else if (alteration.rewritesType()) {
            addColumn(retyped, alteration.name());
            ObjectReference column = ObjectReference.column(
                    alteration.table(), alteration.after().name());
            if (alteration.typeRemade()) {
                typeRemade.add(column);
            }
            if (alteration.breaksForeignKeys()) {
                breaking.add(column);
            }
        }
    }

    boolean isGone(ObjectReference object) {
        return gone.contains(object);
    }

    boolean isRemade(ObjectReference object) {
        return remade.contains(object);
    }

    boolean isMade(ObjectReference object) {
        return made.contains(object);
    }

    boolean isRetyped(ObjectReference object) {
        return retyped.contains(object);
    }

    boolean isTypeRemade(ObjectReference object) {
        return typeRemade.contains(object);
    }

    boolean breaksForeignKeys(ObjectReference object) {
        return breaking.contains(object);
    }

    /** Whether the plan drops a column of the table or gives it another type. */
    boolean touchesColumnsOf(ObjectReference table) {
        return tables.contains(table.name());
    }

    private static ObjectReference constraint(QualifiedName table, Constraint constraint) {
        return ObjectReference.constraint(table, constraint.name().toString());
    }

    private static ObjectReference index(QualifiedName table, Index index) {
        return ObjectReference.of(
                ObjectReference.Kind.INDEX, table.sibling(index.name().toString()));
    }

    private static ObjectReference type(QualifiedName name) {
        return ObjectReference.of(ObjectReference.Kind.TYPE, name);
    }
}
