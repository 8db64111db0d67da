package dev.autogen.entities.hibernate;

import static java.util.Objects.requireNonNull;

import dev.autogen.entities.HibernateStart;
import dev.autogen.entities.MappingRequest;
import dev.autogen.entities.MappingResult;
import dev.autogen.entities.MappingSession;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.HibernateException;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.reveng.api.metadata.MetadataDescriptor;
import org.hibernate.tool.reveng.api.metadata.MetadataDescriptorFactory;
import org.jspecify.annotations.Nullable;

/** Hibernate with its services, to read one mapping. */
final class HibernateSession implements MappingSession {

    private final HibernateStart start;
    private final QuietLogging quiet;
    private @Nullable ClassListDescriptor started;
    private @Nullable StandardServiceRegistry registry;
    private @Nullable MetadataImplementor read;

    /**
     * @param quiet is restored in the end
     * @param started null where it is not known yet whether it is the one to read the mapping
     */
    HibernateSession(HibernateStart start, QuietLogging quiet, @Nullable ClassListDescriptor started) {
        this.start = requireNonNull(start, "start");
        this.quiet = requireNonNull(quiet, "quiet");
        this.started = started;
    }

    @Override
    public MappingResult read(MappingRequest request) {
        long begin = System.nanoTime();
        MetadataImplementor metadata = metadata(request);
        registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
        complete(metadata, start.classLoader());
        read = metadata;
        Duration hibernate = Duration.ofNanos(System.nanoTime() - begin);
        return translate(metadata, hibernate);
    }

    @Override
    public List<String> creationStatements() {
        MetadataImplementor metadata = read;
        if (metadata == null || registry == null) {
            throw new IllegalStateException("no mapping was read yet");
        }
        try {
            return CreationStatements.of(metadata, registry);
        } catch (RuntimeException | LinkageError e) {
            throw MappingErrors.of(e);
        }
    }

    @Override
    public void close() {
        try {
            if (started != null) {
                started.close();
            } else if (registry != null) {
                StandardServiceRegistryBuilder.destroy(registry);
            }
        } finally {
            quiet.restore();
        }
    }

    private MetadataImplementor metadata(MappingRequest request) {
        try {
            return (MetadataImplementor) descriptor(request).createMetadata();
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
    private MappingResult translate(MetadataImplementor metadata, Duration hibernate) {
        try {
            return new SchemaTranslation(metadata, start.server().get()).result(hibernate, start.classLoader());
        } catch (HibernateException e) {
            throw MappingErrors.of(e);
        }
    }

    /**
     * Hibernate Tools' own descriptors serve where they fit. They look for classes in the program, too, so they do not serve the
     * application's own Hibernate. The one for persistence units starts an entity manager factory,
     * with a connection pool and schema actions; a unit is read by ours instead.
     */
    private MetadataDescriptor descriptor(MappingRequest request) {
        Path config = start.hibernateConfig();
        boolean listsAll = request.classNames().isEmpty()
                && request.packageNames().isEmpty()
                && request.mappingFiles().stream().allMatch(HibernateSession::isFile);
        if (config != null && listsAll && !ClassListDescriptor.isApplicationsOwn(start)) {
            File[] files = request.mappingFiles().stream()
                    .map(file -> new File(URI.create(file.toExternalForm())))
                    .toArray(File[]::new);
            return MetadataDescriptorFactory.createNativeDescriptor(
                    config.toFile(), files, new BootSettings(start).asProperties());
        }
        if (started == null) {
            started = new ClassListDescriptor(start);
        }
        return started.of(request);
    }

    private static boolean isFile(URL file) {
        return file.getProtocol().equals("file");
    }
}
