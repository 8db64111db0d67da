package dev.autogen.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the entities of an application, and gives the schema they ask for. */
public final class EntityReader {

    /** By name: another class loader may one day have it, with another Hibernate. */
    private static final String BRIDGE = "dev.autogen.entities.hibernate.HibernateMappingReader";

    private EntityReader() {}

    /**
     * Reads a model without touching a database.
     *
     * @throws EntityException when there is nothing to read, something is missing, or Hibernate rejects the mapping
     */
    public static EntityModel read(EntitySource source, TargetServer server) {
        long start = System.nanoTime();
        ClassPath classpath = ClassPath.of(source.classpath());
        ClassLoader host = EntityReader.class.getClassLoader();
        try (ApplicationClassLoader loader = new ApplicationClassLoader(classpath.urls(host), host)) {
            Selection selection = new Selector(source, classpath, loader).select();
            if (selection.classNames().isEmpty() && selection.mappingFiles().isEmpty()) {
                throw NothingFound.error(source, classpath, selection);
            }
            ClassCheck check = new ClassCheck(loader);
            check.load(selection.classNames(), selection.listedBy());
            List<ModelNote> notes = new ArrayList<>(check.missingAnnotations(chosen(selection)));
            long found = System.nanoTime();
            MappingResult result = read(selection, server, loader, bridge(host));
            if (result.schema().tables().isEmpty()) {
                throw NothingFound.error(source, classpath, selection);
            }
            notes.addAll(result.notes());
            notes.addAll(leftOut(selection, result.entityClasses()));
            Duration translating = Duration.ofNanos(System.nanoTime() - found).minus(result.hibernate());
            return new EntityModel(
                    result.schema(),
                    result.entityClasses(),
                    notes,
                    new EntityTimings(Duration.ofNanos(found - start), result.hibernate(), translating));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the class path", e);
        }
    }

    private static MappingResult read(
            Selection selection, TargetServer server, ApplicationClassLoader loader, MappingReader reader) {
        try {
            return inContext(loader, reader, request(selection, server, loader));
        } catch (EntityException e) {
            throw MissingClass.withUser(e, selection.classNames(), loader);
        }
    }

    private static MappingRequest request(Selection selection, TargetServer server, ClassLoader loader) {
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
    private static MappingResult inContext(ClassLoader loader, MappingReader reader, MappingRequest request) {
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

    private static List<FoundClass> chosen(Selection selection) {
        Set<String> names = new HashSet<>(selection.classNames());
        return selection.seen().classes().stream()
                .filter(found -> names.contains(found.name()))
                .toList();
    }

    private static List<ModelNote> leftOut(Selection selection, List<String> mapped) {
        Set<String> names = new HashSet<>(mapped);
        List<ModelNote> notes = new ArrayList<>();
        for (String seen : selection.seen().names(ClassKind.ENTITY)) {
            if (!names.contains(seen)) {
                notes.add(new ModelNote("entity", seen, selection.leftOutBecause()));
            }
        }
        Set<String> read = new HashSet<>();
        selection.mappingFiles().forEach(file -> read.add(file.toExternalForm()));
        selection.seen().hbmFiles().stream()
                .filter(file -> !read.contains(file.toExternalForm()) && selection.listedBy() == null)
                .forEach(file -> notes.add(new ModelNote(
                        "mapping file", XmlFile.describe(file), "nothing refers to it; name it as a mapping file")));
        return notes;
    }
}
