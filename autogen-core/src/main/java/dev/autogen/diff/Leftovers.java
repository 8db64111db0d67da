package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sequences and enum types that no mapping mentions and the columns that stay need all the same. */
final class Leftovers {

    private final Schema before;
    private final List<Change> tableChanges;
    private final Set<QualifiedName> usedSequences = new HashSet<>();
    private final Set<QualifiedName> usedTypes = new HashSet<>();
    private final Map<ColumnName, Column> columnsBefore = new HashMap<>();
    private final Map<ColumnName, Column> columnsAfter = new HashMap<>();
    private boolean read;

    Leftovers(Schema before, List<Change> tableChanges) {
        this.before = before;
        this.tableChanges = tableChanges;
    }

    /** Only when something is left over: most often nothing is. */
    private void read() {
        if (read) {
            return;
        }
        read = true;
        addColumns(before, columnsBefore);
        addColumns(SchemaPatch.apply(before, tableChanges), columnsAfter);
        for (Column column : columnsAfter.values()) {
            sequence(column).ifPresent(usedSequences::add);
            type(column).ifPresent(usedTypes::add);
        }
    }

    boolean uses(EnumType type) {
        read();
        return usedTypes.contains(type.name());
    }

    /** A sequence in use, or one that belongs to a column as it did before without ever being its default. */
    boolean uses(Sequence sequence) {
        read();
        if (usedSequences.contains(sequence.name())) {
            return true;
        }
        Column owner = columnsBefore.get(sequence.owner());
        return owner != null
                && columnsAfter.containsKey(sequence.owner())
                && !sequence(owner).equals(Optional.of(sequence.name()));
    }

    private Optional<QualifiedName> sequence(Column column) {
        return SerialDefault.sequence(column.defaultExpression(), before.defaultSchema());
    }

    private Optional<QualifiedName> type(Column column) {
        String element = column.type().endsWith("[]")
                ? column.type().substring(0, column.type().length() - 2)
                : column.type();
        return QualifiedName.ofPrinted(element, before.defaultSchema());
    }

    private static void addColumns(Schema schema, Map<ColumnName, Column> columns) {
        for (Table table : schema.tables()) {
            table.columns().forEach(column -> columns.put(new ColumnName(table.name(), column.name()), column));
        }
    }
}
