package dev.autogen.spring;

import static java.util.Objects.requireNonNull;

import dev.autogen.fixtures.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project as its user has it, built by a Maven of his, with this build's artifacts in a repository of their own.
 *
 * @param database the application's
 * @param ofTests what the tests of the project run on
 */
record RealProject(Path folder, Path mavenHome, TestDatabase database, TestDatabase ofTests) {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** What the processes print that have not ended yet. */
    private static final Map<Process, Path> OUTPUTS = new ConcurrentHashMap<>();

    private static final String VERSION = System.getProperty("autogen.version", "");

    /** Copies a project of {@code src/it}. Maven is told in the project where its artifacts are, as in a company with a mirror. */
    static RealProject copy(String name, Path mavenHome, TestDatabase database, TestDatabase ofTests)
            throws IOException {
        Path folder = TARGET.resolve("it").resolve(name + "-" + mavenHome.getFileName());
        delete(folder);
        // Maven keeps a snapshot that it has, even of a repository on the same disk.
        delete(TARGET.resolve("it-local/dev/autogen"));
        Path source = Path.of("src/it", name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(source.relativize(file));
                Files.createDirectories(requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
        Path settings = folder.resolve(".mvn/settings.xml");
        Files.createDirectories(requireNonNull(settings.getParent()));
        Files.writeString(settings, settings(repository()));
        Files.writeString(
                folder.resolve(".mvn/maven.config"),
                "-s\n" + settings + "\n-Dmaven.repo.local=" + TARGET.resolve("it-local") + "\n");
        return new RealProject(folder, mavenHome, database, ofTests);
    }

    /** What Maven prints. */
    String maven(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(mavenHome.resolve("bin/mvn").toString(), "-B", "-q"));
        command.addAll(List.of(arguments));
        return finish(start(command, ofTests));
    }

    /** What the command line prints. */
    String autogen(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of("../cli/target/autogen/bin/autogen")
                .toAbsolutePath()
                .normalize()
                .toString()));
        command.addAll(List.of(arguments));
        return finish(start(command, database));
    }

    /** What the application prints. */
    String application(String... arguments) throws IOException, InterruptedException {
        return finish(startApplication(arguments));
    }

    Process startApplication(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                folder.resolve("target/store-1.0.jar").toString()));
        command.addAll(List.of(arguments));
        return start(command, database);
    }

    void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(from)) {
            throw new IllegalStateException(path + " does not hold: " + from);
        }
        Files.writeString(path, text.replace(from, to));
    }

    private Process start(List<String> command, TestDatabase on) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", mavenHome.resolve("bin") + File.pathSeparator + environment.get("PATH"));
        environment.put("SPRING_DATASOURCE_URL", on.url());
        environment.put("SPRING_DATASOURCE_USERNAME", on.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", on.password());
        environment.keySet().removeIf(name -> name.startsWith("AUTOGEN_") || name.startsWith("MAVEN_"));
        Path output = Files.createTempFile(TARGET, "it-", ".log");
        builder.redirectOutput(output.toFile());
        Process process = builder.start();
        OUTPUTS.put(process, output);
        return process;
    }

    static String finish(Process process) throws IOException, InterruptedException {
        boolean ended = process.waitFor(6, TimeUnit.MINUTES);
        process.destroyForcibly();
        Path output = requireNonNull(OUTPUTS.remove(process));
        String text = Files.readString(output);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(
                    "exit code " + (ended ? process.exitValue() : "none in time") + ":\n" + text);
        }
        return text;
    }

    /** What stands in the group of the pattern, once a process that goes on has printed it. */
    static String awaits(Process process, Pattern text) throws IOException, InterruptedException {
        Path output = requireNonNull(OUTPUTS.get(process));
        while (true) {
            boolean ended = !process.isAlive();
            Matcher found = text.matcher(Files.readString(output));
            if (found.find()) {
                return found.group(1);
            }
            if (ended) {
                throw new IllegalStateException("It ended without " + text + ":\n" + Files.readString(output));
            }
            Thread.sleep(100);
        }
    }

    /** Ends a process that goes on. */
    static void stop(Process process) throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        Files.delete(requireNonNull(OUTPUTS.remove(process)));
    }

    /** This build's artifacts, as if they had been published: nothing is installed where other builds would find it. */
    private static Path repository() throws IOException {
        Path repository = TARGET.resolve("it-repository");
        publish(repository, "autogen-parent", Path.of("../pom.xml"), null);
        publish(repository, "autogen-core", Path.of("../autogen-core/pom.xml"), Path.of("../autogen-core/target"));
        publish(repository, "autogen-spring-boot-starter", Path.of("pom.xml"), Path.of("target"));
        return repository;
    }

    private static void publish(Path repository, String artifact, Path pom, @Nullable Path target) throws IOException {
        Path folder = repository.resolve("dev/autogen").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        String name = artifact + "-" + VERSION;
        Files.copy(pom, folder.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        if (target != null) {
            Files.copy(
                    target.resolve(name + ".jar"), folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Libraries come from the local repository of this build where it has them, else from Maven Central. */
    private static String settings(Path repository) {
        String repositories = repository("autogen", repository.toUri().toString())
                + repository(
                        "built",
                        Path.of(System.getProperty("autogen.local-repository", ""))
                                .toUri()
                                .toString());
        return "<settings><profiles><profile><id>it</id><activation><activeByDefault>true</activeByDefault></activation>"
                + "<repositories>" + repositories + "</repositories><pluginRepositories>"
                + repositories.replace("repository>", "pluginRepository>")
                + "</pluginRepositories></profile></profiles></settings>\n";
    }

    private static String repository(String id, String url) {
        String policy =
                "<enabled>true</enabled><checksumPolicy>ignore</checksumPolicy><updatePolicy>always</updatePolicy>";
        return "<repository><id>" + id + "</id><url>" + url + "</url><releases>" + policy + "</releases><snapshots>"
                + policy + "</snapshots></repository>";
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
