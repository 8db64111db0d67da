package dev.autogen.diff;

import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a database holds beyond mappings, and no change touches. */
public final class LeftAlone {

    private LeftAlone() {}

    /** The unmanaged objects of a schema, without the indexes that some change alters, renames or drops. */
    public static List<UnmanagedObject> of(Schema current, List<Change> changes) {
        Set<String> touched = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof IndexChange.AlterIndex alter) {
                touched.add(name(alter.table(), alter.before()));
            } else if (change instanceof IndexChange.RenameIndex rename) {
                touched.add(name(rename.table(), rename.before()));
            } else if (change instanceof IndexChange.DropIndex drop) {
                touched.add(name(drop.table(), drop.index()));
            }
        }
        return current.unmanaged().stream()
                .filter(object -> !object.kind().equals("index") || !touched.contains(object.name()))
                .toList();
    }

    private static String name(QualifiedName table, Index index) {
        return table.sibling(index.name().toString()).toString();
    }
}
