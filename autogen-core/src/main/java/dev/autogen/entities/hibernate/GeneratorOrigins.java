package dev.autogen.entities.hibernate;

import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.jspecify.annotations.Nullable;

/**
 * Knows which entity asks for a sequence, or for the table of a table generator. The generators are made a second time for it:
 * Hibernate does not keep those it makes while building metadata, and forgives them errors that an application's start does not.
 */
final class GeneratorOrigins {

    private final Map<QualifiedName, Origin> origins = new HashMap<>();
    private final MetadataImplementor metadata;
    private final SqlStringGenerationContext context;
    private final Names names;

    GeneratorOrigins(MetadataImplementor metadata, SqlStringGenerationContext context, Names names) {
        this.metadata = metadata;
        this.context = context;
        this.names = names;
        for (PersistentClass entity : Origins.entities(metadata)) {
            if (entity instanceof RootClass root) {
                add(root);
            }
        }
    }

    @Nullable
    Origin of(QualifiedName sequenceOrTable) {
        return origins.get(sequenceOrTable);
    }

    private void add(RootClass root) {
        Property identifier = root.getIdentifierProperty();
        Generator generator = root.getIdentifier()
                .createGenerator(metadata.getDatabase().getDialect(), root, identifier, new Settings(context));
        String className = root.getClassName() == null ? root.getEntityName() : root.getClassName();
        Origin origin = new Origin(className, identifier == null ? null : identifier.getName());
        if (generator instanceof SequenceStyleGenerator sequence) {
            var name = sequence.getDatabaseStructure().getPhysicalName();
            origins.putIfAbsent(names.qualified(name.getSchemaName(), name.getObjectName()), origin);
        } else if (generator instanceof TableGenerator table) {
            origins.putIfAbsent(names.ofQualifiedText(table.getTableName()), origin);
        }
    }

    private record Settings(SqlStringGenerationContext context) implements GeneratorSettings {

        @Override
        public @Nullable String getDefaultCatalog() {
            return null;
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return context.getDefaultSchema() == null
                    ? null
                    : context.getDefaultSchema().render();
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return context;
        }
    }
}
