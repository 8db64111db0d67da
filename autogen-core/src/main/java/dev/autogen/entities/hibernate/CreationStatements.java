package dev.autogen.entities.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Collects the statements with which Hibernate would create a schema, instead of having them run. */
final class CreationStatements {

    private CreationStatements() {}

    /**
     * The statements for a mapping. Hibernate's own shortcut for this ({@code generateCreationCommands}) forgets the settings, and
     * with them {@code hibernate.default_schema}.
     */
    static List<String> of(MetadataImplementor metadata, StandardServiceRegistry registry) {
        Map<String, Object> settings = new HashMap<>(
                registry.requireService(ConfigurationService.class).getSettings());
        settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_CREATE_SCHEMAS, true);
        ExecutionOptions options =
                SchemaManagementToolCoordinator.buildExecutionOptions(settings, ExceptionHandlerHaltImpl.INSTANCE);
        List<String> statements = new ArrayList<>();
        VersionDifferences.create(new SchemaCreatorImpl(registry), metadata, options, statements::add);
        return withoutRepeatedRows(statements);
    }

    /** 7.0 and 7.1 add the first row of a generator's table twice, the second time in vain. */
    private static List<String> withoutRepeatedRows(List<String> statements) {
        Set<String> rows = new HashSet<>();
        return statements.stream()
                .filter(statement -> !statement.startsWith("insert into ") || rows.add(statement))
                .toList();
    }
}
