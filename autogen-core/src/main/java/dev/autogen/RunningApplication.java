package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Settings;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.entities.RunningEntities;
import dev.autogen.format.MigrationFormat;
import dev.autogen.migrate.LogRecord;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.MigrationDirectory;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Autogen inside an application that looks at and migrates its own database, for frameworks to build on.
 *
 * <p>It takes connections from the data source, as many as it needs at a time, and gives them back as they were.
 */
public final class RunningApplication {

    private static final MigrationRenderer NONE = document -> {
        throw new IllegalStateException("An Autogen of an application writes no migration files");
    };

    private final Autogen autogen;

    private final Settings settings;

    private final Connections connections;

    private final Runs runs;

    /**
     * @param settings how migrations are run; the database they may name is not asked
     * @param migrations asked anew by each call instead of the folders of the settings, such as for files on the class path; null
     *     for those folders
     * @throws AutogenException for a pattern of file names that cannot be used
     */
    public RunningApplication(
            Settings settings, DataSource dataSource, @Nullable Supplier<MigrationDirectory> migrations) {
        this.settings = requireNonNull(settings, "settings");
        this.connections = new Connections(settings, requireNonNull(dataSource, "dataSource"));
        this.autogen = new Autogen(settings, NONE, connections, migrations);
        MigrationFormat format = Formats.of(settings);
        Hooks hooks = new Hooks(settings, connections, Clock.systemUTC(), format.layout());
        this.runs = new Runs(settings, connections, hooks, format);
    }

    /** The facade, on the application's database. Whatever would write a migration file fails. */
    public Autogen autogen() {
        return autogen;
    }

    /** Whatever was run or stamped, the oldest first; nothing where there is no log yet. Creates nothing. */
    public List<LogRecord> log() {
        return runs.log(autogen.migrationsSoFar());
    }

    /** What separates the database from the entities of the application, as its own Hibernate has read them. Changes nothing. */
    public Comparison compare(RunningEntities entities) {
        try (Comparer comparer =
                new Comparer(settings, new PostgresDatabase(), connections, RenamePolicy.SILENT, entities)) {
            return comparer.compare();
        }
    }

    /** @throws AutogenException when anything separates the database from the entities, naming it */
    public void requireEqual(RunningEntities entities) {
        Comparison comparison = compare(entities);
        if (!comparison.isEmpty()) {
            throw new AutogenException(
                    "entities-differ",
                    "The entities of the application and its database differ. The entities ask for:\n  "
                            + String.join("\n  ", ChangeLine.aligned(comparison.lines())),
                    "Where an entity was changed: autogen revision --autogenerate -m \"what you changed\"\nWhere the database"
                            + " was: `autogen diff --drift` says who moved.");
        }
    }
}
