package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A working copy of a git repository, with real git and nobody's configuration but its own. */
final class GitClone {

    private final Path folder;

    private final Map<String, String> environment;

    private GitClone(Path folder, String person) {
        this.folder = folder;
        this.environment = environment(person);
    }

    /** The variables under which git asks nobody and knows who commits. */
    static Map<String, String> environment(String person) {
        return Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", person,
                "GIT_AUTHOR_EMAIL", person + "@example.org",
                "GIT_COMMITTER_NAME", person,
                "GIT_COMMITTER_EMAIL", person + "@example.org",
                "GIT_TERMINAL_PROMPT", "0",
                "GIT_MERGE_AUTOEDIT", "no",
                "LC_ALL", "C");
    }

    /** A new repository without a working copy, from which all clone. */
    static Path origin(Path folder) {
        new GitClone(folder.resolveSibling("."), "nobody")
                .git("init", "--quiet", "--bare", "--initial-branch=main", folder.toString());
        return folder;
    }

    static GitClone of(Path origin, Path folder, String person) {
        new GitClone(folder.resolveSibling("."), person).git("clone", "--quiet", origin.toString(), folder.toString());
        GitClone clone = new GitClone(folder, person);
        clone.git("symbolic-ref", "HEAD", "refs/heads/main");
        return clone;
    }

    Path folder() {
        return folder;
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "-m", message);
    }

    void push() {
        git("push", "--quiet", "origin", "main");
    }

    void pull() {
        git("pull", "--quiet", "--no-rebase", "origin", "main");
    }

    /** Runs git, which must succeed. */
    String git(String... arguments) {
        Project.Result result = run(arguments);
        assertThat(result.exitCode()).as(result.toString()).isZero();
        return result.out();
    }

    Project.Result run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("git", ".out");
            Path err = Files.createTempFile("git", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            builder.environment().putAll(environment);
            int exitCode = builder.start().waitFor();
            Project.Result result = new Project.Result(
                    exitCode,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
