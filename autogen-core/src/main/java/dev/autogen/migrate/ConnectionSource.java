package dev.autogen.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens connections to the one database that a run is about. */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * A connection outside any transaction; the caller closes it.
     *
     * <p>It must stay on one server session until it is closed: behind a pooler in transaction mode the run's lock would be lost,
     * which the run notices and refuses.
     */
    Connection open() throws SQLException;

    static ConnectionSource of(DataSource dataSource) {
        return dataSource::getConnection;
    }
}
