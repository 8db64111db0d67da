package dev.autogen.database.postgres;

import dev.autogen.plan.Obstacle;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Foreign keys that no change drops, because their table or column is excluded, and that reference what the plan drops or makes
 * another type of.
 */
final class ReferenceObstacles {

    private final DdlContext context;
    private final Map<ColumnName, ColumnAlteration> alterations;

    ReferenceObstacles(DdlContext context, Map<ColumnName, ColumnAlteration> alterations) {
        this.context = context;
        this.alterations = alterations;
    }

    List<Obstacle> find() {
        List<Obstacle> found = new ArrayList<>();
        for (Table table : context.after().tables()) {
            Table before = context.tableBefore(table.name());
            if (before != null && !before.foreignKeys().isEmpty()) {
                table.foreignKeys().stream()
                        .filter(before.foreignKeys()::contains)
                        .forEach(key -> reason(table, key)
                                .ifPresent(reason -> found.add(new Obstacle(
                                        "foreign key "
                                                + PostgresNames.oneLine(
                                                        key.name().toString()) + " of " + context.text(table.name()),
                                        reason))));
            }
        }
        return found;
    }

    private Optional<String> reason(Table table, ForeignKey key) {
        QualifiedName name = key.referencedTable();
        if (context.tableBefore(name) == null) {
            return Optional.empty();
        }
        Table referenced = context.tableAfter(name);
        if (referenced == null) {
            return Optional.of("references table " + context.text(name) + ", which is dropped");
        }
        for (int i = 0; i < key.referencedColumns().size(); i++) {
            String column = key.referencedColumns().get(i);
            String text = context.text(name, column);
            if (referenced.column(column).isEmpty()) {
                return Optional.of("references column " + text + ", which is dropped");
            }
            if (cannotReference(table, key.columns().get(i), new ColumnName(name, column))) {
                return Optional.of("references column " + text + ", which gets another type");
            }
        }
        return keys(referenced).anyMatch(new HashSet<>(key.referencedColumns())::equals)
                ? Optional.empty()
                : Optional.of("references a key of table " + context.text(name) + ", which is dropped");
    }

    /** Types within one family compare with each other; other ones do not, unless both sides change. */
    private boolean cannotReference(Table table, String column, ColumnName referenced) {
        ColumnAlteration alteration = alterations.get(referenced);
        if (alteration == null || !alteration.breaksForeignKeys()) {
            return false;
        }
        String after = alteration.after().type();
        return !PostgresType.of(alteration.before().type())
                        .element()
                        .equals(PostgresType.of(after).element())
                && !alterations.containsKey(new ColumnName(table.name(), column))
                && !table.column(column).map(Column::type).equals(Optional.of(after));
    }

    private static Stream<Set<String>> keys(Table table) {
        return Stream.of(
                        Stream.ofNullable(table.primaryKey()).map(key -> key.columns()),
                        table.uniqueConstraints().stream().map(unique -> unique.columns()),
                        table.indexes().stream().filter(Index::unique).map(IndexWriter::plainColumns))
                .flatMap(columns -> columns)
                .map(HashSet::new);
    }
}
