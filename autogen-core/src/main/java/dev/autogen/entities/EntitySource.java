package dev.autogen.entities;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an entity model is, and how its application configures Hibernate.
 *
 * @param classpath folders and jars: the entity classes and whatever they need beyond Hibernate itself
 * @param own the entries of the class path that are the application itself, where entities are looked for when no packages are
 *     named; empty when all of them are
 * @param packages where entities are looked for, their sub-packages included; empty for everywhere in what is the application
 *     itself. Without meaning when a persistence unit decides about the classes
 * @param persistenceUnit a unit of a {@code META-INF/persistence.xml} on the class path, or null
 * @param hibernateConfig a {@code hibernate.cfg.xml}, or null
 * @param mappingFiles {@code orm.xml} and {@code hbm.xml} files, each the path of a file or the name of a class path resource
 * @param settings Hibernate settings; they win over what a file says
 * @param spring the rules of Spring Boot, where it starts the application; else null
 */
public record EntitySource(
        List<Path> classpath,
        List<Path> own,
        List<String> packages,
        @Nullable String persistenceUnit,
        @Nullable Path hibernateConfig,
        List<String> mappingFiles,
        Map<String, String> settings,
        @Nullable SpringRules spring) {

    public EntitySource {
        classpath = List.copyOf(classpath);
        own = List.copyOf(own);
        packages = List.copyOf(packages);
        mappingFiles = List.copyOf(mappingFiles);
        settings = Map.copyOf(settings);
    }

    /** A class path that is the application itself, all of it. */
    public EntitySource(
            List<Path> classpath,
            List<String> packages,
            @Nullable String persistenceUnit,
            @Nullable Path hibernateConfig,
            List<String> mappingFiles,
            Map<String, String> settings) {
        this(classpath, List.of(), packages, persistenceUnit, hibernateConfig, mappingFiles, settings, null);
    }

    /** Whether an entry of the class path is the application itself. */
    boolean isOwn(Path entry) {
        return own.isEmpty() || own.contains(entry);
    }

    /** The entities found in some packages of a class path. */
    public static EntitySource scanned(List<Path> classpath, List<String> packages) {
        return new EntitySource(classpath, packages, null, null, List.of(), Map.of());
    }
}
