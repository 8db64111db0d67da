package dev.autogen.entities.hibernate;

import dev.autogen.entities.MappingRequest;
import java.util.Properties;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.hibernate.tool.reveng.api.metadata.MetadataDescriptor;

/**
 * Metadata of classes known by name, in a class loader of their own. Whoever calls {@link #createMetadata} closes the
 * services behind it.
 */
final class ClassListDescriptor implements MetadataDescriptor {

    private static final String CONTRIBUTOR = "hibernate.metadata_builder_contributor";

    private final MappingRequest request;
    private final BootSettings settings;

    ClassListDescriptor(MappingRequest request, BootSettings settings) {
        this.request = request;
        this.settings = settings;
    }

    @Override
    public Properties getProperties() {
        return settings.asProperties();
    }

    @Override
    public Metadata createMetadata() {
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(request.classLoader())
                .build();
        StandardServiceRegistryBuilder services = new StandardServiceRegistryBuilder(bootstrap);
        if (request.hibernateConfig() != null) {
            services.configure(request.hibernateConfig().toFile());
        }
        StandardServiceRegistry registry =
                services.applySettings(settings.all()).build();
        try {
            return builder(registry).build();
        } catch (RuntimeException | LinkageError e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    @SuppressWarnings("removal")
    private MetadataBuilder builder(StandardServiceRegistry registry) {
        MetadataSources sources = new MetadataSources(registry);
        request.classNames().forEach(sources::addAnnotatedClassName);
        request.packageNames().forEach(sources::addPackage);
        request.mappingFiles().forEach(sources::addURL);
        MetadataBuilder builder = sources.getMetadataBuilder(registry);
        // Only an entity manager factory asks for these, and that is what most applications start.
        ClassLoaderService classes = registry.requireService(ClassLoaderService.class);
        if (settings.all().get(CONTRIBUTOR) instanceof String name) {
            contributor(classes.classForName(name)).contribute(builder);
        }
        classes.loadJavaServices(MetadataBuilderContributor.class)
                .forEach(contributor -> contributor.contribute(builder));
        return builder;
    }

    @SuppressWarnings("removal")
    private static MetadataBuilderContributor contributor(Class<?> type) {
        try {
            return (MetadataBuilderContributor) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(CONTRIBUTOR + " names " + type.getName() + ", which cannot be created", e);
        }
    }
}
