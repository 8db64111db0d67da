package dev.autogen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project below {@code src/it}, copied elsewhere, on which Maven itself is run as its user would. What it downloads and finds
 * installed is in a repository of the tests.
 */
final class MavenProjectRun {

    private static final Path REPOSITORY =
            Path.of(System.getProperty("it.repository")).toAbsolutePath();

    /** The plugin, for a folder without a POM. */
    static final String PLUGIN = "dev.autogen:autogen-maven-plugin:" + System.getProperty("it.autogen.version");

    private final Path folder;

    private final Path maven;

    private final Map<String, String> environment = new LinkedHashMap<>();

    private MavenProjectRun(Path folder, Path maven) {
        this.folder = folder;
        this.maven = maven;
    }

    /** How Maven ended, and what it printed. */
    record Outcome(int exitCode, String out, String err) {

        Outcome succeeded() {
            if (exitCode != 0) {
                throw new AssertionError("Maven failed:\n" + out + err);
            }
            return this;
        }

        Outcome failed() {
            if (exitCode == 0) {
                throw new AssertionError("Maven did not fail:\n" + out + err);
            }
            return this;
        }
    }

    /**
     * The project, or none.
     *
     * @param project below {@code src/it}; empty for a folder with nothing in it
     * @param maven the folder of a Maven, which has {@code bin/mvn}
     */
    static MavenProjectRun of(String project, Path folder, Path maven) throws IOException {
        ItRepository.installed(REPOSITORY);
        if (project.isEmpty()) {
            return new MavenProjectRun(folder, maven);
        }
        Path source = Path.of("src/it").resolve(project);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new MavenProjectRun(folder, maven);
    }

    /** The Maven that builds Autogen, and with {@code -Pmaven-versions} another one. */
    static List<Path> mavens() {
        return Stream.of(System.getProperty("it.mavens").split(","))
                .map(Path::of)
                .toList();
    }

    /** For what takes too long for the ordinary build: the same with {@code -Pmaven-versions}, else none. */
    static List<Path> mavensOfTheProfile() {
        List<Path> mavens = mavens();
        return mavens.size() > 1 ? mavens : List.of();
    }

    MavenProjectRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    MavenProjectRun without(String variable) {
        environment.remove(variable);
        return this;
    }

    Outcome mvn(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(maven.resolve("bin/mvn").toString(), "-B", "-ntp", "-Dstyle.color=never"));
        command.add("-s");
        command.add(Path.of("src/it/settings.xml").toAbsolutePath().toString());
        command.add("-Dmaven.repo.local=" + REPOSITORY);
        for (String name : List.of("it.cache", "it.hibernate.version", "it.postgresql.version", "it.autogen.version")) {
            command.add("-D" + name + "=" + System.getProperty(name));
        }
        if (maven.getFileName().toString().startsWith("apache-maven-4")) {
            // It marks every line of standard output otherwise.
            command.add("--raw-streams");
        }
        command.addAll(List.of(arguments));
        try {
            Path err = Files.createTempFile("mvn", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("AUTOGEN_") || name.startsWith("PG"));
            builder.environment().remove("MAVEN_ARGS");
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8");
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String out = plain(new String(process.getInputStream().readAllBytes(), UTF_8));
            int exitCode = process.waitFor();
            String errors = plain(Files.readString(err));
            Files.delete(err);
            return new Outcome(exitCode, out, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts everything into the branch main of a git repository of the project's own. */
    void commit(String message) throws IOException {
        write(".gitignore", "target/\n");
        for (List<String> call : List.of(
                List.of("git", "init", "--quiet", "--initial-branch=main"),
                List.of("git", "add", "--all"),
                List.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@acme.com", "commit", "-qm", message))) {
            try {
                int exitCode = new ProcessBuilder(call)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor();
                if (exitCode != 0) {
                    throw new AssertionError(String.join(" ", call) + " ended with exit code " + exitCode);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Some Mavens reset the colours of the terminal, be there one or not. */
    private static String plain(String text) {
        return text.replace("\u001b[0m", "");
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Edits a file as somebody with an editor would. */
    void replace(String name, String from, String to) throws IOException {
        String text = read(name);
        if (!text.contains(from)) {
            throw new IllegalStateException(name + " has no " + from);
        }
        write(name, text.replace(from, to));
    }

    List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
