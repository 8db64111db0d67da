package dev.autogen.entities;

/**
 * The seam to Hibernate. What is behind it may run in another class loader, on another Hibernate: only types of the JDK, the
 * {@code schema} records and the types named here cross it.
 */
public interface MappingReader {

    /**
     * Starts Hibernate, without a database connection. Which classes there are need not be known yet.
     *
     * @throws EntityException when Hibernate rejects its settings
     */
    MappingSession start(HibernateStart start);
}
