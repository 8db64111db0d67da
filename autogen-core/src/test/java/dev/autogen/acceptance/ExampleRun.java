package dev.autogen.acceptance;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProbe;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.proof.observe.StatementObserver;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** What statements did as the upgrade of a revision: the hazards that were observed, and what a user of the database noticed. */
record ExampleRun(Set<HazardCode> hazards, Set<Disturbance> disturbances) {

    private static final String EMPTY = "DROP SCHEMA IF EXISTS retired CASCADE; DROP SCHEMA public CASCADE;"
            + " CREATE SCHEMA public; CREATE EXTENSION IF NOT EXISTS plpgsql;";

    ExampleRun {
        hazards = Set.copyOf(hazards);
        disturbances = Set.copyOf(disturbances);
    }

    /** Runs them in a database, once it has been emptied and has the tables of a script. */
    static ExampleRun of(TestDatabase database, String tables, Path folder, String upgrade) throws Exception {
        database.execute(EMPTY + tables);
        Files.writeString(
                folder.resolve("0001.sql"),
                "-- autogen revision 0001\n-- parents:\n-- created: 2026-01-01T00:00:00Z\n-- message: example\n\n"
                        + "-- autogen upgrade\n\n" + upgrade + "\n-- autogen downgrade\n");
        try (Witness witness = new Witness(database)) {
            StatementObserver observer = new StatementObserver("public");
            RunSettings settings = RunSettings.defaults()
                    .withDefaultSchema("public")
                    .withStatementTimeout(Duration.ofMinutes(1))
                    .withProbe(new Both(observer, witness));
            new Migrator(database::connect, MigrationDirectory.read(folder), settings, RunListener.SILENT)
                    .upgrade("head");
            return new ExampleRun(
                    observer.steps().stream()
                            .flatMap(step -> step.statements().stream())
                            .flatMap(statement -> statement.hazards().stream())
                            .map(Hazard::code)
                            .collect(Collectors.toSet()),
                    witness.disturbances());
        }
    }

    /** The observer tries statements outside transactions before the witness is there. */
    private record Both(StatementProbe observer, Witness witness) implements StatementProbe {

        @Override
        public void before(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
                throws SQLException {
            observer.before(connection, step, statement, transactional);
            witness.before(connection, step, statement, transactional);
        }

        @Override
        public void after(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
                throws SQLException {
            witness.after(connection, step, statement, transactional);
            observer.after(connection, step, statement, transactional);
        }
    }
}
