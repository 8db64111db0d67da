package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** Reads a column, as {@code ColumnDefinitions} does. */
final class ColumnReader {

    private final MetadataImplementor metadata;
    private final Dialect dialect;
    private final Names names;
    private final EnumTypes enumTypes;
    private final Map<QualifiedName, Origin> enumOrigins;
    private final SequenceReader sequences;
    private final List<ModelNote> notes;
    private final Map<String, String> spellings = new HashMap<>();

    ColumnReader(
            MetadataImplementor metadata,
            Names names,
            EnumTypes enumTypes,
            Map<QualifiedName, Origin> enumOrigins,
            SequenceReader sequences,
            List<ModelNote> notes) {
        this.metadata = metadata;
        this.dialect = metadata.getDatabase().getDialect();
        this.names = names;
        this.enumTypes = enumTypes;
        this.enumOrigins = enumOrigins;
        this.sequences = sequences;
        this.notes = notes;
    }

    /** Everything Hibernate would write between the column's name and the next comma, checks apart. */
    ColumnDefinition definition(org.hibernate.mapping.Table table, org.hibernate.mapping.Column column) {
        boolean identity = VersionDifferences.isIdentity(column, table, metadata);
        ColumnDefinition definition = ColumnDefinition.of(
                identity ? VersionDifferences.identityType(column, metadata) : column.getSqlType(metadata));
        if (identity) {
            // A columnDefinition may say so itself.
            definition.identity = TypeNames.integerBehindSerial(definition.type) == null;
            definition.notNull = true;
        } else {
            if (column.getCollation() != null) {
                definition.add("collate " + dialect.quoteCollation(column.getCollation()));
            }
            if (column.getDefaultValue() != null) {
                definition.defaultExpression = VersionDifferences.columnDefault(dialect, column.getDefaultValue());
            }
            if (column.getGeneratedAs() != null) {
                definition.add(dialect.generatedAs(column.getGeneratedAs()));
            }
            boolean saysNullability =
                    column.getGeneratedAs() == null || VersionDifferences.writesNotNullAfterGenerated(dialect);
            definition.notNull |= saysNullability && !column.isNullable();
        }
        String options = VersionDifferences.options(column);
        if (options != null) {
            definition.add(options);
        }
        return definition;
    }

    Column read(
            QualifiedName table,
            org.hibernate.mapping.Column column,
            ColumnDefinition definition,
            Set<String> keyColumns,
            @Nullable Origin origin) {
        String name = names.of(column);
        definition.unread.forEach(
                clause -> notes.add(new ModelNote("column option", table + "." + name, "not managed: " + clause)));
        String integer = TypeNames.integerBehindSerial(definition.type);
        String type = integer != null ? integer : spellings.computeIfAbsent(definition.type, TypeNames::canonical);
        String defaultExpression = definition.defaultExpression;
        if (integer != null) {
            QualifiedName sequence = sequences.addSerial(table, name, integer, origin);
            defaultExpression = "nextval('" + sequenceText(sequence) + "'::regclass)";
        }
        QualifiedName enumType = enumTypes.of(type);
        if (enumType != null) {
            type = enumTypes.spelled(type, enumType);
            if (origin != null) {
                enumOrigins.putIfAbsent(enumType, origin);
            }
        }
        boolean required = definition.notNull
                || definition.primaryKey
                || definition.identity
                || integer != null
                || keyColumns.contains(name);
        return new Column(
                name,
                type,
                definition.collation == null ? null : collation(definition.collation),
                !required,
                defaultExpression,
                definition.identity ? identity(table, name, type, definition) : null,
                definition.generatedExpression == null
                        ? null
                        : new Generated(definition.generatedExpression, definition.generatedStored),
                TableReader.comment(column.getComment()),
                origin);
    }

    private Identity identity(QualifiedName table, String column, String type, ColumnDefinition definition) {
        List<String> unread = new ArrayList<>();
        Identity identity = new Identity(
                definition.identityAlways,
                new SequenceWords(type, unread).read(definition.identityOptions).options());
        unread.forEach(
                option -> notes.add(new ModelNote("sequence option", table + "." + column, "not managed: " + option)));
        return identity;
    }

    /** As {@code regclass} prints a sequence: what is not searched for names its schema, a default schema of Hibernate's too. */
    private String sequenceText(QualifiedName sequence) {
        boolean unqualified = sequence.schema().equals(names.searchedSchema());
        String text = (unqualified ? "" : printed(sequence.schema()) + ".") + printed(sequence.name());
        return text.replace("'", "''");
    }

    private static String printed(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private @Nullable String collation(String text) {
        String name = names.ofQualifiedText(text).name();
        return name.equals("default") ? null : name;
    }
}
