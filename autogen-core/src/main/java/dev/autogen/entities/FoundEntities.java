package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entities of an application, found and loaded, to be read by Hibernate. */
public final class FoundEntities {

    private final EntitySource source;
    private final ClassPath classpath;
    private final ClassLoader loader;
    private final Selection selection;
    private final List<ModelNote> notes;
    private final Duration finding;

    FoundEntities(
            EntitySource source,
            ClassPath classpath,
            ClassLoader loader,
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
    public EntityModel read(StartedHibernate hibernate) {
        long start = System.nanoTime();
        Duration startedBefore = hibernate.time();
        MappingResult result = mapped(hibernate);
        if (result.schema().tables().isEmpty()) {
            throw NothingFound.error(source, classpath, selection);
        }
        List<ModelNote> all = new ArrayList<>(notes);
        all.addAll(selection.notes());
        all.addAll(result.notes());
        all.addAll(leftOut(result.entityClasses()));
        HibernateVersion version = hibernate.version();
        if (version.isPreview()) {
            all.add(new ModelNote("hibernate", version.number(), "read as a preview: this version is not finished"));
        }
        Duration inHibernate = hibernate.time().plus(result.hibernate());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Duration translating = elapsed.minus(inHibernate.minus(startedBefore));
        return new EntityModel(
                result.schema(),
                result.entityClasses(),
                result.formerNames(),
                version,
                all,
                new EntityTimings(finding, inHibernate, translating));
    }

    private MappingResult mapped(StartedHibernate hibernate) {
        try {
            return hibernate.read(selection, request());
        } catch (EntityException e) {
            throw MissingClass.withUser(e, selection.classNames(), loader);
        }
    }

    private MappingRequest request() {
        // A hibernate.cfg.xml that lists the classes is read by Hibernate itself.
        boolean listedByConfig = selection.hibernateConfig() != null
                && String.valueOf(selection.hibernateConfig()).equals(selection.listedBy());
        return new MappingRequest(
                listedByConfig ? List.of() : selection.classNames(),
                selection.packageNames(),
                selection.mappingFiles(),
                selection.naming());
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
