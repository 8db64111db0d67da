package dev.autogen.entities.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.internal.FormatStyle;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.GenerationTarget;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Collects the statements with which Hibernate would create a schema, instead of having them run. */
final class CreationStatements implements GenerationTarget {

    private final List<String> statements = new ArrayList<>();

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
        CreationStatements collected = new CreationStatements();
        new SchemaCreatorImpl(registry)
                .createFromMetadata(
                        metadata,
                        options,
                        metadata.getDatabase().getDialect(),
                        FormatStyle.NONE.getFormatter(),
                        collected);
        return List.copyOf(collected.statements);
    }

    @Override
    public void prepare() {}

    @Override
    public void accept(String command) {
        statements.add(command);
    }

    @Override
    public void release() {}
}
