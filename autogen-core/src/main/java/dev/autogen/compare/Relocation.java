package dev.autogen.compare;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;

/**
 * Calls the default schema of a database by another name. Texts need no change: whatever is in the default schema stands without it
 * there.
 */
final class Relocation {

    private final String from;

    private final String to;

    private Relocation(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** The schema as it would be if its default schema were called so. */
    static Schema of(Schema schema, String defaultSchema) {
        return schema.defaultSchema().equals(defaultSchema)
                ? schema
                : new Relocation(schema.defaultSchema(), defaultSchema).relocated(schema);
    }

    private Schema relocated(Schema schema) {
        return new Schema(
                to,
                schema.namespaces().stream().map(this::namespace).toList(),
                schema.tables().stream().map(this::table).toList(),
                schema.sequences().stream().map(this::sequence).toList(),
                schema.enumTypes().stream()
                        .map(type -> new EnumType(
                                name(type.name()), type.labels(), type.casts(), type.comment(), type.origin()))
                        .toList(),
                schema.unmanaged().stream().map(this::unmanaged).toList());
    }

    private String namespace(String name) {
        return name.equals(from) ? to : name;
    }

    private QualifiedName name(QualifiedName name) {
        return new QualifiedName(namespace(name.schema()), name.name());
    }

    private Table table(Table table) {
        return new Table(
                name(table.name()),
                table.columns().stream().map(this::column).toList(),
                table.primaryKey(),
                table.uniqueConstraints(),
                table.checks(),
                table.foreignKeys().stream().map(this::foreignKey).toList(),
                table.indexes(),
                table.unlogged(),
                table.comment(),
                table.origin());
    }

    private ForeignKey foreignKey(ForeignKey key) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                name(key.referencedTable()),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.matchFull(),
                key.setColumns(),
                key.deferrability(),
                key.validated(),
                key.enforced(),
                key.origin());
    }

    private Column column(Column column) {
        Identity identity = column.identity();
        QualifiedName sequence = identity == null ? null : identity.sequence();
        if (identity == null || sequence == null) {
            return column;
        }
        return new Column(
                column.name(),
                column.type(),
                column.collation(),
                column.nullable(),
                column.defaultExpression(),
                new Identity(identity.always(), identity.options(), name(sequence)),
                column.generated(),
                column.notNull(),
                column.comment(),
                column.origin());
    }

    private Sequence sequence(Sequence sequence) {
        ColumnName owner = sequence.owner();
        return new Sequence(
                name(sequence.name()),
                sequence.options(),
                owner == null ? null : new ColumnName(name(owner.table()), owner.column()),
                sequence.comment(),
                sequence.feeds().stream()
                        .map(fed -> new ColumnName(name(fed.table()), fed.column()))
                        .toList(),
                sequence.origin());
    }

    private UnmanagedObject unmanaged(UnmanagedObject object) {
        String prefix = from + ".";
        return object.name().startsWith(prefix)
                ? new UnmanagedObject(
                        object.kind(), to + "." + object.name().substring(prefix.length()), object.reason())
                : object;
    }
}
