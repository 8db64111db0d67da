package dev.autogen.acceptance;

import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that was read from a database, line by line and sorted, so that two states can be compared by eye. */
final class Catalogue {

    private Catalogue() {}

    static List<String> of(Schema schema) {
        return Stream.of(
                        schema.namespaces(),
                        schema.sequences(),
                        schema.enumTypes(),
                        schema.unmanaged(),
                        schema.tables().stream().flatMap(Catalogue::of).toList())
                .flatMap(Collection::stream)
                .map(Object::toString)
                .toList();
    }

    /** The order of columns, constraints and indexes is left alone by design. */
    private static Stream<String> of(Table table) {
        Stream<String> itself =
                Stream.of(table.name() + " unlogged " + table.unlogged() + " comment " + table.comment());
        Stream<String> columns = table.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .map(Column::toString);
        Stream<String> rest = Stream.concat(table.constraints().stream(), table.indexes().stream())
                .map(Object::toString)
                .sorted();
        return Stream.of(itself, columns, rest).flatMap(lines -> lines).map(line -> table.name() + " " + line);
    }
}
