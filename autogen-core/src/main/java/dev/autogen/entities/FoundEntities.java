package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entities of an application, found and loaded, to be read for one server; closing gives back the class path. */
public final class FoundEntities implements AutoCloseable {

    /** By name: another class loader may one day have it, with another Hibernate. */
    private static final String BRIDGE = "dev.autogen.entities.hibernate.HibernateMappingReader";

    private final EntitySource source;
    private final ClassPath classpath;
    private final ApplicationClassLoader loader;
    private final Selection selection;
    private final List<ModelNote> notes;
    private final Duration finding;

    /** @param loader is closed with these */
    FoundEntities(
            EntitySource source,
            ClassPath classpath,
            ApplicationClassLoader loader,
            Selection selection,
            List<ModelNote> notes,
            Duration finding) {
        this.source = requireNonNull(source, "source");
        this.classpath = requireNonNull(classpath, "classpath");
        this.loader = requireNonNull(loader, "loader");
        this.selection = requireNonNull(selection, "selection");
        this.notes = List.copyOf(notes);
        this.finding = requireNonNull(finding, "finding");
    }

    /**
     * Has Hibernate read them, without touching a database.
     *
     * @throws EntityException when Hibernate rejects the mapping, or nothing of it is a table
     */
    public EntityModel read(TargetServer server) {
        long start = System.nanoTime();
        MappingResult result = mapped(server);
        if (result.schema().tables().isEmpty()) {
            throw NothingFound.error(source, classpath, selection);
        }
        List<ModelNote> all = new ArrayList<>(notes);
        all.addAll(result.notes());
        all.addAll(leftOut(result.entityClasses()));
        Duration translating = Duration.ofNanos(System.nanoTime() - start).minus(result.hibernate());
        return new EntityModel(
                result.schema(),
                result.entityClasses(),
                all,
                new EntityTimings(finding, result.hibernate(), translating));
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the class path", e);
        }
    }

    private MappingResult mapped(TargetServer server) {
        try {
            return inContext(bridge(EntityReader.class.getClassLoader()), request(server));
        } catch (EntityException e) {
            throw MissingClass.withUser(e, selection.classNames(), loader);
        }
    }

    private MappingRequest request(TargetServer server) {
        // A hibernate.cfg.xml that lists the classes is read by Hibernate itself.
        boolean listedByConfig = selection.hibernateConfig() != null
                && String.valueOf(selection.hibernateConfig()).equals(selection.listedBy());
        return new MappingRequest(
                listedByConfig ? List.of() : selection.classNames(),
                selection.packageNames(),
                selection.mappingFiles(),
                selection.hibernateConfig(),
                selection.settings(),
                server,
                loader);
    }

    /** Hibernate, and what applications plug into it, look for classes in the context class loader. */
    private MappingResult inContext(MappingReader reader, MappingRequest request) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return reader.read(request);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static MappingReader bridge(ClassLoader loader) {
        try {
            return (MappingReader)
                    Class.forName(BRIDGE, true, loader).getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("cannot start " + BRIDGE, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start " + BRIDGE, e);
        }
    }

    private List<ModelNote> leftOut(List<String> mapped) {
        Set<String> names = new HashSet<>(mapped);
        List<ModelNote> leftOut = new ArrayList<>();
        for (String seen : selection.seen().names(ClassKind.ENTITY)) {
            if (!names.contains(seen)) {
                leftOut.add(new ModelNote("entity", seen, selection.leftOutBecause()));
            }
        }
        Set<String> read = new HashSet<>();
        selection.mappingFiles().forEach(file -> read.add(file.toExternalForm()));
        selection.seen().hbmFiles().stream()
                .filter(file -> !read.contains(file.toExternalForm()) && selection.listedBy() == null)
                .forEach(file -> leftOut.add(new ModelNote(
                        "mapping file", XmlFile.describe(file), "nothing refers to it; name it as a mapping file")));
        return leftOut;
    }
}
