package dev.autogen.entities.hibernate;

import static java.util.Objects.requireNonNull;

import dev.autogen.entities.EntityException;
import dev.autogen.entities.EntityModel;
import dev.autogen.entities.EntityTimings;
import dev.autogen.entities.HibernateVersion;
import dev.autogen.entities.MappingResult;
import dev.autogen.entities.RunningEntities;
import dev.autogen.entities.TargetServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.Version;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Is told by the Hibernate of a running application when it has started, which is when it would make a schema of its entities: the
 * application's own constraints, generators and contributors have done their work by then.
 */
public final class RunningHibernate implements IntegratorProvider, Integrator {

    private final List<Integrator> all = new ArrayList<>();

    private final Consumer<RunningEntities> started;

    /** @param others the provider of the application, or null */
    public RunningHibernate(@Nullable Object others, Consumer<RunningEntities> started) {
        if (others instanceof IntegratorProvider provider) {
            all.addAll(provider.getIntegrators());
        }
        all.add(this);
        this.started = requireNonNull(started, "started");
    }

    @Override
    public List<Integrator> getIntegrators() {
        return List.copyOf(all);
    }

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        sessionFactory.addObserver(new SessionFactoryObserver() {
            @Override
            public void sessionFactoryCreated(SessionFactory factory) {
                started.accept(server -> read((MetadataImplementor) metadata, server));
            }
        });
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // Nothing is held.
    }

    private static EntityModel read(MetadataImplementor metadata, TargetServer server) {
        DialectCheck.check(metadata.getDatabase().getDialect());
        long begin = System.nanoTime();
        try {
            MappingResult result = new SchemaTranslation(metadata, server).result(Duration.ZERO, loader());
            Duration translating = Duration.ofNanos(System.nanoTime() - begin);
            return new EntityModel(
                    result.schema(),
                    result.entityClasses(),
                    result.formerNames(),
                    HibernateVersion.running(Version.getVersionString()),
                    result.notes(),
                    new EntityTimings(Duration.ZERO, Duration.ZERO, translating));
        } catch (HibernateException e) {
            throw MappingErrors.of(e);
        } catch (LinkageError e) {
            throw new EntityException(
                    "hibernate-unsupported",
                    "The entities cannot be read from the Hibernate of this application, " + Version.getVersionString()
                            + ": " + e + ".",
                    "Hold entities and migrations against each other in CI with `autogen check`, and start the application"
                            + " without comparing.",
                    null,
                    e);
        }
    }

    private static ClassLoader loader() {
        return Objects.requireNonNullElseGet(
                Thread.currentThread().getContextClassLoader(), RunningHibernate.class::getClassLoader);
    }
}
