package dev.autogen.entities;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the entities of an application, and gives the schema they ask for. */
public final class EntityReader {

    private EntityReader() {}

    /**
     * Reads a model without touching a database.
     *
     * @throws EntityException when there is nothing to read, something is missing, or Hibernate rejects the mapping
     */
    public static EntityModel read(EntitySource source, TargetServer server) {
        try (FoundEntities found = find(source)) {
            return found.read(server);
        }
    }

    /**
     * Finds the entities, for which no server need be known, and loads their classes.
     *
     * @return to be closed, read or not
     * @throws EntityException when there is nothing to read, or something is missing
     */
    public static FoundEntities find(EntitySource source) {
        long start = System.nanoTime();
        ClassPath classpath = ClassPath.of(source.classpath());
        ClassLoader host = EntityReader.class.getClassLoader();
        ApplicationClassLoader loader = new ApplicationClassLoader(classpath.urls(host), host);
        try {
            Selection selection = new Selector(source, classpath, loader).select();
            if (selection.classNames().isEmpty() && selection.mappingFiles().isEmpty()) {
                throw NothingFound.error(source, classpath, selection);
            }
            ClassCheck check = new ClassCheck(loader);
            check.load(selection.classNames(), selection.listedBy());
            List<ModelNote> notes = check.missingAnnotations(chosen(selection));
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new FoundEntities(source, classpath, loader, selection, notes, time);
        } catch (RuntimeException | Error e) {
            closeAfter(e, loader);
            throw e;
        }
    }

    private static void closeAfter(Throwable failure, ApplicationClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static List<FoundClass> chosen(Selection selection) {
        Set<String> names = new HashSet<>(selection.classNames());
        return selection.seen().classes().stream()
                .filter(found -> names.contains(found.name()))
                .toList();
    }
}
