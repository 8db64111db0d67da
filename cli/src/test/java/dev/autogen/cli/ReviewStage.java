package dev.autogen.cli;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real git repository with a project in it, a database, and a branch that is to be reviewed. */
final class ReviewStage implements AutoCloseable {

    private static final Pattern SERVER = Pattern.compile("PostgreSQL \\d+(\\.\\d+)*( \\([^()]*\\))?");

    private static final Pattern SIZE = Pattern.compile("(?<= rows, )[0-9.]+ (bytes|[kMGT]B)");

    private static final Pattern BYTES = Pattern.compile("(?<=\"bytes\": )\\d+");

    private final GitClone copy;

    private final TestDatabase database = TestPostgres.createDatabase();

    ReviewStage(Path folder) {
        Path origin = GitClone.origin(folder.resolve("origin.git"));
        this.copy = GitClone.of(origin, folder.resolve("shop"), "ann");
        copy.write(".git/info/exclude", "autogen.properties\nreview.*\n");
        copy.write(
                "autogen.properties",
                "shadow.url = " + database.url() + (database.url().contains("?") ? "&" : "?") + "user="
                        + database.user() + "&password=" + database.password() + "\n");
    }

    GitClone copy() {
        return copy;
    }

    TestDatabase database() {
        return database;
    }

    /** Writes an entity: what stands between the braces of its class. */
    ReviewStage entity(String name, String body) {
        return entity(name, "", body);
    }

    /** @param annotations besides {@code @Entity} */
    ReviewStage entity(String name, String annotations, String body) {
        copy.write(
                "src/shop/" + name + ".java",
                "package shop;\n\nimport jakarta.persistence.*;\nimport java.math.*;\nimport java.time.*;\n\n"
                        + annotations + "\n@Entity\npublic class " + name + " {\n" + body + "\n}\n");
        return this;
    }

    /** Generates a revision from the entities, as a developer does, and applies it to the developer's database. */
    ReviewStage generates(String id, String message, String... more) {
        List<String> arguments = new ArrayList<>(List.of("revision", "--autogenerate", "-m", message, "--rev-id", id));
        arguments.addAll(List.of(more));
        project().succeeds(arguments.toArray(String[]::new));
        return upgrades();
    }

    ReviewStage upgrades() {
        project().succeeds("upgrade", "heads", "--accept-hazards", "AG201,AG202,AG203,AG204,AG205,AG501,AG502");
        return this;
    }

    /** Commits to main and publishes it. */
    ReviewStage isMain() {
        copy.commit("Main");
        copy.push();
        copy.git("checkout", "--quiet", "-b", "change");
        return this;
    }

    /** A project in which commands are run on the entities as they stand in the working copy. */
    Project project() {
        EntityModelSource model = EntityModelSource.compiled("review", sources(), List.of("shop"));
        return new Project(copy.folder())
                .on(database)
                .with("--classpath", model.classpath().get(0).toString(), "--packages", "shop");
    }

    private Map<String, String> sources() {
        Map<String, String> files = new TreeMap<>();
        Path folder = copy.folder().resolve("src");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The report of the branch, without what differs between servers. */
    Project.Result review(String... more) {
        List<String> arguments = new ArrayList<>(List.of("review", "--base", "origin/main"));
        arguments.addAll(List.of(more));
        Project.Result result = project().run(arguments.toArray(String[]::new));
        return new Project.Result(result.exitCode(), same(result.out()), same(result.err()));
    }

    static String same(String text) {
        String versionless = SERVER.matcher(text).replaceAll("PostgreSQL VERSION");
        return BYTES.matcher(SIZE.matcher(versionless).replaceAll("SIZE")).replaceAll("0");
    }

    @Override
    public void close() {
        database.close();
    }
}
