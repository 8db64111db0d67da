package dev.autogen.database.postgres;

import dev.autogen.AutogenException;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names as PostgreSQL keeps them: cut to 63 bytes. */
final class TruncatedNames {

    private static final int LONGEST_CHARACTER = 3;

    private TruncatedNames() {}

    /** The same schema with names that PostgreSQL leaves as they are. */
    static Schema in(Schema schema) {
        if (isShort(schema)) {
            return schema;
        }
        for (String namespace : schema.namespaces()) {
            requireDifferent(tableNames(schema, namespace), "tables of schema " + namespace);
        }
        List<Table> tables = schema.tables().stream().map(TruncatedNames::in).toList();
        List<Sequence> sequences = schema.sequences().stream()
                .map(s -> new Sequence(in(s.name()), s.options(), in(s.owner()), s.comment(), feeds(s), s.origin()))
                .toList();
        List<EnumType> enumTypes = schema.enumTypes().stream()
                .map(type -> new EnumType(in(type.name()), type.labels(), type.casts(), type.comment(), type.origin()))
                .toList();
        return new Schema(
                schema.defaultSchema(), schema.namespaces(), tables, sequences, enumTypes, schema.unmanaged());
    }

    private static List<ColumnName> feeds(Sequence sequence) {
        return sequence.feeds().stream()
                .map(fed -> new ColumnName(in(fed.table()), in(fed.column())))
                .toList();
    }

    /** Nearly every schema. */
    private static boolean isShort(Schema schema) {
        return schema.sequences().stream().allMatch(sequence -> isShort(sequence.name()))
                && schema.enumTypes().stream().allMatch(type -> isShort(type.name()))
                && schema.tables().stream().allMatch(TruncatedNames::isShort);
    }

    private static boolean isShort(Table table) {
        PrimaryKey key = table.primaryKey();
        return isShort(table.name())
                && table.columns().stream().allMatch(column -> isShort(column.name()))
                && (key == null || isShort(key.name()))
                && table.uniqueConstraints().stream().allMatch(unique -> isShort(unique.name()))
                && table.checks().stream().allMatch(check -> isShort(check.name()))
                && table.foreignKeys().stream().allMatch(foreignKey -> isShort(foreignKey.name()))
                && table.indexes().stream().allMatch(index -> isShort(index.name()));
    }

    private static boolean isShort(QualifiedName name) {
        return isShort(name.name());
    }

    private static boolean isShort(ObjectName name) {
        return name.text() == null || isShort(name.text());
    }

    private static boolean isShort(String name) {
        return name.length() * LONGEST_CHARACTER <= PostgresNames.MAXIMUM_BYTES || in(name).equals(name);
    }

    private static List<String> tableNames(Schema schema, String namespace) {
        return schema.tables().stream()
                .map(Table::name)
                .filter(name -> name.schema().equals(namespace))
                .map(QualifiedName::name)
                .toList();
    }

    private static Table in(Table table) {
        requireDifferent(table.columns().stream().map(Column::name).toList(), "columns of table " + table.name());
        PrimaryKey key = table.primaryKey();
        return new Table(
                in(table.name()),
                table.columns().stream().map(TruncatedNames::in).toList(),
                key == null
                        ? null
                        : new PrimaryKey(
                                in(key.name()),
                                in(key.columns()),
                                in(key.included()),
                                key.deferrability(),
                                key.origin()),
                table.uniqueConstraints().stream().map(TruncatedNames::in).toList(),
                table.checks().stream().map(TruncatedNames::in).toList(),
                table.foreignKeys().stream().map(TruncatedNames::in).toList(),
                table.indexes().stream().map(TruncatedNames::in).toList(),
                table.unlogged(),
                table.comment(),
                table.origin());
    }

    private static Column in(Column column) {
        return new Column(
                in(column.name()),
                column.type(),
                column.collation(),
                column.nullable(),
                column.defaultExpression(),
                column.identity(),
                column.generated(),
                column.comment(),
                column.origin());
    }

    private static UniqueConstraint in(UniqueConstraint unique) {
        return new UniqueConstraint(
                in(unique.name()),
                in(unique.columns()),
                in(unique.included()),
                unique.nullsNotDistinct(),
                unique.deferrability(),
                unique.origin());
    }

    private static CheckConstraint in(CheckConstraint check) {
        return new CheckConstraint(
                in(check.name()),
                check.expression(),
                in(check.columns()),
                check.noInherit(),
                check.validated(),
                check.enforced(),
                check.origin());
    }

    private static ForeignKey in(ForeignKey key) {
        return new ForeignKey(
                in(key.name()),
                in(key.columns()),
                in(key.referencedTable()),
                in(key.referencedColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.matchFull(),
                in(key.setColumns()),
                key.deferrability(),
                key.validated(),
                key.enforced(),
                key.origin());
    }

    private static Index in(Index index) {
        return new Index(
                in(index.name()),
                index.unique(),
                index.nullsNotDistinct(),
                index.method(),
                index.keys().stream().map(TruncatedNames::in).toList(),
                in(index.included()),
                index.predicate(),
                index.valid(),
                index.options(),
                index.comment(),
                index.origin());
    }

    private static IndexKey in(IndexKey key) {
        return new IndexKey(
                key.column() == null ? null : in(key.column()),
                key.expression(),
                key.descending(),
                key.nullsFirst(),
                key.operatorClass(),
                key.collation());
    }

    private static @Nullable ColumnName in(@Nullable ColumnName name) {
        return name == null ? null : new ColumnName(in(name.table()), in(name.column()));
    }

    private static QualifiedName in(QualifiedName name) {
        return new QualifiedName(in(name.schema()), in(name.name()));
    }

    private static ObjectName in(ObjectName name) {
        return name.text() == null ? name : new ObjectName(in(name.text()), name.chosen());
    }

    private static List<String> in(List<String> names) {
        return names.stream().map(TruncatedNames::in).toList();
    }

    private static String in(String name) {
        return PostgresNames.truncated(name);
    }

    private static void requireDifferent(List<String> names, String what) {
        Map<String, String> taken = new HashMap<>();
        for (String name : names) {
            String other = taken.put(in(name), name);
            if (other != null && !Objects.equals(other, name)) {
                throw new AutogenException(
                        "name-too-long",
                        "Two " + what + " have names that PostgreSQL cuts to the same 63 bytes:\n  " + other + "\n  "
                                + name,
                        "Give one of them a shorter name.");
            }
        }
    }
}
