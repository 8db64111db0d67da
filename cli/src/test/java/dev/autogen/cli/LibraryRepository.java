package dev.autogen.cli;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A git repository with the library of the demo: its entities, a build, and the first migration on {@code main}. */
final class LibraryRepository implements AutoCloseable {

    private final Path root;

    private final Path origin;

    private final GitClone ann;

    private final TestDatabase database = TestPostgres.createDatabase();

    LibraryRepository(Path root) throws IOException {
        this.root = root;
        this.origin = GitClone.origin(root.resolve("origin.git"));
        this.ann = GitClone.of(origin, root.resolve("ann"), "ann");
        ShellRun.launcherIn(programs());
        ann.write(".gitignore", "target/\n.autogen/\nreview.md\n");
        ann.write("autogen.properties", "classpath = target/classes\npackages = library\n");
        // The build of the project: what another one's Maven does.
        ann.write(
                "mvnw",
                "#!/bin/sh\nrm -rf target/classes\nexec '"
                        + Path.of(System.getProperty("java.home"), "bin", "javac")
                        + "' -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -proc:none -parameters -d target/classes -cp '"
                        + RealProcess.absoluteClassPath()
                        + "' $(find src/main/java -name '*.java')\n");
        Files.setPosixFilePermissions(ann.folder().resolve("mvnw"), PosixFilePermissions.fromString("rwxr-xr-x"));
        ann.write("ci/comment.sh", Files.readString(Path.of("../docs/ci/comment.sh")));
        edit("start");
        migrate("first tables");
        ann.commit("Library");
        ann.push();
    }

    /** Where {@code autogen} is. */
    Path programs() {
        return root.resolve("programs");
    }

    GitClone ann() {
        return ann;
    }

    /** Ann takes a version of the entities. */
    void edit(String version) throws IOException {
        Path from = Path.of("src/main/resources/dev/autogen/cli/demo").resolve(version);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                ann.write("src/main/java/library/" + file.getFileName(), Files.readString(file));
            }
        }
        shell("./mvnw compile");
    }

    /** Ann generates a migration, and runs it on her database. */
    void migrate(String message) {
        shell("autogen revision --autogenerate -m '" + message + "' && autogen upgrade --accept-hazards AG201");
    }

    /** Ann ticks the boxes of all files. */
    void tick() {
        shell("sed -i 's/\\[ \\] AG/[x] AG/' migrations/*.sql");
    }

    /** Ann runs a command that must succeed. */
    void shell(String command) {
        ShellRun run = run(command);
        if (run.exitCode() != 0) {
            throw new AssertionError(command + "\n" + run.output());
        }
    }

    ShellRun run(String command) {
        String separator = database.url().contains("?") ? "&" : "?";
        Map<String, String> environment = Map.of(
                "PATH",
                programs() + ":" + System.getenv("PATH"),
                "AUTOGEN_URL",
                database.url(),
                "AUTOGEN_USER",
                database.user(),
                "AUTOGEN_PASSWORD",
                database.password(),
                "AUTOGEN_SHADOW_URL",
                database.url() + separator + "user=" + database.user() + "&password=" + database.password());
        return ShellRun.of(ann.folder(), environment, List.of("bash", "-c", command));
    }

    /** A branch as a job of CI gets it. */
    Path checkout(String branch, String name) {
        Path folder = root.resolve(name);
        ann.git("clone", "--quiet", "--branch", branch, origin.toString(), folder.toString());
        return folder;
    }

    /** The distribution as a recipe fetches it. */
    String distribution() throws IOException {
        Path content = root.resolve("distribution/autogen/bin");
        ShellRun.launcherIn(content);
        Path archive = root.resolve("autogen.tar.gz");
        shell("tar -czf '" + archive + "' -C '" + root.resolve("distribution") + "' autogen");
        return archive.toUri().toString().replace("file:/", "file:///").replace("file://///", "file:///");
    }

    @Override
    public void close() {
        database.close();
    }
}
