package dev.autogen.cli.demo;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;

/**
 * The folder of the demo's application: sources, compiled classes, settings, migrations.
 *
 * @param folder exists
 */
public record DemoProject(Path folder) {

    static final String PACKAGE = "library";

    private static final int DELETE_ATTEMPTS = 20;

    private static final String SETTINGS = """
            url = embedded
            classpath = classes
            packages = library
            """;

    public DemoProject {
        requireNonNull(folder, "folder");
    }

    /** Makes a fresh project with settings and nothing else. */
    public static DemoProject create() {
        try {
            var project = new DemoProject(newFolder(Path.of(System.getProperty("java.io.tmpdir"))));
            Files.writeString(project.folder().resolve("autogen.properties"), SETTINGS);
            return project;
        } catch (IOException e) {
            throw failed("The demo needs a temporary folder, and cannot make one: " + e.getMessage(), e);
        }
    }

    /** A name that a person can read and type, unlike those that Java invents. */
    private static Path newFolder(Path parent) throws IOException {
        var random = new SecureRandom();
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        while (true) {
            var folder = parent.resolve("autogen-demo-" + Integer.toHexString(random.nextInt(0x1000, 0x10000)));
            try {
                return Files.createDirectory(folder, owner);
            } catch (FileAlreadyExistsException e) {
                // Another demo; the next number is another's.
                continue;
            }
        }
    }

    /** What stands in {@code autogen.properties}. */
    public String settings() {
        return SETTINGS;
    }

    /** The file of a class, relative to the folder. */
    public Path sourceOf(String name) {
        return Path.of("src", PACKAGE, name + ".java");
    }

    /** Brings the classes of a version to it, and compiles all there are. */
    public void edit(SourceVersion version) {
        write(version.classes(), version);
        compile();
    }

    /** Takes the classes of a version back to what they were at the start, as another branch sees them. */
    public void revert(SourceVersion version) {
        write(version.classes(), SourceVersion.START);
        compile();
    }

    /** A class as it stands in its file, without package and imports. */
    public String body(String name) {
        try {
            return SourceVersion.bodyOf(Files.readString(folder.resolve(sourceOf(name))));
        } catch (IOException e) {
            throw failed("The demo's sources cannot be read: " + e.getMessage(), e);
        }
    }

    /** The migration file written last. */
    public Path latestMigration() {
        try (var files = Files.list(folder.resolve("migrations"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .max(Comparator.comparing(DemoProject::modified).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
        } catch (IOException e) {
            throw failed("The demo's migrations cannot be listed: " + e.getMessage(), e);
        }
    }

    /** Does what a reviewer does who agrees: ticks the open boxes of a file. Gives the lines before and after. */
    public List<TextDiff.Line> tickBoxes(Path migration) {
        try {
            var before = Files.readString(migration);
            var after = before.replace("--   [ ] AG", "--   [x] AG");
            Files.writeString(migration, after);
            return TextDiff.between(before, after, 0);
        } catch (IOException e) {
            throw failed(migration + " cannot be edited: " + e.getMessage(), e);
        }
    }

    /** Takes a migration out of the project, as switching to another branch does; gives where it waits. */
    public Path setAside(Path migration) {
        return move(migration, folder.resolve(migration.getFileName() + ".aside"));
    }

    /** Brings it back, as merging the branch does. */
    public void bringBack(Path aside) {
        var name = String.valueOf(aside.getFileName()).replace(".aside", "");
        move(aside, folder.resolve("migrations").resolve(name));
    }

    /** Deletes the folder with all it holds, also while an interrupted command still writes into it. */
    public void delete() {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try {
                deleteAll();
            } catch (IOException | UncheckedIOException e) {
                if (attempt == DELETE_ATTEMPTS) {
                    throw new AutogenException(
                            "demo-folder", folder + " cannot be deleted: " + e.getMessage(), "Delete it by hand.", e);
                }
            }
        }
    }

    private void deleteAll() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void write(List<String> classes, SourceVersion version) {
        try {
            for (var name : classes) {
                var file = folder.resolve(sourceOf(name));
                Files.createDirectories(requireNonNull(file.getParent(), "parent"));
                Files.writeString(file, version.source(name));
            }
        } catch (IOException e) {
            throw failed("The demo's sources cannot be written: " + e.getMessage(), e);
        }
    }

    private void compile() {
        try (var sources = Files.list(folder.resolve("src").resolve(PACKAGE))) {
            SourceCompiler.compile(sources.sorted().toList(), folder.resolve("classes"));
        } catch (IOException e) {
            throw failed("The demo's classes cannot be written: " + e.getMessage(), e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw failed(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path move(Path from, Path to) {
        try {
            return Files.move(from, to);
        } catch (IOException e) {
            throw failed(from + " cannot be moved: " + e.getMessage(), e);
        }
    }

    private static AutogenException failed(String message, IOException e) {
        return new AutogenException("demo-folder", message, "Name another folder: TMPDIR or -Djava.io.tmpdir.", e);
    }
}
