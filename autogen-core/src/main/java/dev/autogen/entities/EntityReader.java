package dev.autogen.entities;

/** Reads the entities of an application, and gives the schema they ask for. */
public final class EntityReader {

    private EntityReader() {}

    /**
     * Reads a model without touching a database.
     *
     * @throws EntityException when there is nothing to read, something is missing, or Hibernate rejects the mapping
     */
    public static EntityModel read(EntitySource source, TargetServer server) {
        try (EntitySearch search = EntitySearch.open(source)) {
            FoundEntities found = search.find();
            try (StartedHibernate hibernate = search.start(() -> server)) {
                return found.read(hibernate);
            }
        }
    }
}
