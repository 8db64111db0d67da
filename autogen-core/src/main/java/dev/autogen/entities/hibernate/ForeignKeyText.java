package dev.autogen.entities.hibernate;

import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A foreign key whose parts may be given as text. */
final class ForeignKeyText {

    private final Names names;
    List<String> columns = List.of();

    @Nullable
    QualifiedName referencedTable;

    List<String> referencedColumns = List.of();
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    private List<String> setColumns = List.of();
    private boolean matchFull;
    private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
    private boolean validated = true;
    private boolean enforced = true;
    String unread = "";

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
        enforced &= !reader.accept("not", "enforced");
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
                Objects.requireNonNull(referencedTable, "referencedTable"),
                referencedColumns,
                onDelete,
                onUpdate,
                matchFull,
                setColumns,
                deferrability,
                validated && enforced,
                enforced,
                origin);
    }
}
