package dev.autogen;

import dev.autogen.format.MigrationFormat;
import dev.autogen.git.GitProgram;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationResource;
import dev.autogen.revision.Revision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a branch does to files of which several may be one revision, and whose names may say which they are. */
final class LaidOutBranch {

    private final GitProgram git;

    private final Path root;

    private final MigrationFormat format;

    /** @param root of the working copy */
    LaidOutBranch(GitProgram git, Path root, MigrationFormat format) {
        this.git = git;
        this.root = root;
        this.format = format;
    }

    /**
     * @param common the blobs of the commit where the branch left the base, by their paths
     * @param tip those of the base as it is now
     */
    BranchFiles.Difference since(Map<String, String> common, Map<String, String> tip, MigrationDirectory here) {
        Map<String, MigrationFile> former = byId(read(common));
        Map<String, MigrationFile> present = byId(here.files());
        List<MigrationFile> added = new ArrayList<>();
        List<MigrationFile> changed = new ArrayList<>();
        List<MigrationFile> reworded = new ArrayList<>();
        List<MigrationFile> renamed = new ArrayList<>();
        present.forEach((id, file) -> {
            MigrationFile was = former.get(id);
            if (was == null) {
                added.add(file);
            } else if (!sameSql(was, file)) {
                changed.add(file);
            } else if (!knownAs(was).equals(knownAs(file))) {
                renamed.add(file);
            } else if (!sameText(was, file)) {
                reworded.add(file);
            }
        });
        List<MigrationFile> deleted = former.values().stream()
                .filter(file -> !present.containsKey(file.id()))
                .toList();
        List<MigrationFile> baseOnly = read(tip).stream()
                .filter(file -> !former.containsKey(file.id()))
                .toList();
        return new BranchFiles.Difference(
                added, changed, reworded, renamed, deleted, baseOnly, merged(here, baseOnly, tip));
    }

    private static Map<String, MigrationFile> byId(List<MigrationFile> files) {
        Map<String, MigrationFile> byId = new LinkedHashMap<>();
        files.forEach(file -> byId.putIfAbsent(file.id(), file));
        return byId;
    }

    /** What follows what may be said by the names of other files. */
    private boolean sameSql(MigrationFile was, MigrationFile is) {
        boolean sameParents = format.runner() != null
                || was.revision().parents().equals(is.revision().parents());
        return was.checksum().equals(is.checksum()) && sameParents;
    }

    private String knownAs(MigrationFile file) {
        return format.knownAs(Path.of(BranchFiles.relative(root, file.path())));
    }

    private static boolean sameText(MigrationFile was, MigrationFile is) {
        return was.header().equals(is.header())
                && was.upgrade().text().equals(is.upgrade().text())
                && was.downgrade().text().equals(is.downgrade().text());
    }

    /** The line of revisions after the merge; null where headers say what follows what. */
    private @Nullable List<Revision> merged(
            MigrationDirectory here, List<MigrationFile> baseOnly, Map<String, String> tip) {
        if (format.runner() == null) {
            return null;
        }
        Map<String, MigrationResource> resources = new TreeMap<>();
        for (MigrationFile file : here.files()) {
            file.paths().forEach(path -> resources.put(BranchFiles.relative(root, path), onDisk(path)));
        }
        for (MigrationFile file : baseOnly) {
            for (Path path : file.paths()) {
                String name = BranchFiles.relative(root, path);
                String blob = tip.get(name);
                if (blob != null) {
                    resources.putIfAbsent(name, resource(path, blob));
                }
            }
        }
        return format.layout().read(List.copyOf(resources.values())).files().stream()
                .map(MigrationFile::revision)
                .toList();
    }

    /** What cannot be read on the other side is nobody's business here. */
    private List<MigrationFile> read(Map<String, String> blobs) {
        List<MigrationResource> resources = new ArrayList<>();
        new TreeMap<>(blobs).forEach((path, blob) -> resources.add(resource(root.resolve(path), blob)));
        return format.layout().read(resources).files();
    }

    private static MigrationResource onDisk(Path path) {
        return new MigrationResource(path, () -> Files.readAllBytes(path));
    }

    /** Most files are the same in the working copy, and asking git takes a process each. */
    private MigrationResource resource(Path path, String blob) {
        return Files.isRegularFile(path) && GitProgram.isBlob(blob, path)
                ? onDisk(path)
                : new MigrationResource(
                        path,
                        () -> Objects.requireNonNull(
                                git.ask("cat-file", "blob", blob).output(), blob));
    }
}
