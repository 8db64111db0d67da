package dev.autogen.entities;

/** Hibernate, started, to read one mapping; closing ends its services. */
public interface MappingSession extends AutoCloseable {

    /**
     * Has Hibernate read the mapping, and translates it.
     *
     * @throws EntityException when Hibernate rejects the mapping
     */
    MappingResult read(MappingRequest request);

    @Override
    void close();
}
