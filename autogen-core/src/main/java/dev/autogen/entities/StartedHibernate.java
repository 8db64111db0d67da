package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate, started as far as it can be before the entities are found: not at all where a file that is still to be read settles
 * how. An error of the start is thrown when the entities are read, so that it comes after whatever was wrong with finding them.
 */
public final class StartedHibernate implements AutoCloseable {

    /** By name: the application's class loader has it once more, with the application's Hibernate. */
    private static final String BRIDGE = "dev.autogen.entities.hibernate.HibernateMappingReader";

    private final Supplier<TargetServer> server;
    private final ClassLoader loader;
    private final @Nullable HibernateVersion own;
    private Duration time = Duration.ZERO;
    private Duration waiting = Duration.ZERO;
    private @Nullable MappingSession session;
    private @Nullable AutogenException failure;

    private StartedHibernate(Supplier<TargetServer> server, ClassLoader loader, @Nullable HibernateVersion own) {
        this.server = requireNonNull(server, "server");
        this.loader = requireNonNull(loader, "loader");
        this.own = own;
    }

    /** @param own the Hibernate that the application brings; null for ours */
    static StartedHibernate start(
            EntitySource source, Supplier<TargetServer> server, ClassLoader loader, @Nullable HibernateVersion own) {
        StartedHibernate started = new StartedHibernate(server, loader, own);
        if (source.persistenceUnit() == null && source.hibernateConfig() == null) {
            try {
                started.start(new HibernateStart(null, source.settings(), started::waitForServer, loader));
            } catch (AutogenException e) {
                started.failure = e;
            }
        }
        return started;
    }

    /** Reads what was selected, by settings that are those of the start where there was one. */
    MappingResult read(Selection selection, MappingRequest request) {
        if (failure != null) {
            throw failure;
        }
        MappingSession ready = session == null
                ? start(new HibernateStart(
                        selection.hibernateConfig(), selection.settings(), this::waitForServer, loader))
                : session;
        return inContext(() -> ready.read(request));
    }

    /**
     * The statements with which Hibernate itself would create the schema of the entities, namespaces included, in their order: what
     * the translated schema can be held against.
     *
     * @throws IllegalStateException when the entities were not read yet
     */
    public List<String> creationStatements() {
        MappingSession ready = session;
        if (ready == null) {
            throw new IllegalStateException("Hibernate was not started yet");
        }
        return inContext(ready::creationStatements);
    }

    /** The Hibernate that reads the entities. */
    HibernateVersion version() {
        return own == null ? HibernateJar.shipped(StartedHibernate.class.getClassLoader()) : own;
    }

    /** How long the start took, not counting what it waited for the server. */
    Duration time() {
        return time;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }

    private MappingSession start(HibernateStart start) {
        long begin = System.nanoTime();
        MappingSession started = inContext(() -> bridge().start(start));
        session = started;
        time = Duration.ofNanos(System.nanoTime() - begin).minus(waiting);
        return started;
    }

    private TargetServer waitForServer() {
        long begin = System.nanoTime();
        TargetServer known = server.get();
        waiting = waiting.plusNanos(System.nanoTime() - begin);
        return known;
    }

    /** Hibernate, and what applications plug into it, look for classes in the context class loader. */
    private <T> T inContext(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } catch (AutogenException e) {
            throw IncompleteHibernate.explained(e, own);
        } catch (LinkageError e) {
            if (own == null) {
                throw e;
            }
            throw notLinked(e, own);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static AutogenException notLinked(LinkageError failure, HibernateVersion hibernate) {
        return IncompleteHibernate.error(failure, hibernate)
                .orElseGet(() -> new EntityException(
                        "hibernate-incomplete",
                        hibernate.words() + " does not fit the other libraries on the class path: " + failure,
                        "Put the libraries on --classpath that hibernate-core " + hibernate.number()
                                + " depends on, in their versions.",
                        null,
                        failure));
    }

    private MappingReader bridge() {
        ClassLoader home = own == null ? StartedHibernate.class.getClassLoader() : loader;
        try {
            return (MappingReader)
                    Class.forName(BRIDGE, true, home).getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("cannot start " + BRIDGE, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start " + BRIDGE, e);
        }
    }
}
