package dev.autogen.database.postgres;

import dev.autogen.plan.Action;
import dev.autogen.schema.ColumnName;
import java.util.Map;
import java.util.function.Consumer;

/** The writers of all kinds of objects, for one plan. */
record ObjectWriters(
        NamespaceWriter namespaces,
        EnumTypeWriter enumTypes,
        SequenceWriter sequences,
        ConstraintWriter constraints,
        RenameWriter renames,
        ObjectRenameWriter objectRenames,
        IndexWriter indexes,
        MadeUpValues values,
        ColumnWriter columns,
        TableWriter tables) {

    static ObjectWriters of(
            DdlContext context, Map<ColumnName, ColumnAlteration> alterations, Consumer<Action> actions) {
        RenameWriter renames = new RenameWriter(context, actions);
        ConstraintWriter constraints = new ConstraintWriter(context, actions);
        IndexWriter indexes = new IndexWriter(context, renames, alterations::containsKey, actions);
        MadeUpValues values = new MadeUpValues(context, actions);
        return new ObjectWriters(
                new NamespaceWriter(context, actions),
                new EnumTypeWriter(context, actions),
                new SequenceWriter(context, name -> isDropped(context, alterations, name), actions),
                constraints,
                renames,
                new ObjectRenameWriter(context, actions),
                indexes,
                values,
                new ColumnWriter(context, values, actions),
                new TableWriter(context, constraints, indexes, actions));
    }

    private static boolean isDropped(
            DdlContext context, Map<ColumnName, ColumnAlteration> alterations, ColumnName name) {
        ColumnAlteration alteration = alterations.get(name);
        return context.columnAfter(name).isEmpty() || alteration != null && alteration.replaced();
    }
}
