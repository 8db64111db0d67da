package dev.autogen.entities.hibernate;

import dev.autogen.entities.HibernateStart;
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
 * Metadata of classes known by name, in a class loader of their own. Hibernate's services start with it and end when it is closed;
 * what is to be read may be told later.
 */
final class ClassListDescriptor implements MetadataDescriptor, AutoCloseable {

    private static final String CONTRIBUTOR = "hibernate.metadata_builder_contributor";

    private final BootSettings settings;
    private final StandardServiceRegistry registry;
    private final MetadataSources sources;
    private final MetadataBuilder builder;

    ClassListDescriptor(HibernateStart start) {
        BootstrapServiceRegistryBuilder bootstrapping = new BootstrapServiceRegistryBuilder();
        if (isApplicationsOwn(start)) {
            bootstrapping.applyClassLoaderService(new OneClassLoader(start.classLoader()));
        } else {
            bootstrapping.applyClassLoader(start.classLoader());
        }
        BootstrapServiceRegistry bootstrap = bootstrapping.build();
        try {
            settings = new BootSettings(start);
        } catch (RuntimeException | LinkageError e) {
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
            throw e;
        }
        StandardServiceRegistryBuilder services = new StandardServiceRegistryBuilder(bootstrap);
        if (start.hibernateConfig() != null) {
            services.configure(start.hibernateConfig().toFile());
        }
        registry = services.applySettings(settings.all()).build();
        try {
            sources = new MetadataSources(registry);
            builder = sources.getMetadataBuilder(registry);
            contribute();
        } catch (RuntimeException | LinkageError e) {
            close();
            throw e;
        }
    }

    /** Whether the Hibernate that this is linked with is that of the application. */
    static boolean isApplicationsOwn(HibernateStart start) {
        return ClassListDescriptor.class.getClassLoader() == start.classLoader();
    }

    /** Says what is to be read. */
    ClassListDescriptor of(MappingRequest request) {
        request.classNames().forEach(sources::addAnnotatedClassName);
        request.packageNames().forEach(sources::addPackage);
        request.mappingFiles().forEach(sources::addURL);
        NamingStrategies.apply(request.naming(), builder, registry.requireService(ClassLoaderService.class));
        return this;
    }

    @Override
    public Properties getProperties() {
        return settings.asProperties();
    }

    @Override
    public Metadata createMetadata() {
        return builder.build();
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }

    /** Only an entity manager factory asks for these, and that is what most applications start. */
    @SuppressWarnings("removal")
    private void contribute() {
        ClassLoaderService classes = registry.requireService(ClassLoaderService.class);
        if (settings.all().get(CONTRIBUTOR) instanceof String name) {
            contributor(classes.classForName(name)).contribute(builder);
        }
        classes.loadJavaServices(MetadataBuilderContributor.class)
                .forEach(contributor -> contributor.contribute(builder));
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
