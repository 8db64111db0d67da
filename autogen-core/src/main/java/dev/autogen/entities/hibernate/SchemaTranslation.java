package dev.autogen.entities.hibernate;

import dev.autogen.entities.EntityException;
import dev.autogen.entities.MappingResult;
import dev.autogen.entities.ModelNote;
import dev.autogen.entities.TargetServer;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/**
 * Translates Hibernate's metadata into a schema: the same tables, columns, constraints and sequences that Hibernate's own
 * exporters would write statements for, and nothing they would leave out.
 */
final class SchemaTranslation {

    private final MetadataImplementor metadata;
    private final SchemaFilter filter;
    private final Names names;
    private final TableReader tables;
    private final SequenceReader sequences;
    private final EnumTypes enumTypes;
    private final List<ModelNote> notes = new ArrayList<>();

    SchemaTranslation(MetadataImplementor metadata, TargetServer server) {
        this.metadata = metadata;
        ServiceRegistry registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
        Map<String, Object> settings =
                registry.requireService(ConfigurationService.class).getSettings();
        filter = registry.requireService(StrategySelector.class)
                .resolveDefaultableStrategy(
                        SchemaFilterProvider.class,
                        settings.get("hibernate.hbm2ddl.schema_filter_provider"),
                        DefaultSchemaFilterProvider.INSTANCE)
                .getCreateFilter();
        SqlStringGenerationContext context = SqlStringGenerationContextImpl.fromConfigurationMap(
                metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), settings);
        names = new Names(context, server.defaultSchema(), notes);
        notes.addAll(PropertyGenerators.make(metadata, context));
        GeneratorOrigins generators = new GeneratorOrigins(metadata, context, names);
        enumTypes = new EnumTypes(metadata, context, names, notes);
        sequences = new SequenceReader(names, generators, notes);
        tables = new TableReader(
                metadata, context, names, new Origins(metadata, settings), generators, enumTypes, sequences, notes);
    }

    /** @param loader has the classes of the application */
    MappingResult result(Duration hibernate, ClassLoader loader) {
        Set<String> namespaces = new TreeSet<>(Set.of(names.defaultSchema()));
        CompositeTypes compositeTypes = new CompositeTypes(metadata, names);
        Map<QualifiedName, dev.autogen.schema.Table> translated = new HashMap<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            if (!filter.includeNamespace(namespace)) {
                continue;
            }
            for (Sequence sequence : namespace.getSequences()) {
                if (filter.includeSequence(sequence)) {
                    sequences.add(sequence);
                }
            }
            for (Table table : namespace.getTables()) {
                if (filter.includeTable(table) && tables.isTable(table)) {
                    dev.autogen.schema.Table made = tables.read(table);
                    if (translated.put(made.name(), made) != null) {
                        names.cutNames()
                                .requireOne(
                                        Stream.of(made.name().name()),
                                        "tables of schema " + made.name().schema());
                        throw twice(made.name());
                    }
                }
            }
            namespace
                    .getUserDefinedTypes()
                    .forEach(type -> notes.add(compositeTypes.note(VersionDifferences.nameOfType(type))));
        }
        List<dev.autogen.schema.EnumType> enums = enumTypes.all(tables.enumOrigins());
        translated.keySet().forEach(table -> namespaces.add(table.schema()));
        sequences.all().forEach(sequence -> namespaces.add(sequence.name().schema()));
        enums.forEach(type -> namespaces.add(type.name().schema()));
        Schema schema = new Schema(
                names.searchedSchema(),
                List.copyOf(namespaces),
                List.copyOf(translated.values()),
                sequences.all(),
                enums,
                List.of());
        names.cutNames().requireDifferent(schema);
        return new MappingResult(schema, entityClasses(), FormerNameReader.read(schema, loader), notes, hibernate);
    }

    private List<String> entityClasses() {
        return metadata.getEntityBindings().stream()
                .map(PersistentClass::getClassName)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static EntityException twice(QualifiedName name) {
        return new EntityException(
                "mapping-rejected",
                "Two tables of the mapping are called " + name
                        + " in PostgreSQL, which folds names that are not quoted.",
                "Give one of them another name, or quote it.");
    }
}
