package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Reads foreign keys, as {@code StandardForeignKeyExporter} does. */
final class ForeignKeyReader {

    private final IdentifierHelper identifiers;
    private final Names names;
    private final Origins origins;
    private final List<ModelNote> notes;

    ForeignKeyReader(IdentifierHelper identifiers, Names names, Origins origins, List<ModelNote> notes) {
        this.identifiers = identifiers;
        this.names = names;
        this.origins = origins;
        this.notes = notes;
    }

    List<ForeignKey> of(Table table, Map<Column, ColumnDefinition> definitions) {
        List<ForeignKey> keys = new ArrayList<>();
        for (org.hibernate.mapping.ForeignKey key : VersionDifferences.foreignKeys(table)) {
            if (key.isCreationEnabled()
                    && key.isPhysicalConstraint()
                    && !key.getReferencedTable().isView()) {
                keys.add(foreignKey(table, key));
            }
        }
        definitions.forEach((column, definition) -> definition.references.forEach(text -> notes.add(
                new ModelNote("column option", names.of(table) + "." + names.of(column), "not managed: " + text))));
        return keys;
    }

    private ForeignKey foreignKey(Table table, org.hibernate.mapping.ForeignKey key) {
        ForeignKeyText text = new ForeignKeyText(names);
        text.columns = key.getColumns().stream().map(names::of).toList();
        text.referencedTable = names.of(key.getReferencedTable());
        text.referencedColumns = referencedColumns(key);
        if (key.getKeyDefinition() != null && !key.getKeyDefinition().isBlank()) {
            text.readDefinition(key.getKeyDefinition());
        }
        if (key.getOnDeleteAction() != null && key.getOnDeleteAction() != OnDeleteAction.NO_ACTION) {
            text.onDelete = action(key.getOnDeleteAction());
        }
        String options = VersionDifferences.options(key);
        if (options != null) {
            text.readTail(new ClauseReader(options));
        }
        String unread = text.unread;
        if (!unread.isEmpty()) {
            notes.add(new ModelNote(
                    "foreign key option", names.of(table) + " " + key.getName(), "not managed: " + unread));
        }
        return text.foreignKey(names.objectName(identifiers.toIdentifier(key.getName())), origins.of(table, key));
    }

    private List<String> referencedColumns(org.hibernate.mapping.ForeignKey key) {
        List<Column> columns = key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
        return columns.stream().map(names::of).toList();
    }

    private static ReferentialAction action(OnDeleteAction action) {
        return switch (action) {
            case NO_ACTION -> ReferentialAction.NO_ACTION;
            case CASCADE -> ReferentialAction.CASCADE;
            case RESTRICT -> ReferentialAction.RESTRICT;
            case SET_NULL -> ReferentialAction.SET_NULL;
            case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
        };
    }
}
