package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads foreign keys, as {@code StandardForeignKeyExporter} does. */
final class ForeignKeyReader {

    private final Names names;
    private final Origins origins;
    private final List<ModelNote> notes;

    ForeignKeyReader(Names names, Origins origins, List<ModelNote> notes) {
        this.names = names;
        this.origins = origins;
        this.notes = notes;
    }

    List<ForeignKey> of(Table table, Map<Column, ColumnDefinition> definitions) {
        List<ForeignKey> keys = new ArrayList<>();
        for (org.hibernate.mapping.ForeignKey key : table.getForeignKeyCollection()) {
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
        if (key.getOptions() != null) {
            text.readTail(new ClauseReader(key.getOptions()));
        }
        String unread = text.unread;
        if (!unread.isEmpty()) {
            notes.add(new ModelNote(
                    "foreign key option", names.of(table) + " " + key.getName(), "not managed: " + unread));
        }
        return text.foreignKey(names.objectName(key.getName()), origins.of(table, key));
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

    /** A foreign key whose parts may be given as text. */
    private static final class ForeignKeyText {

        private final Names names;
        private List<String> columns = List.of();
        private @Nullable QualifiedName referencedTable;
        private List<String> referencedColumns = List.of();
        private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
        private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
        private List<String> setColumns = List.of();
        private boolean matchFull;
        private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
        private boolean validated = true;
        private String unread = "";

        ForeignKeyText(Names names) {
            this.names = names;
        }

        /** {@code foreign key (a) references t (b) on delete cascade}. */
        void readDefinition(String definition) {
            ClauseReader reader = new ClauseReader(definition);
            if (reader.accept("foreign", "key")) {
                columns = ColumnLists.names(reader.group(), names);
            }
            if (reader.accept("references")) {
                referencedTable = names.ofQualifiedText(reader.name());
                String list = reader.group();
                referencedColumns = list == null ? referencedColumns : ColumnLists.names(list, names);
            }
            readTail(reader);
        }

        void readTail(ClauseReader reader) {
            if (reader.accept("match", "full")) {
                matchFull = true;
            } else {
                reader.accept("match", "simple");
            }
            boolean more = true;
            while (more) {
                more = readAction(reader);
            }
            Deferrability read = DeferrabilityWords.read(reader);
            deferrability = read == Deferrability.NOT_DEFERRABLE ? deferrability : read;
            validated &= !reader.accept("not", "valid");
            unread = reader.rest();
        }

        private boolean readAction(ClauseReader reader) {
            if (reader.accept("on", "delete")) {
                onDelete = actionWords(reader);
                String list = reader.group();
                setColumns = list == null ? List.of() : ColumnLists.names(list, names);
                return true;
            }
            if (reader.accept("on", "update")) {
                onUpdate = actionWords(reader);
                return true;
            }
            return false;
        }

        private static ReferentialAction actionWords(ClauseReader reader) {
            if (reader.accept("cascade")) {
                return ReferentialAction.CASCADE;
            }
            if (reader.accept("restrict")) {
                return ReferentialAction.RESTRICT;
            }
            if (reader.accept("set", "null")) {
                return ReferentialAction.SET_NULL;
            }
            if (reader.accept("set", "default")) {
                return ReferentialAction.SET_DEFAULT;
            }
            reader.accept("no", "action");
            return ReferentialAction.NO_ACTION;
        }

        ForeignKey foreignKey(ObjectName name, @Nullable Origin origin) {
            return new ForeignKey(
                    name,
                    columns,
                    java.util.Objects.requireNonNull(referencedTable, "referencedTable"),
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    matchFull,
                    setColumns,
                    deferrability,
                    validated,
                    origin);
        }
    }
}
