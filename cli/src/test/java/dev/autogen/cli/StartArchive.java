package dev.autogen.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Classes that were parsed and verified before, as the launcher has them: half of the work of a short process is loading its classes,
 * and the tests start hundreds. A test process that starts several makes the archive; until it is there, all start without.
 */
final class StartArchive {

    private static final Path ROOT = Path.of("target/start-archive").toAbsolutePath();

    private static final String CLASS_FOLDER = "classes";

    /** Java 18 to 24 may crash on such an archive, see the launcher. */
    private static final boolean IS_SAFE =
            Runtime.version().feature() == 17 || Runtime.version().feature() >= 25;

    /** Making it takes as long as a dozen starts, for which who tries a single test should not wait. */
    private static final int STARTS_WITHOUT = 5;

    private static int starts;

    private final Path folder;

    private final List<Path> classPath;

    /** @param options of Java */
    record Start(List<String> options, String classPath) {}

    private StartArchive(List<Path> classPath) {
        this.classPath = classPath;
        try {
            this.folder = ROOT.resolve(key(classPath));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a process is started at this moment. */
    static synchronized Start start() {
        Start without = new Start(List.of(), RealProcess.absoluteClassPath());
        try {
            StartArchive archive =
                    new StartArchive(Stream.of(without.classPath().split(File.pathSeparator))
                            .map(Path::of)
                            .toList());
            return IS_SAFE && archive.isThereOrMade() ? archive.with() : without;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Start with() {
        return new Start(
                List.of("-XX:SharedArchiveFile=" + archive(), "-Xshare:auto", "-Xlog:disable"),
                archived() + File.pathSeparator + joined(classPath.stream().filter(entry -> !isArchived(entry))));
    }

    private Path archive() {
        return folder.resolve("autogen.jsa");
    }

    /** An archive takes no classes from folders, so those of the modules are in jars, and come first. */
    private String archived() {
        return joined(classPath.stream().filter(StartArchive::isArchived).map(this::jar));
    }

    private Path jar(Path entry) {
        return isModule(entry) ? folder.resolve(classPath.indexOf(entry) + ".jar") : entry;
    }

    private static boolean isArchived(Path entry) {
        return isModule(entry) || entry.toString().endsWith(".jar");
    }

    private static boolean isModule(Path entry) {
        return entry.endsWith(CLASS_FOLDER) && Files.isDirectory(entry);
    }

    private static String joined(Stream<Path> entries) {
        return String.join(File.pathSeparator, entries.map(Path::toString).toList());
    }

    private boolean isThereOrMade() throws IOException {
        if (Files.exists(archive())) {
            return true;
        }
        if (starts++ < STARTS_WITHOUT) {
            return false;
        }
        Files.createDirectories(ROOT);
        try (FileChannel file =
                        FileChannel.open(ROOT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            return lock != null && (Files.exists(archive()) || isMade());
        }
    }

    /** @return false with a Java that makes no such archives */
    private boolean isMade() throws IOException {
        deleteOthers();
        Files.createDirectories(folder);
        for (Path entry : classPath) {
            if (isModule(entry)) {
                pack(entry, jar(entry));
            }
        }
        Path list = folder.resolve("classes.list");
        Path draft = folder.resolve("draft.jsa");
        boolean isListed = runs(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:DumpLoadedClassList=" + list,
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                archived(),
                Main.class.getName(),
                "demo",
                "--fast",
                "--chapters",
                "2");
        boolean isDumped = isListed
                && runs(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + draft,
                        "-Xlog:disable",
                        "-cp",
                        archived());
        if (isDumped) {
            Files.move(draft, archive(), StandardCopyOption.ATOMIC_MOVE);
        }
        return isDumped;
    }

    private boolean runs(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AUTOGEN_") || name.startsWith("JAVA_"));
        try {
            return builder.start().waitFor() == 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                OutputStream output = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(output)) {
            packed.setLevel(0);
            for (Path file :
                    files.filter(path -> !path.equals(classes)).sorted().toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                boolean isFolder = Files.isDirectory(file);
                packed.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(file, packed);
                }
            }
        }
    }

    /** Of classes that have changed since. */
    private static void deleteOthers() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(ROOT) && !file.equals(ROOT.resolve("lock"))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Whatever is packed, and from when it is. */
    private static String key(List<Path> classPath) throws IOException {
        StringBuilder facts = new StringBuilder(Runtime.version().toString());
        for (Path entry : classPath) {
            facts.append('\n').append(entry);
            if (isModule(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.sorted().toList()) {
                        facts.append('\n').append(file).append(Files.getLastModifiedTime(file));
                    }
                }
            } else if (Files.exists(entry)) {
                facts.append(Files.getLastModifiedTime(entry));
            }
        }
        return UUID.nameUUIDFromBytes(facts.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
