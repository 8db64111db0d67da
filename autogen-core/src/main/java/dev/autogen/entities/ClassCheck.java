package dev.autogen.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Loads the mapped classes, with their members, before Hibernate does: what is missing is then known with the class that
 * needs it.
 */
final class ClassCheck {

    private static final String ENVERS = "org.hibernate.envers.";

    private final ClassLoader loader;

    ClassCheck(ClassLoader loader) {
        this.loader = loader;
    }

    /** @throws EntityException for the first class that cannot be loaded */
    void load(List<String> classNames, @Nullable String listedBy) {
        // Several at a time; the error told is that of the first one all the same.
        classNames.parallelStream()
                .filter(name -> !name.isEmpty())
                .flatMap(name -> error(name, listedBy).stream())
                .findFirst()
                .ifPresent(error -> {
                    throw error;
                });
    }

    private Optional<EntityException> error(String name, @Nullable String listedBy) {
        try {
            Class<?> loaded = Class.forName(name, false, loader);
            loaded.getDeclaredFields();
            loaded.getDeclaredMethods();
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.of(new EntityException(
                    "class-unknown",
                    name + (listedBy == null ? "" : ", which " + listedBy + " lists,") + " is not on the class path.",
                    "Add the folder or jar that has it to --classpath, or take it off the list.",
                    name,
                    e));
        } catch (LinkageError e) {
            return Optional.of(MissingClass.notLoaded(name, e));
        }
    }

    /**
     * Annotations whose class is missing vanish without a word when the JVM loads a class.
     *
     * @throws EntityException where Envers is missing, and all audit tables with it
     */
    List<ModelNote> missingAnnotations(List<FoundClass> classes) {
        TreeMap<String, Set<String>> users = new TreeMap<>();
        for (FoundClass found : classes) {
            for (String annotation : found.hibernateAnnotations()) {
                users.computeIfAbsent(annotation, any -> new TreeSet<>()).add(found.name());
            }
        }
        List<ModelNote> notes = new ArrayList<>();
        users.forEach((annotation, classNames) -> {
            if (!exists(annotation)) {
                String first = classNames.iterator().next();
                if (annotation.startsWith(ENVERS)) {
                    throw new EntityException(
                            "envers-missing",
                            first
                                    + " is audited by Envers, which is not on the class path: its audit tables would be missing.",
                            "Add hibernate-envers to --classpath.",
                            first,
                            null);
                }
                notes.add(new ModelNote(
                        "annotation",
                        annotation,
                        "this version of Hibernate has no such annotation; it is ignored on "
                                + String.join(", ", classNames)));
            }
        });
        return notes;
    }

    private boolean exists(String className) {
        try {
            Class.forName(className, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
