package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Settings;
import dev.autogen.format.MigrationFormat;
import dev.autogen.git.GitProgram;
import dev.autogen.git.NoGitException;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The migration files of a branch beside those of the ref it is to be merged into. */
final class BranchFiles {

    private final GitProgram git;

    private final Path root;

    private final List<Path> folders;

    private final MigrationFormat format;

    private BranchFiles(GitProgram git, Path root, Settings settings) {
        this.git = git;
        this.root = root;
        this.folders = settings.migrations();
        this.format = Formats.of(settings);
    }

    /**
     * What a branch does to the migration files.
     *
     * @param added files of revisions that the base did not have when the branch left it
     * @param changed files of the base whose SQL, id or parents the branch changes
     * @param reworded files of the base of which the branch changes only comments or boxes
     * @param renamed files of the base that their runner knows by other names
     * @param deleted files of the base that the branch has not any more
     * @param baseOnly files of revisions that came to the base since
     * @param merged the line of revisions after the merge; null where headers say what follows what
     */
    record Difference(
            List<MigrationFile> added,
            List<MigrationFile> changed,
            List<MigrationFile> reworded,
            List<MigrationFile> renamed,
            List<MigrationFile> deleted,
            List<MigrationFile> baseOnly,
            @Nullable List<Revision> merged) {

        Difference {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            reworded = List.copyOf(reworded);
            deleted = List.copyOf(deleted);
            renamed = List.copyOf(renamed);
            baseOnly = List.copyOf(baseOnly);
            merged = merged == null ? null : List.copyOf(merged);
        }
    }

    /** The repository around the migration files; empty where there is none, or no git. */
    static Optional<BranchFiles> around(Settings settings) {
        Path folder = settings.migrations().stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(settings.projectDirectory());
        GitProgram git = new GitProgram(folder);
        try {
            GitProgram.Answer prefix = git.tried("rev-parse", "--show-prefix");
            if (!prefix.isGood()) {
                return Optional.empty();
            }
            // Not what git says of the root: that has links resolved, and would not look like the paths of the
            // settings.
            Path root = folder.toAbsolutePath().normalize();
            for (long up = prefix.text().chars().filter(c -> c == '/').count(); up > 0; up--) {
                root = Optional.ofNullable(root.getParent()).orElse(root);
            }
            return Optional.of(new BranchFiles(git, root, settings));
        } catch (NoGitException e) {
            return Optional.empty();
        }
    }

    static AutogenException noRepository(Settings settings) {
        return new AutogenException(
                "no-git-repository",
                "--base compares with a ref of git, and there is no git repository around "
                        + settings.migrations().get(0) + ", or git is not installed.",
                "Run it in a working copy, or name the revisions: autogen review REVISION…");
    }

    Path root() {
        return root;
    }

    /**
     * How the branch differs from the ref.
     *
     * @throws AutogenException when git does not know the ref, or what it has in common with the branch
     */
    Difference since(String base, MigrationDirectory here) {
        String tip = commit(base);
        Map<String, String> common = tree(commonCommit(base, tip));
        Map<String, String> tipTree = tree(tip);
        if (format.layout() != FileLayout.ONE_FILE) {
            return new LaidOutBranch(git, root, format).since(common, tipTree, here);
        }
        Map<String, MigrationFile> byPath = new LinkedHashMap<>();
        here.files().forEach(file -> byPath.put(relative(file.path()), file));

        Map<String, MigrationFile> former = new HashMap<>();
        common.forEach((path, blob) -> {
            MigrationFile file = byPath.get(path);
            if (file == null || !GitProgram.isBlob(blob, file.path())) {
                parsed(blob, path).ifPresent(known -> former.put(known.id(), known));
            }
        });
        List<MigrationFile> added = new ArrayList<>();
        List<MigrationFile> changed = new ArrayList<>();
        List<MigrationFile> reworded = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        byPath.forEach((path, file) -> {
            ids.add(file.id());
            MigrationFile was = former.get(file.id());
            if (was != null) {
                if (!sameRevision(was, file)) {
                    changed.add(file);
                } else if (!was.header().equals(file.header())) {
                    reworded.add(file);
                }
            } else if (!common.containsKey(path) || !GitProgram.isBlob(requireNonNull(common.get(path)), file.path())) {
                added.add(file);
            }
        });
        List<MigrationFile> deleted = former.values().stream()
                .filter(file -> !ids.contains(file.id()))
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .toList();
        return new Difference(added, changed, reworded, List.of(), deleted, baseOnly(common, tipTree), null);
    }

    private List<MigrationFile> baseOnly(Map<String, String> common, Map<String, String> tip) {
        List<MigrationFile> files = new ArrayList<>();
        Set<String> known = new HashSet<>(common.values());
        tip.forEach((path, blob) -> {
            if (!common.containsKey(path) && !known.contains(blob)) {
                parsed(blob, path).ifPresent(files::add);
            }
        });
        return files;
    }

    private static boolean sameRevision(MigrationFile one, MigrationFile other) {
        Revision was = one.revision();
        Revision is = other.revision();
        return one.checksum().equals(other.checksum())
                && was.parents().equals(is.parents())
                && was.dependsOn().equals(is.dependsOn())
                && was.branchLabels().equals(is.branchLabels())
                && was.replaces().equals(is.replaces());
    }

    // Git

    boolean knows(String ref) {
        return found(ref).isPresent();
    }

    private Optional<String> found(String ref) {
        GitProgram.Answer answer = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
        return Optional.of(answer.text().strip()).filter(commit -> answer.isGood() && !commit.isEmpty());
    }

    private String commit(String ref) {
        return found(ref).orElseThrow(() -> unknown(ref));
    }

    private AutogenException unknown(String ref) {
        if (ref.isBlank() || ref.endsWith("/")) {
            return new AutogenException(
                    "unknown-ref",
                    "'" + ref + "' names no commit to compare with.",
                    "Name the branch that this one is for, such as --base origin/main; GITHUB_BASE_REF and"
                            + " CI_MERGE_REQUEST_TARGET_BRANCH_NAME are empty where no pull request is built.");
        }
        int slash = ref.indexOf('/');
        String fetch = slash > 0 && !ref.startsWith("refs/")
                ? "git fetch " + ref.substring(0, slash) + " " + ref.substring(slash + 1)
                : "git fetch origin " + ref;
        List<String> known = git.ask(
                        "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
                .text()
                .lines()
                .toList();
        String meant = NearestWord.near(ref, known)
                .map(word -> "Did you mean '" + word + "'? Else fetch it: ")
                .orElse("");
        return new AutogenException(
                "unknown-ref",
                "git knows no commit '" + ref + "' to compare with.",
                meant + fetch + "\nIn GitHub Actions, actions/checkout fetches it with: fetch-depth: 0");
    }

    private String commonCommit(String base, String tip) {
        GitProgram.Answer answer = git.ask("merge-base", "HEAD", tip);
        if (answer.isGood() && !answer.text().isBlank()) {
            return answer.text().strip();
        }
        if (git.ask("rev-parse", "--is-shallow-repository").text().strip().equals("true")) {
            throw new AutogenException(
                    "shallow-clone",
                    "This clone has only the newest commits: where the branch left '" + base + "' is not among them.",
                    "git fetch --unshallow\nIn GitHub Actions: fetch-depth: 0 of actions/checkout; in GitLab CI: the variable"
                            + " GIT_DEPTH: 0");
        }
        throw new AutogenException(
                "no-merge-base",
                "The working copy and '" + base + "' have no commit in common.",
                "Name another ref, the one that the branch will be merged into.");
    }

    /** The migration files of a commit: their contents by their paths. */
    private Map<String, String> tree(String commit) {
        List<String> arguments = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit, "--"));
        folders.forEach(folder -> arguments.add(relative(folder)));
        Map<String, String> blobs = new LinkedHashMap<>();
        for (String entry : git.ask(arguments.toArray(String[]::new)).text().split("\0")) {
            int tab = entry.indexOf('\t');
            if (tab > 0 && entry.endsWith(".sql")) {
                blobs.put(entry.substring(tab + 1), entry.substring(0, tab).split(" ")[2]);
            }
        }
        return blobs;
    }

    /** What is no migration on the other side is nobody's business here. */
    private Optional<MigrationFile> parsed(String blob, String path) {
        GitProgram.Answer content = git.ask("cat-file", "blob", blob);
        if (!content.isGood()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MigrationFile.parse(root.resolve(path), content.output()));
        } catch (AutogenException notAMigration) {
            return Optional.empty();
        }
    }

    /** A path as git writes it. */
    String relative(Path path) {
        return relative(root, path);
    }

    static String relative(Path root, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
                .toString()
                .replace(File.separatorChar, '/');
    }
}
