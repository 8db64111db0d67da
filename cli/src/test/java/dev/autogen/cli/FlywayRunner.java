package dev.autogen.cli;

import dev.autogen.fixtures.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Flyway's free edition: it goes forwards, and for the way back somebody runs the U files by hand. */
final class FlywayRunner implements OtherRunner {

    /** The library for a folder. */
    static Flyway flyway(TestDatabase database, Path folder) {
        return flyway(database, folder, "0");
    }

    /** @param baseline the version of what is there before Flyway comes */
    static Flyway flyway(TestDatabase database, Path folder, String baseline) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("filesystem:" + folder)
                .baselineOnMigrate(true)
                .baselineVersion(baseline)
                // What runs CONCURRENTLY would wait for Flyway's own lock.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }

    @Override
    public void migrate(TestDatabase database, Path folder) {
        flyway(database, folder).migrate();
    }

    /** The newest version first, each in a transaction unless its script configuration says otherwise. */
    @Override
    public void back(TestDatabase database, Path folder) throws Exception {
        try (Connection connection = database.connect()) {
            for (Path file : undoes(folder)) {
                Path script = Path.of(file + ".conf");
                boolean outside =
                        Files.exists(script) && Files.readString(script).contains("executeInTransaction=false");
                run(connection, Files.readString(file), !outside);
            }
        }
        database.execute("DELETE FROM flyway_schema_history WHERE type = 'SQL'");
    }

    private static void run(Connection connection, String sql, boolean transactional) throws SQLException {
        connection.setAutoCommit(!transactional);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            if (transactional) {
                connection.commit();
            }
        }
    }

    private static List<Path> undoes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("U.*\\.sql"))
                    .sorted(Comparator.comparing(FlywayRunner::version).reversed())
                    .toList();
        }
    }

    private static MigrationVersion version(Path file) {
        String name = file.getFileName().toString();
        return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }
}
