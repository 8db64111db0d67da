package dev.autogen.migrate;

import java.sql.Connection;

/**
 * A step of a migration in Java, for what SQL cannot say: called by {@code -- autogen java com.acme.BackfillEmails} in a section.
 *
 * <p>A class need not implement this interface, so that an application need not depend on Autogen: every public class will do that
 * has a public constructor without parameters and a method {@code public void run(java.sql.Connection)}.
 */
@FunctionalInterface
public interface JavaStep {

    /**
     * Does the work, in the transaction of the run.
     *
     * @param connection the run's own: what is done with it is committed or rolled back together with the statements around and
     *     the version rows. It refuses to be closed, committed or rolled back, and is of no use after this method
     * @throws Exception ends the run; the transaction is rolled back. A transaction that could not get a lock is run again, this
     *     step included
     */
    void run(Connection connection) throws Exception;
}
