package dev.autogen.doctor;

import dev.autogen.AutogenException;
import dev.autogen.config.Settings;
import dev.autogen.git.GitProgram;
import dev.autogen.git.NoGitException;
import dev.autogen.revision.MigrationFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What git knows about the migration files. */
final class Git {

    /** How many versions of a file are looked at before giving up. */
    private static final int MOST_VERSIONS = 50;

    private final GitProgram program;

    private final Path root;

    private Git(GitProgram program, Path root) {
        this.program = program;
        this.root = root;
    }

    /** The state of a file that is not as it was committed. */
    enum FileState {
        UNTRACKED,
        IGNORED,
        DELETED,
        CHANGED
    }

    /** A file that is not as it was committed. */
    record Entry(FileState state, Path path) {}

    /**
     * A file as a commit has it.
     *
     * @param commit {@code HEAD}, or the shortened name of a commit
     * @param about day, author and branches, for people
     */
    record Stored(String commit, Path path, String about, MigrationFile file) {}

    static Git of(Settings settings) throws Source.Absent {
        Path folder = settings.migrations().stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(settings.projectDirectory());
        GitProgram program = new GitProgram(folder);
        GitProgram.Answer prefix = prefix(program);
        if (!prefix.isGood()) {
            throw new Source.Absent("there is no git repository");
        }
        // Not what git says of the root: that has links resolved, and would not look like the paths of the settings.
        Path root = folder.toAbsolutePath().normalize();
        for (long up = prefix.text().chars().filter(c -> c == '/').count(); up > 0; up--) {
            root = Optional.ofNullable(root.getParent()).orElse(root);
        }
        return new Git(program, root);
    }

    private static GitProgram.Answer prefix(GitProgram program) throws Source.Absent {
        try {
            return program.tried("rev-parse", "--show-prefix");
        } catch (NoGitException e) {
            throw new Source.Absent(String.valueOf(e.getMessage()));
        }
    }

    /** The migration files in these folders that are not as they were committed, by path. */
    List<Entry> status(Collection<Path> folders) {
        List<String> arguments =
                new ArrayList<>(List.of("status", "--porcelain", "-z", "--ignored", "-uall", "--no-renames", "--"));
        folders.stream().map(Git::literally).forEach(arguments::add);
        GitProgram.Answer answer = program.ask(arguments.toArray(String[]::new));
        if (!answer.isGood()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : answer.text().split("\0")) {
            if (line.length() > 3 && line.endsWith(".sql")) {
                entries.add(new Entry(state(line.substring(0, 2)), root.resolve(line.substring(3))));
            }
        }
        return entries;
    }

    private static FileState state(String code) {
        if (code.equals("??")) {
            return FileState.UNTRACKED;
        }
        if (code.equals("!!")) {
            return FileState.IGNORED;
        }
        return code.contains("D") ? FileState.DELETED : FileState.CHANGED;
    }

    /** The newest version of a revision's file, on any branch. */
    Optional<Stored> find(String revision) {
        String log = program.ask(
                        "log",
                        "--all",
                        "--no-renames",
                        "--diff-filter=A",
                        "--name-only",
                        "-z",
                        "--format=%x01%h%x02",
                        "-S-- autogen revision " + revision)
                .text();
        for (String commit : log.split("\u0001")) {
            int end = commit.indexOf('\u0002');
            if (end < 0) {
                continue;
            }
            for (String path : commit.substring(end + 1).split("\0")) {
                Optional<Stored> stored = stored(commit.substring(0, end), path.strip());
                if (stored.isPresent() && stored.get().file().id().equals(revision)) {
                    return Optional.of(inHead(stored.get(), path.strip()));
                }
            }
        }
        return Optional.empty();
    }

    private Stored inHead(Stored stored, String path) {
        return stored("HEAD", path)
                .filter(head -> head.file().id().equals(stored.file().id()))
                .orElse(stored);
    }

    /** The file as it was before this branch deleted it, so that files deleted together have one commit; else as it is. */
    Stored beforeDeletion(Stored stored) {
        String path = relative(stored.path());
        return program
                .ask("log", "-1", "--no-renames", "--diff-filter=D", "--format=%h", "--", literally(stored.path()))
                .lines()
                .stream()
                .findFirst()
                .flatMap(commit -> stored(commit + "^", path))
                .filter(before -> before.file().id().equals(stored.file().id()))
                .orElse(stored);
    }

    /** The newest version of a file that has a checksum. */
    Optional<Stored> version(Path file, String checksum) {
        String path = relative(file);
        return program
                .ask("log", "--all", "-n", String.valueOf(MOST_VERSIONS), "--format=%h", "--", literally(file))
                .lines()
                .stream()
                .flatMap(commit -> stored(commit, path).stream())
                .filter(stored -> stored.file().checksum().equals(checksum))
                .findFirst()
                .map(stored -> stored("HEAD", path)
                        .filter(head -> head.file().checksum().equals(checksum))
                        .orElse(stored));
    }

    private Optional<Stored> stored(String commit, String path) {
        if (!path.endsWith(".sql")) {
            return Optional.empty();
        }
        GitProgram.Answer content = program.ask("show", commit + ":" + path);
        if (!content.isGood()) {
            return Optional.empty();
        }
        try {
            Path absolute = root.resolve(path);
            return Optional.of(
                    new Stored(commit, absolute, about(commit), MigrationFile.parse(absolute, content.output())));
        } catch (AutogenException notAMigration) {
            return Optional.empty();
        }
    }

    private String about(String commit) {
        String day = program.ask("log", "-1", "--format=%h of %cs by %an", commit)
                .text()
                .strip();
        List<String> branches = program.ask("branch", "-a", "--contains", commit, "--format=%(refname:short)")
                .lines();
        return branches.isEmpty() ? day : day + ", on " + String.join(", ", Findings.limited(branches));
    }

    /** The commit of this branch that deleted a file, for people; empty when none did. */
    Optional<String> deletion(Path file) {
        return program
                .ask("log", "-1", "--no-renames", "--diff-filter=D", "--format=%h of %cs by %an", "--", literally(file))
                .lines()
                .stream()
                .findFirst();
    }

    /** The line that makes git ignore a file. */
    Optional<String> ignoreRule(Path file) {
        return program.ask("check-ignore", "-v", "--", file.toString()).lines().stream()
                .findFirst()
                .map(line -> line.substring(0, Math.max(0, line.indexOf('\t'))));
    }

    /** The command that brings files back as a commit has them. */
    String checkout(String commit, Collection<Path> paths, Evidence evidence) {
        return command(evidence) + " checkout " + commit + " -- "
                + Shell.words(paths.stream().map(evidence::shown).toList());
    }

    /** How git is called from where the reader is. */
    String command(Evidence evidence) {
        return evidence.isBelow(root) ? "git" : "git -C " + Shell.word(root.toString());
    }

    /** Whatever characters it has. */
    private static String literally(Path path) {
        return ":(literal)" + path;
    }

    private String relative(Path file) {
        return root.relativize(file.toAbsolutePath().normalize()).toString().replace(File.separatorChar, '/');
    }
}
