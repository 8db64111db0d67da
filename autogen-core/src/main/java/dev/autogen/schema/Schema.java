package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All objects of a database, or of an entity model, that Autogen manages.
 *
 * @param defaultSchema where names without a schema lead in its texts, types and expressions: the first schema of the connection's
 *     search path. What Hibernate calls the default schema of a mapping is the place of its tables, and no text is read there
 * @param namespaces the schemas in scope, the default schema among them when it exists; sorted
 * @param tables sorted by name, as are the lists that follow
 * @param unmanaged what the database holds in these schemas and a mapping cannot express: never changed, listed for the reader. An
 *     index beyond mappings is listed here and is one of its table's indexes too
 */
public record Schema(
        String defaultSchema,
        List<String> namespaces,
        List<Table> tables,
        List<Sequence> sequences,
        List<EnumType> enumTypes,
        List<UnmanagedObject> unmanaged) {

    public Schema {
        requireNonNull(defaultSchema, "defaultSchema");
        namespaces = namespaces.stream().distinct().sorted().toList();
        tables = sorted(tables, Comparator.comparing(Table::name));
        sequences = sorted(sequences, Comparator.comparing(Sequence::name));
        enumTypes = sorted(enumTypes, Comparator.comparing(EnumType::name));
        unmanaged = List.copyOf(unmanaged);
    }

    /** A schema that holds nothing but its default namespace. */
    public static Schema empty(String defaultSchema) {
        return new Schema(defaultSchema, List.of(defaultSchema), List.of(), List.of(), List.of(), List.of());
    }

    public Optional<Table> table(QualifiedName name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }
}
