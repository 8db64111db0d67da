package dev.autogen.entities.hibernate;

import dev.autogen.entities.HibernateStart;
import dev.autogen.entities.MappingReader;
import dev.autogen.entities.MappingSession;

/** Reads a mapping with Hibernate, without a database. */
public final class HibernateMappingReader implements MappingReader {

    @Override
    public MappingSession start(HibernateStart start) {
        QuietLogging quiet = new QuietLogging();
        try {
            return started(start, quiet);
        } catch (RuntimeException | Error e) {
            quiet.restore();
            throw e;
        }
    }

    private static MappingSession started(HibernateStart start, QuietLogging quiet) {
        try {
            // Whether a hibernate.cfg.xml lists the classes decides who reads it.
            return new HibernateSession(
                    start, quiet, start.hibernateConfig() == null ? new ClassListDescriptor(start) : null);
        } catch (RuntimeException | LinkageError e) {
            throw MappingErrors.of(e);
        }
    }
}
