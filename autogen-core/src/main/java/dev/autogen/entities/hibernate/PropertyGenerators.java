package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Value;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes the generators of attributes, as an application's start does before it creates a schema: some of them change the column
 * they generate for. {@code @UpdateTimestamp} makes it NOT NULL.
 */
final class PropertyGenerators {

    private final MetadataImplementor metadata;
    private final SqlStringGenerationContext context;
    private final List<ModelNote> notes = new ArrayList<>();

    private PropertyGenerators(MetadataImplementor metadata, SqlStringGenerationContext context) {
        this.metadata = metadata;
        this.context = context;
    }

    /** @return the generators that cannot be made here */
    static List<ModelNote> make(MetadataImplementor metadata, SqlStringGenerationContext context) {
        PropertyGenerators generators = new PropertyGenerators(metadata, context);
        for (PersistentClass entity : metadata.getEntityBindings()) {
            entity.getProperties().forEach(property -> generators.make(entity, property));
        }
        return generators.notes;
    }

    private void make(PersistentClass entity, Property property) {
        if (property.getValueGeneratorCreator() != null) {
            try {
                property.getValueGeneratorCreator().createGenerator(new Context(entity, property));
            } catch (RuntimeException e) {
                // A generator may be a bean of a container that does not run here; its column stays as the mapping
                // says.
                notes.add(new ModelNote(
                        "generator",
                        entity.getEntityName() + "#" + property.getName(),
                        "cannot be made outside of the application: " + e.getMessage()));
            }
        }
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach(part -> make(entity, part));
        }
    }

    private final class Context implements GeneratorCreationContext {

        private final PersistentClass entity;
        private final Property property;

        Context(PersistentClass entity, Property property) {
            this.entity = entity;
            this.property = property;
        }

        @Override
        public Database getDatabase() {
            return metadata.getDatabase();
        }

        @Override
        public ServiceRegistry getServiceRegistry() {
            return metadata.getMetadataBuildingOptions().getServiceRegistry();
        }

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
        public PersistentClass getPersistentClass() {
            return entity;
        }

        @Override
        public RootClass getRootClass() {
            return entity.getRootClass();
        }

        @Override
        public Property getProperty() {
            return property;
        }

        @Override
        public Value getValue() {
            return property.getValue();
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return context;
        }
    }
}
