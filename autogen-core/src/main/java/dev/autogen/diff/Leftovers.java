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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sequences and enum types that no mapping mentions and the columns that stay need all the same. */
final class Leftovers {

    private final String defaultSchema;
    private final Set<QualifiedName> usedSequences = new HashSet<>();
    private final Set<QualifiedName> usedTypes = new HashSet<>();
    private final Map<ColumnName, Column> columnsBefore;
    private final Map<ColumnName, Column> columnsAfter;

    /**
     * @param before the schema before all changes
     * @param reached the schema after the changes to tables
     */
    Leftovers(Schema before, Schema reached) {
        this.defaultSchema = before.defaultSchema();
        this.columnsBefore = columns(before);
        this.columnsAfter = columns(reached);
        for (Column column : columnsAfter.values()) {
            SerialDefault.sequence(column.defaultExpression(), defaultSchema).ifPresent(usedSequences::add);
            type(column).ifPresent(usedTypes::add);
        }
    }

    boolean uses(EnumType type) {
        return usedTypes.contains(type.name());
    }

    /** A sequence in use, or one that belongs to a column as it did before without ever being its default. */
    boolean uses(Sequence sequence) {
        if (usedSequences.contains(sequence.name())) {
            return true;
        }
        Column before = columnsBefore.get(sequence.owner());
        return before != null
                && columnsAfter.containsKey(sequence.owner())
                && !SerialDefault.sequence(before.defaultExpression(), defaultSchema)
                        .equals(Optional.of(sequence.name()));
    }

    private Optional<QualifiedName> type(Column column) {
        String element = column.type().replaceAll("(\\[\\])+$", "");
        return QualifiedName.ofPrinted(element, defaultSchema);
    }

    private static Map<ColumnName, Column> columns(Schema schema) {
        Map<ColumnName, Column> columns = new HashMap<>();
        for (Table table : schema.tables()) {
            table.columns().forEach(column -> columns.put(new ColumnName(table.name(), column.name()), column));
        }
        return columns;
    }
}
