package dev.autogen.doctor;

import static java.util.Objects.requireNonNull;

import dev.autogen.compare.Drift;
import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.entities.EntitySource;
import dev.autogen.format.MigrationFormat;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.migrate.Migrator;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.revision.MigrationDirectory;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom the doctor looks at: the project as its settings describe it. Nothing is read before an examination asks for it.
 *
 * @param format in which the migration files are written
 * @param files reads the migration files
 * @param entities tells where they are; asked only where the settings name or find a class path
 * @param hasDatabase whether a database is named at all
 * @param connections opens connections to the database of the settings
 * @param migrators makes what reads version rows and the log, and runs files, in a database
 * @param throwaway where revisions can be tried, or null
 * @param drift compares the entities, the migrations replayed, and the database
 * @param workingDirectory where the commands of the findings will be run
 */
public record Patient(
        Settings settings,
        MigrationFormat format,
        Supplier<MigrationDirectory> files,
        Supplier<EntitySource> entities,
        Database database,
        boolean hasDatabase,
        ConnectionSource connections,
        BiFunction<ConnectionSource, MigrationDirectory, Migrator> migrators,
        @Nullable ThrowawayServer throwaway,
        Supplier<Drift> drift,
        Path workingDirectory) {

    public Patient {
        requireNonNull(settings, "settings");
        requireNonNull(format, "format");
        requireNonNull(files, "files");
        requireNonNull(entities, "entities");
        requireNonNull(database, "database");
        requireNonNull(connections, "connections");
        requireNonNull(migrators, "migrators");
        requireNonNull(drift, "drift");
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }
}
