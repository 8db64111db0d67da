package dev.autogen.entities.hibernate;

import dev.autogen.entities.MappingReader;
import dev.autogen.entities.MappingRequest;
import dev.autogen.entities.MappingResult;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.HibernateException;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.reveng.api.metadata.MetadataDescriptor;
import org.hibernate.tool.reveng.api.metadata.MetadataDescriptorFactory;

/** Reads a mapping with Hibernate, without a database. */
public final class HibernateMappingReader implements MappingReader {

    @Override
    public MappingResult read(MappingRequest request) {
        QuietLogging quiet = new QuietLogging();
        try {
            long start = System.nanoTime();
            MetadataImplementor metadata = metadata(request);
            StandardServiceRegistry registry =
                    metadata.getMetadataBuildingOptions().getServiceRegistry();
            try {
                complete(metadata, request.classLoader());
                Duration hibernate = Duration.ofNanos(System.nanoTime() - start);
                return translate(metadata, request, hibernate);
            } finally {
                StandardServiceRegistryBuilder.destroy(registry);
            }
        } finally {
            quiet.restore();
        }
    }

    private static MetadataImplementor metadata(MappingRequest request) {
        try {
            return (MetadataImplementor)
                    descriptor(request, new BootSettings(request)).createMetadata();
        } catch (RuntimeException | LinkageError e) {
            throw MappingErrors.of(e);
        }
    }

    /** What happens in every application between its metadata and its schema, in this order. */
    private static void complete(MetadataImplementor metadata, ClassLoader loader) {
        DialectCheck.check(metadata.getDatabase().getDialect());
        try {
            ValidationConstraints.apply(metadata, loader);
            metadata.orderColumns(true);
            metadata.validate();
        } catch (RuntimeException | LinkageError e) {
            throw MappingErrors.of(e);
        }
    }

    /** Hibernate resolves some things only when asked for them; whatever else fails here is a fault of ours. */
    private static MappingResult translate(MetadataImplementor metadata, MappingRequest request, Duration hibernate) {
        try {
            return new SchemaTranslation(metadata, request.server()).result(hibernate);
        } catch (HibernateException e) {
            throw MappingErrors.of(e);
        }
    }

    /**
     * Hibernate Tools' own descriptors serve where they fit. The one for persistence units starts an entity manager factory,
     * with a connection pool and schema actions; a unit is read by ours instead.
     */
    private static MetadataDescriptor descriptor(MappingRequest request, BootSettings settings) {
        Path config = request.hibernateConfig();
        boolean listsAll = request.classNames().isEmpty()
                && request.packageNames().isEmpty()
                && request.mappingFiles().stream().allMatch(HibernateMappingReader::isFile);
        if (config != null && listsAll) {
            File[] files = request.mappingFiles().stream()
                    .map(file -> new File(URI.create(file.toExternalForm())))
                    .toArray(File[]::new);
            return MetadataDescriptorFactory.createNativeDescriptor(config.toFile(), files, settings.asProperties());
        }
        return new ClassListDescriptor(request, settings);
    }

    private static boolean isFile(URL file) {
        return file.getProtocol().equals("file");
    }
}
