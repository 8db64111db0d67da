package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The migration files of one or several folders, and the graph they form.
 *
 * <p>Every {@code .sql} file is a migration; hidden files and what editors leave behind are none. Reading neither creates nor
 * changes anything.
 */
public final class MigrationDirectory {

    private final List<Path> folders;

    private final Map<String, MigrationFile> files;

    private final List<String> notes;

    private @Nullable RevisionGraph graph;

    private MigrationDirectory(List<Path> folders, Map<String, MigrationFile> files, List<String> notes) {
        this.folders = folders;
        this.files = files;
        this.notes = notes;
    }

    /** Reads the files of one folder, without its sub-folders. */
    public static MigrationDirectory read(Path folder) {
        return read(List.of(folder), false);
    }

    /**
     * Reads the files of several folders.
     *
     * @param recursive whether sub-folders belong to them
     * @throws MigrationFilesException naming every file that is not a migration, and ids used twice
     * @throws AutogenException when a folder does not exist or cannot be read
     */
    public static MigrationDirectory read(List<Path> folders, boolean recursive) {
        return read(folders, recursive, List.of());
    }

    /**
     * Reads the files of several folders, and others that lie in none.
     *
     * @param recursive whether sub-folders belong to the folders
     * @param resources those whose names are no migration's are passed over, as in a folder
     * @throws MigrationFilesException naming every file that is not a migration, and ids used twice
     * @throws AutogenException when a folder does not exist or cannot be read
     */
    public static MigrationDirectory read(
            List<Path> folders, boolean recursive, Collection<MigrationResource> resources) {
        return read(folders, recursive, resources, FileLayout.ONE_FILE);
    }

    /**
     * Reads the files of several folders in the manner of a runner.
     *
     * @param recursive whether sub-folders belong to them
     * @param layout which files are a revision
     * @throws MigrationFilesException naming every file that is not a migration, and ids used twice
     * @throws AutogenException when a folder does not exist or cannot be read
     */
    public static MigrationDirectory read(List<Path> folders, boolean recursive, FileLayout layout) {
        return read(folders, recursive, List.of(), layout);
    }

    private static MigrationDirectory read(
            List<Path> folders, boolean recursive, Collection<MigrationResource> resources, FileLayout layout) {
        FolderReader reader = new FolderReader(recursive);
        folders.forEach(reader::visit);
        List<MigrationResource> files = new ArrayList<>(reader.found());
        resources.stream()
                .filter(resource ->
                        FolderReader.isMigration(String.valueOf(resource.path().getFileName())))
                .forEach(files::add);
        return of(folders, layout.read(files));
    }

    private static MigrationDirectory of(List<Path> folders, FileLayout.Reading reading) {
        List<AutogenException> problems = new ArrayList<>(reading.problems());
        Map<String, MigrationFile> byId = new LinkedHashMap<>();
        for (MigrationFile file : reading.files()) {
            MigrationFile other = byId.putIfAbsent(file.id(), file);
            if (other != null) {
                problems.add(RevisionErrors.sameId(file.id(), other.path(), file.path()));
            }
        }
        if (!problems.isEmpty()) {
            throw MigrationFilesException.of(problems);
        }
        return new MigrationDirectory(List.copyOf(folders), byId, reading.notes());
    }

    /** One revision by itself: what it follows, depends on and replaces is left out. */
    public static MigrationDirectory alone(MigrationFile file) {
        Revision revision = file.revision();
        Revision base = new Revision(
                revision.id(), List.of(), List.of(), List.of(), revision.created(), revision.message(), List.of());
        return new MigrationDirectory(List.of(), Map.of(base.id(), file.withRevision(base)), List.of());
    }

    public List<Path> folders() {
        return folders;
    }

    /** What lies in the folders and was passed over, and why: what only another runner understands. */
    public List<String> notes() {
        return notes;
    }

    /** All files, the oldest first. */
    public List<MigrationFile> files() {
        return List.copyOf(files.values());
    }

    /**
     * The graph of the revisions, the oldest first where nothing else decides.
     *
     * @throws AutogenException when the links are broken, naming the files
     */
    public RevisionGraph graph() {
        RevisionGraph known = graph;
        if (known == null) {
            List<Revision> revisions =
                    files.values().stream().map(MigrationFile::revision).toList();
            known = RevisionGraph.of(revisions, this::whereIs);
            graph = known;
        }
        return known;
    }

    private String whereIs(String id) {
        MigrationFile file = files.get(id);
        return file == null ? id : id + " (" + file.path() + ")";
    }

    /**
     * The file of the revision with exactly this id.
     *
     * @throws AutogenException when there is none
     */
    public MigrationFile fileOf(String id) {
        MigrationFile file = files.get(id);
        if (file == null) {
            throw RevisionErrors.noSuchRevision(id, id);
        }
        return file;
    }

    /** The file of a revision of this directory. */
    public MigrationFile fileOf(Revision revision) {
        return fileOf(revision.id());
    }

    /**
     * Writes new files, all or none; what was written is taken back when another cannot be.
     *
     * @param files their texts by their paths
     * @throws AutogenException when there is a file of one of the names, or one cannot be written
     */
    public static void write(Map<Path, String> files) {
        List<Path> written = new ArrayList<>();
        try {
            files.forEach((path, text) -> written.add(NewFile.write(path, text)));
        } catch (AutogenException e) {
            written.forEach(path -> NewFile.withdraw(path, e));
            throw e;
        }
    }

    /**
     * Writes a new file whole or not at all, with the folders above it. A file that is there is never overwritten.
     *
     * @return the path written
     * @throws AutogenException when there is a file of that name, or it cannot be written
     */
    public static Path write(Path path, String text) {
        return NewFile.write(path, text);
    }
}
