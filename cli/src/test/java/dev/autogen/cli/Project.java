package dev.autogen.cli;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project folder in which commands are run as its user would, in this process. */
final class Project {

    private final Path folder;

    private final List<String> options = new ArrayList<>();

    Project(Path folder) {
        this.folder = folder;
    }

    /** What a command ended with. */
    record Result(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        @Override
        public String toString() {
            return "exit code " + exitCode + "\n--- out\n" + out + "--- err\n" + err;
        }
    }

    Path folder() {
        return folder;
    }

    /** All further commands are about this database. */
    Project on(TestDatabase database) {
        return with("--url", database.url(), "--user", database.user(), "--password", database.password());
    }

    /** All further commands have these options. */
    Project with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Points the project at an entity model, as its {@code autogen.properties} does. */
    Project model(EntityModelSource source) {
        StringBuilder text = new StringBuilder();
        line(text, "classpath", paths(source.classpath(), File.pathSeparator));
        line(text, "packages", String.join(",", source.packages()));
        line(text, "mapping-files", paths(source.mappingFiles(), ","));
        if (source.persistenceUnit() != null) {
            line(text, "persistence-unit", source.persistenceUnit());
        }
        if (source.hibernateConfig() != null) {
            line(text, "hibernate-config", source.hibernateConfig().toString());
        }
        source.settings().forEach((key, value) -> line(text, key, value));
        line(text, "prove", "false");
        write("autogen.properties", text.toString());
        return this;
    }

    /** What is generated is proven, on the server of this database. */
    Project proving(TestDatabase shadow) {
        String separator = shadow.url().contains("?") ? "&" : "?";
        write(
                "autogen.properties",
                read("autogen.properties").replace("prove = false\n", "")
                        + "shadow.url = " + shadow.url() + separator + "user=" + shadow.user() + "&password="
                        + shadow.password() + "\n");
        return this;
    }

    private static void line(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append(" = ").append(value.replace("\\", "\\\\")).append('\n');
        }
    }

    private static String paths(List<Path> paths, String separator) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(separator));
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
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

    List<String> migrations() {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            return files.map(file -> "migrations/" + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ticks every box, as a reviewer does who agrees to everything. */
    void tickBoxes(String migration) {
        write(migration, read(migration).replace("[ ] AG", "[x] AG"));
    }

    /** Writes the backfills that an author has to write, each with a value for the column; others are not there. */
    void fill(String migration, Map<String, String> values) {
        String text = read(migration);
        for (Map.Entry<String, String> value : values.entrySet()) {
            String mark = "-- autogen todo: fill " + value.getKey() + " where it is null, then delete this line\n-- ";
            int start = text.indexOf(mark);
            if (start < 0) {
                throw new AssertionError("nothing to fill in " + value.getKey() + ":\n" + text);
            }
            String rest = text.substring(start + mark.length());
            text = text.substring(0, start) + rest.replaceFirst("…", Matcher.quoteReplacement(value.getValue()));
        }
        write(migration, text);
    }

    /** Runs a command that must succeed, and gives what it printed. */
    Result succeeds(String... arguments) {
        Result result = run(arguments);
        if (result.exitCode() != ExitCode.DONE) {
            throw new AssertionError("autogen " + String.join(" ", arguments) + " failed: " + result);
        }
        return result;
    }

    Result run(String... arguments) {
        return run(Map.of(), "", arguments);
    }

    Result run(Map<String, String> environment, String input, String... arguments) {
        return run(Surroundings.Terminals.NONE, environment, input, arguments);
    }

    /** Runs a command before somebody who types the input. */
    Result runInTerminal(String input, String... arguments) {
        return run(new Surroundings.Terminals(true, true, true), Map.of("NO_COLOR", "1"), input, arguments);
    }

    private Result run(
            Surroundings.Terminals terminals, Map<String, String> environment, String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                folder,
                environment,
                terminals);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(options);
        int exitCode = new Main(surroundings).run(all.toArray(String[]::new));
        return new Result(exitCode, out.toString(), err.toString());
    }
}
