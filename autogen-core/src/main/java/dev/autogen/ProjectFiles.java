package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.format.MigrationFormat;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The migration files of a project, read anew by each call. */
final class ProjectFiles {

    private final Settings settings;

    private final FileNaming naming;

    private final MigrationFormat format;

    /** Reads them from elsewhere than the folders of the settings, or null. */
    private final @Nullable Supplier<MigrationDirectory> elsewhere;

    ProjectFiles(
            Settings settings,
            FileNaming naming,
            MigrationFormat format,
            @Nullable Supplier<MigrationDirectory> elsewhere) {
        this.settings = settings;
        this.naming = naming;
        this.format = format;
        this.elsewhere = elsewhere;
    }

    MigrationDirectory read() {
        return elsewhere == null ? read(settings.migrations()) : elsewhere.get();
    }

    /** The migration files; none where the directory does not exist yet. */
    MigrationDirectory readSoFar() {
        if (elsewhere != null) {
            return elsewhere.get();
        }
        List<Path> existing =
                settings.migrations().stream().filter(Files::isDirectory).toList();
        return read(existing);
    }

    private MigrationDirectory read(List<Path> folders) {
        return MigrationDirectory.read(folders, naming.readsSubFolders() || format.readsSubFolders(), format.layout());
    }

    /**
     * The files of the revisions that targets mean, each once.
     *
     * @param runs asked where the database stands, if a target counts from there
     */
    static List<MigrationFile> of(List<String> targets, MigrationDirectory migrations, Runs runs) {
        Map<String, MigrationFile> files = new LinkedHashMap<>();
        for (String target : targets) {
            List<String> rows = RevisionGraph.countsFromDatabase(target)
                    ? runs.position(migrations).rows()
                    : List.of();
            List<Revision> found = migrations.graph().resolve(target, rows);
            if (found.isEmpty()) {
                throw new AutogenException(
                        "no-revision",
                        target.equals("current")
                                ? "No current revisions: nothing is applied to the database."
                                : "No revision files indicated by symbol '" + target + "'",
                        "`autogen history` lists the revisions.");
            }
            found.forEach(revision -> files.put(revision.id(), migrations.fileOf(revision)));
        }
        return List.copyOf(files.values());
    }
}
