package dev.autogen.acceptance;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Set;

/** Marks names as those that a mapping spells out, which no database remembers. */
final class ChosenNames {

    private ChosenNames() {}

    static Schema mark(Schema schema, Set<String> chosen) {
        List<Table> tables =
                schema.tables().stream().map(table -> mark(table, chosen)).toList();
        return new Schema(
                schema.defaultSchema(),
                schema.namespaces(),
                tables,
                schema.sequences(),
                schema.enumTypes(),
                schema.unmanaged());
    }

    private static Table mark(Table table, Set<String> chosen) {
        PrimaryKey key = table.primaryKey();
        return new Table(
                table.name(),
                table.columns(),
                key == null ? null : key.withName(name(key, chosen)),
                table.uniqueConstraints().stream()
                        .map(unique -> unique.withName(name(unique, chosen)))
                        .toList(),
                table.checks().stream()
                        .map(check -> check.withName(name(check, chosen)))
                        .toList(),
                table.foreignKeys().stream()
                        .map(foreignKey -> foreignKey.withName(name(foreignKey, chosen)))
                        .toList(),
                table.indexes().stream().map(index -> mark(index, chosen)).toList(),
                table.unlogged(),
                table.comment(),
                table.origin());
    }

    private static Index mark(Index index, Set<String> chosen) {
        String text = String.valueOf(index.name().text());
        return chosen.contains(text) ? index.withName(ObjectName.chosen(text)) : index;
    }

    private static ObjectName name(Constraint constraint, Set<String> chosen) {
        String text = String.valueOf(constraint.name().text());
        return chosen.contains(text) ? ObjectName.chosen(text) : constraint.name();
    }
}
