package dev.autogen.entities;

import java.util.List;

/** Hibernate, started, to read one mapping; closing ends its services. */
public interface MappingSession extends AutoCloseable {

    /**
     * Has Hibernate read the mapping, and translates it.
     *
     * @throws EntityException when Hibernate rejects the mapping
     */
    MappingResult read(MappingRequest request);

    /**
     * The statements with which Hibernate itself would create the schema of the mapping that was read last, namespaces included, in
     * their order. They share nothing with the translated schema.
     *
     * @throws IllegalStateException when nothing was read yet
     */
    List<String> creationStatements();

    @Override
    void close();
}
