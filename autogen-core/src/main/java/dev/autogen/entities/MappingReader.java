package dev.autogen.entities;

/**
 * The seam to Hibernate. What is behind it may run in another class loader, on another Hibernate: only types of the JDK, the
 * {@code schema} records and the types named here cross it.
 */
public interface MappingReader {

    /**
     * Has Hibernate read the mapping, without a database connection, and translates it.
     *
     * @throws EntityException when Hibernate rejects the mapping
     */
    MappingResult read(MappingRequest request);
}
