package dev.autogen.cli;

import dev.autogen.embedded.EmbeddedServer;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A reader's project: a folder with sources, databases on a real server, and a shell that knows {@code autogen}. */
final class DocumentationProject implements AutoCloseable {

    /** A call without anything that a shell would have to do. */
    private static final Pattern PLAIN = Pattern.compile("autogen(?: [^|&;<>$`()#]*)?");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private static final Pattern DATABASE_URL = Pattern.compile("jdbc:postgresql://[a-z]+(?::\\d+)?/[a-z_]+");

    /** The database of the project, as its settings call it. */
    private static final String OWN = "jdbc:postgresql://localhost/library";

    /** What a command printed, to both streams as a terminal shows them. */
    record Ended(int exitCode, String output) {}

    private final Path folder;

    private final Path programs;

    private final Map<String, TestDatabase> databases = new LinkedHashMap<>();

    private boolean sourcesChanged;

    DocumentationProject(Path root, int number) throws IOException {
        this.folder = Files.createDirectories(root.resolve("project" + number).resolve("library"));
        this.programs = Files.createDirectories(root.resolve("programs"));
        ShellRun.launcherIn(programs);
    }

    /** @param url of a database as the page calls it; empty for that of the project */
    TestDatabase database(String url) {
        return databases.computeIfAbsent(url.isEmpty() ? OWN : url, name -> TestPostgres.createDatabase());
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        sourcesChanged |= name.endsWith(".java");
    }

    /** Copies a version of the library of the demo, class by class. */
    void edit(String version) throws IOException {
        Path from = Path.of("src/main/resources/dev/autogen/cli/demo").resolve(version);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                write("src/main/java/library/" + file.getFileName(), Files.readString(file));
            }
        }
    }

    /** Runs a command as somebody who types it. */
    Ended run(String command) throws IOException {
        return run(command, null);
    }

    /** @param typed what is answered in the terminal; null where there is none */
    Ended run(String command, @Nullable String typed) throws IOException {
        compile();
        String actual = withDatabases(command);
        Ended ended = PLAIN.matcher(actual).matches() ? inThisProcess(actual, typed) : inAShell(actual);
        sourcesChanged |= !PLAIN.matcher(actual).matches();
        return new Ended(ended.exitCode(), asShown(ended.output()));
    }

    private Ended inThisProcess(String command, @Nullable String typed) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(matcher.group(2) != null ? 2 : 3));
        }
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        Map<String, String> environment = new LinkedHashMap<>(environment());
        environment.put("NO_COLOR", "1");
        Surroundings surroundings = new Surroundings(
                writer,
                writer,
                new TypedInput(typed == null ? "" : typed, writer),
                folder,
                environment,
                typed == null ? Surroundings.Terminals.NONE : new Surroundings.Terminals(true, true, true));
        int exitCode = new Main(surroundings).run(words.subList(1, words.size()).toArray(String[]::new));
        return new Ended(exitCode, output.toString());
    }

    private Ended inAShell(String command) {
        Map<String, String> variables = new LinkedHashMap<>(environment());
        variables.put("PATH", programs + ":" + System.getenv("PATH"));
        ShellRun run = ShellRun.of(folder, variables, List.of("bash", "--norc", "-c", command));
        return new Ended(run.exitCode(), run.output());
    }

    private Map<String, String> environment() {
        TestDatabase own = database("");
        String separator = own.url().contains("?") ? "&" : "?";
        return Map.of(
                "AUTOGEN_URL",
                own.url(),
                "AUTOGEN_USER",
                own.user(),
                "AUTOGEN_PASSWORD",
                own.password(),
                "AUTOGEN_SHADOW_URL",
                own.url() + separator + "user=" + own.user() + "&password=" + own.password());
    }

    /** The databases that a command names are made when they are first named. */
    private String withDatabases(String command) {
        return DATABASE_URL
                .matcher(command)
                .replaceAll(url -> Matcher.quoteReplacement(databases
                        .computeIfAbsent(url.group(), name -> TestPostgres.createDatabase())
                        .url()));
    }

    private String asShown(String output) {
        String shown = output.replace("\r\n", "\n");
        for (Map.Entry<String, TestDatabase> one : databases.entrySet()) {
            shown = shown.replace(one.getValue().url(), one.getKey())
                    .replace(
                            one.getValue().name(),
                            one.getKey().substring(one.getKey().lastIndexOf('/') + 1));
        }
        return shown.replace(folder.toString(), "/home/ann/library");
    }

    /** As a reader's build tool does who has edited something. */
    private void compile() throws IOException {
        Path sources = folder.resolve("src/main/java");
        if (!sourcesChanged || Files.notExists(sources)) {
            return;
        }
        sourcesChanged = false;
        Path classes = folder.resolve("target/classes");
        delete(classes);
        Files.createDirectories(classes);
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                classes.toString(),
                "-classpath",
                RealProcess.absoluteClassPath(),
                "-parameters",
                "-proc:none",
                "-Xlint:none",
                "--release",
                "17"));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (exitCode != 0) {
            throw new AssertionError("The sources of the page do not compile.");
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        EmbeddedServer.at(EmbeddedDatabase.folder(folder)).stop();
        databases.values().forEach(TestDatabase::close);
    }
}
