package dev.autogen.scope;

import dev.autogen.diff.SerialDefault;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which sequences and types the columns of some tables need, each with a table that does. */
record Uses(Map<QualifiedName, QualifiedName> sequences, Map<QualifiedName, QualifiedName> types) {

    static Uses of(Schema schema, Predicate<ColumnName> columns) {
        Uses uses = new Uses(new TreeMap<>(), new TreeMap<>());
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (columns.test(new ColumnName(table.name(), column.name()))) {
                    uses.add(table, column, schema.defaultSchema());
                }
            }
        }
        return uses;
    }

    private void add(Table table, Column column, String defaultSchema) {
        SerialDefault.sequence(column.defaultExpression(), defaultSchema)
                .ifPresent(sequence -> sequences.putIfAbsent(sequence, table.name()));
        String type = column.type();
        QualifiedName.ofPrinted(type.endsWith("[]") ? type.substring(0, type.length() - 2) : type, defaultSchema)
                .ifPresent(name -> types.putIfAbsent(name, table.name()));
    }
}
