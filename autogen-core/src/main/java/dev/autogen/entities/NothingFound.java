package dev.autogen.entities;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says where entities are, when they are not where somebody looked. */
final class NothingFound {

    private static final int SHOWN = 8;

    private NothingFound() {}

    static EntityException error(EntitySource source, ClassPath classpath, Selection selection) {
        String where = source.persistenceUnit() != null
                ? "in the persistence unit " + source.persistenceUnit()
                : selection.lookedIn() == null ? "on the class path" : "in " + selection.lookedIn();
        FoundMappings everywhere = new ClassPathScanner(List.of()).scan(classpath.entries());
        TreeMap<String, Long> packages = everywhere.classes().stream()
                .filter(found -> found.kind() == ClassKind.ENTITY)
                .collect(Collectors.groupingBy(FoundClass::packageName, TreeMap::new, Collectors.counting()));
        boolean bySpring = source.spring() != null && source.packages().isEmpty() && selection.lookedIn() != null;
        String message = "No entity is mapped " + where + ".";
        if (!packages.isEmpty()) {
            String list = packages.entrySet().stream()
                    .limit(SHOWN)
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(", "));
            int more = packages.size() - SHOWN;
            return new EntityException(
                    "no-entities",
                    message + " Packages with entities: " + list + (more > 0 ? " and " + more + " more" : "") + ".",
                    (bySpring
                                    ? "Spring Boot does not see them there either: add @EntityScan(\""
                                            + packages.firstKey()
                                            + "\") to the application. Or name them for Autogen alone:"
                                    : "Name one of them:")
                            + " --packages " + packages.firstKey());
        }
        if (!everywhere.javaxEntities().isEmpty()) {
            return new EntityException(
                    "no-entities",
                    message + " There are entities of JPA 2 (javax.persistence.Entity), "
                            + everywhere.javaxEntities().get(0) + " for one; Hibernate reads jakarta.persistence"
                            + " since version 6.",
                    "Move the application to Jakarta Persistence first.");
        }
        return new EntityException(
                "no-entities",
                message + " Looked at: "
                        + classpath.entries().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".",
                "Add the folder with the compiled entities to --classpath.");
    }
}
