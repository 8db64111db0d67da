package dev.autogen.acceptance;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** As many databases as cases run side by side, each used by one at a time. */
final class CaseDatabases implements AutoCloseable {

    private final Queue<CaseDatabase> idle = new ConcurrentLinkedQueue<>();

    /** What is done in a database. */
    interface Use {
        void with(CaseDatabase database) throws Exception;
    }

    /** The database is whatever the last use left of it: {@link CaseDatabase#reset} comes first. */
    void use(Use use) throws Exception {
        CaseDatabase spare = idle.poll();
        CaseDatabase database = spare == null ? new CaseDatabase() : spare;
        try {
            use.with(database);
        } finally {
            idle.add(database);
        }
    }

    @Override
    public void close() throws SQLException {
        for (CaseDatabase database : idle) {
            database.close();
        }
    }
}
