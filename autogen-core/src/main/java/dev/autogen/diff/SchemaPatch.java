package dev.autogen.diff;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Carries changes out on the records of a schema, without a database: what a schema is after them. Unlike the schema that the
 * changes were made for it also holds what they leave alone, under the names it keeps.
 */
public final class SchemaPatch implements Change.Visitor<SchemaPatch> {

    private final Schema before;
    private final TreeSet<String> namespaces;
    private final Map<QualifiedName, EnumType> enumTypes = new LinkedHashMap<>();
    private final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
    private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
    private final List<RenameChange> renames = new ArrayList<>();

    private SchemaPatch(Schema before) {
        this.before = before;
        this.namespaces = new TreeSet<>(before.namespaces());
        before.enumTypes().forEach(type -> enumTypes.put(type.name(), type));
        before.sequences().forEach(sequence -> sequences.put(sequence.name(), sequence));
        before.tables().forEach(table -> tables.put(table.name(), table));
    }

    /** The schema after the changes. A change that does not fit the schema is an {@link IllegalArgumentException}. */
    public static Schema apply(Schema before, Collection<Change> changes) {
        if (changes.isEmpty()) {
            return before;
        }
        SchemaPatch patch = new SchemaPatch(before);
        for (Change change : changes) {
            if (!patch.isRenamedWith(change)) {
                patch = new SchemaPatch(patch.result());
            }
            change.accept(patch);
        }
        return patch.result();
    }

    /**
     * The changes that lead back. Those before the last rename come last and from back to front, see {@link RenameChange}; of the
     * others the order matters for the eye only, and is kept.
     */
    public static List<Change> inverse(List<Change> changes) {
        int renamed = RenameStage.end(changes);
        List<Change> back = new ArrayList<>();
        changes.subList(renamed, changes.size()).forEach(change -> back.add(change.inverse()));
        for (int i = renamed - 1; i >= 0; i--) {
            back.add(changes.get(i).inverse());
        }
        return List.copyOf(back);
    }

    /** Whether a change may be carried out together with those that wait: renames of one kind wait for each other. */
    private boolean isRenamedWith(Change change) {
        return renames.isEmpty() || renames.get(0).getClass() == change.getClass();
    }

    private Schema result() {
        Schema patched = new Schema(
                before.defaultSchema(),
                List.copyOf(namespaces),
                List.copyOf(tables.values()),
                List.copyOf(sequences.values()),
                List.copyOf(enumTypes.values()),
                before.unmanaged());
        return renames.isEmpty() ? patched : SchemaRenamer.apply(patched, renames);
    }

    @Override
    public SchemaPatch visit(NamespaceChange.CreateNamespace change) {
        return check(namespaces.add(change.name()), change);
    }

    @Override
    public SchemaPatch visit(NamespaceChange.DropNamespace change) {
        return check(namespaces.remove(change.name()), change);
    }

    @Override
    public SchemaPatch visit(EnumTypeChange.CreateEnumType change) {
        return check(enumTypes.put(change.type().name(), change.type()) == null, change);
    }

    @Override
    public SchemaPatch visit(EnumTypeChange.DropEnumType change) {
        return check(enumTypes.remove(change.type().name()) != null, change);
    }

    @Override
    public SchemaPatch visit(EnumTypeChange.AlterEnumType change) {
        return check(enumTypes.put(change.after().name(), change.after()) != null, change);
    }

    @Override
    public SchemaPatch visit(SequenceChange.CreateSequence change) {
        return check(sequences.put(change.sequence().name(), change.sequence()) == null, change);
    }

    @Override
    public SchemaPatch visit(SequenceChange.DropSequence change) {
        return check(sequences.remove(change.sequence().name()) != null, change);
    }

    @Override
    public SchemaPatch visit(SequenceChange.AlterSequence change) {
        return check(sequences.put(change.after().name(), change.after()) != null, change);
    }

    @Override
    public SchemaPatch visit(TableChange.CreateTable change) {
        return check(tables.put(change.table().name(), change.table()) == null, change);
    }

    @Override
    public SchemaPatch visit(TableChange.DropTable change) {
        return check(tables.remove(change.table().name()) != null, change);
    }

    @Override
    public SchemaPatch visit(TableChange.AlterTableComment change) {
        return edit(change, change.table(), table -> table.comment(change.after()));
    }

    @Override
    public SchemaPatch visit(TableChange.AlterTablePersistence change) {
        return edit(change, change.table(), table -> table.unlogged(change.unloggedAfter()));
    }

    @Override
    public SchemaPatch visit(ColumnChange.AddColumn change) {
        return edit(change, change.table(), table -> table.add(change.column()));
    }

    @Override
    public SchemaPatch visit(ColumnChange.DropColumn change) {
        return edit(change, change.table(), table -> table.remove(change.column()));
    }

    @Override
    public SchemaPatch visit(ColumnChange.AlterColumn change) {
        return edit(change, change.table(), table -> table.replace(change.before(), change.after()));
    }

    @Override
    public SchemaPatch visit(ConstraintChange.AddConstraint change) {
        return edit(change, change.table(), table -> table.add(change.constraint()));
    }

    @Override
    public SchemaPatch visit(ConstraintChange.DropConstraint change) {
        return edit(change, change.table(), table -> table.remove(change.constraint()));
    }

    @Override
    public SchemaPatch visit(ConstraintChange.AlterConstraint change) {
        return edit(change, change.table(), table -> table.replace(change.before(), change.after()));
    }

    @Override
    public SchemaPatch visit(ConstraintChange.RenameConstraint change) {
        return edit(
                change,
                change.table(),
                table -> table.replace(change.before(), change.before().withName(change.after())));
    }

    @Override
    public SchemaPatch visit(IndexChange.CreateIndex change) {
        return edit(change, change.table(), table -> table.add(change.index()));
    }

    @Override
    public SchemaPatch visit(IndexChange.DropIndex change) {
        return edit(change, change.table(), table -> table.remove(change.index()));
    }

    @Override
    public SchemaPatch visit(IndexChange.AlterIndex change) {
        return edit(change, change.table(), table -> table.replace(change.before(), change.after()));
    }

    @Override
    public SchemaPatch visit(IndexChange.RenameIndex change) {
        return edit(
                change,
                change.table(),
                table -> table.replace(change.before(), change.before().withName(change.after())));
    }

    @Override
    public SchemaPatch visit(RenameChange.RenameTable change) {
        return rename(change);
    }

    @Override
    public SchemaPatch visit(RenameChange.RenameColumn change) {
        return rename(change);
    }

    @Override
    public SchemaPatch visit(RenameChange.RenameSequence change) {
        return rename(change);
    }

    @Override
    public SchemaPatch visit(RenameChange.RenameEnumType change) {
        return rename(change);
    }

    @Override
    public SchemaPatch visit(RenameChange.RenameEnumLabel change) {
        return rename(change);
    }

    private SchemaPatch rename(RenameChange change) {
        renames.add(change);
        return this;
    }

    private SchemaPatch edit(Change change, QualifiedName name, UnaryOperator<TableEdit> edit) {
        Table table = tables.get(name);
        if (table == null) {
            throw misfit(change);
        }
        try {
            tables.put(name, edit.apply(new TableEdit(table)).table());
        } catch (TableEdit.MissingPartException e) {
            throw misfit(change);
        }
        return this;
    }

    private SchemaPatch check(boolean fits, Change change) {
        if (!fits) {
            throw misfit(change);
        }
        return this;
    }

    private static IllegalArgumentException misfit(Change change) {
        return new IllegalArgumentException("the change does not fit the schema: " + change);
    }
}
