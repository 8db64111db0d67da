package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The class path of an application, opened: its entities are found, and Hibernate is started for them, which may go on in two
 * threads. Closing gives the class path back; what was found and started is of no use afterwards.
 */
public final class EntitySearch implements AutoCloseable {

    private final EntitySource source;
    private final ClassPath classpath;
    private final ApplicationClassLoader loader;

    /** The application's own, or null. */
    private final @Nullable HibernateVersion hibernate;

    private EntitySearch(
            EntitySource source,
            ClassPath classpath,
            @Nullable HibernateVersion hibernate,
            ApplicationClassLoader loader) {
        this.source = requireNonNull(source, "source");
        this.classpath = requireNonNull(classpath, "classpath");
        this.hibernate = hibernate;
        this.loader = requireNonNull(loader, "loader");
    }

    /**
     * @throws EntityException when the class path is empty, an entry of it does not exist, or it has a Hibernate that entities are not
     *     read with
     */
    public static EntitySearch open(EntitySource source) {
        ClassPath classpath = ClassPath.of(source.classpath());
        Path own = classpath.hibernate();
        HibernateVersion hibernate = own == null ? null : HibernateJar.version(own);
        return new EntitySearch(source, classpath, hibernate, ApplicationClassLoader.of(classpath));
    }

    /**
     * Finds the entities, for which no server need be known, and loads their classes.
     *
     * @throws EntityException when there is nothing to read, or something is missing
     */
    public FoundEntities find() {
        long start = System.nanoTime();
        Selection selection = new Selector(source, classpath, loader).select();
        if (selection.classNames().isEmpty() && selection.mappingFiles().isEmpty()) {
            throw NothingFound.error(source, classpath, selection);
        }
        ClassCheck check = new ClassCheck(loader);
        try {
            check.load(selection.classNames(), selection.listedBy());
        } catch (EntityException e) {
            throw IncompleteHibernate.explained(e, hibernate);
        }
        List<ModelNote> notes = check.missingAnnotations(chosen(selection));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new FoundEntities(source, classpath, loader, selection, notes, time);
    }

    /**
     * Starts Hibernate, as far as that can be done before the entities are found.
     *
     * @param server the one to read the entities for; asked for when Hibernate needs to know
     */
    public StartedHibernate start(Supplier<TargetServer> server) {
        return StartedHibernate.start(source, server, loader, hibernate);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the class path", e);
        }
    }

    private static List<FoundClass> chosen(Selection selection) {
        Set<String> names = new HashSet<>(selection.classNames());
        return selection.seen().classes().stream()
                .filter(found -> names.contains(found.name()))
                .toList();
    }
}
