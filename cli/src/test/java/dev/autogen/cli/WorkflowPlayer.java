package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays a case in a folder and on an empty database of its own, line by line.
 *
 * <p>What brings the case about: {@code map} writes revisions in the notation of {@link RevisionMap}, each with a table
 * {@code t_ID}; {@code file NAME} the indented lines below it; {@code delete NAME}; {@code entities} compiles {@code app.Customer}
 * with the members; {@code env NAME=VALUE}; {@code offline} takes the database away from the commands that follow; {@code sql} runs
 * statements; {@code watch} records the changes of version rows.
 *
 * <p>{@code $} runs a command, which must succeed unless {@code !} (failed), {@code ?} (wrong usage) or {@code ~} (differences)
 * below it gives what it says instead. Then: {@code =} the first words of the lines of standard output ({@code -} for none),
 * {@code out} and {@code err} what the streams contain, with {@code …} for anything between, {@code no-out} what is not there,
 * {@code psql} runs the script that was printed. And what is there at the end: {@code rows} the version rows, {@code tables} the
 * revisions that have their table, {@code changes} of version rows since {@code watch} ({@code +a}, {@code -a}, {@code a>b}),
 * {@code query SQL => VALUE}, {@code files}, and {@code has GLOB TEXT} for the text of files; {@code \n} ends a line.
 */
final class WorkflowPlayer implements AutoCloseable {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private static final String WATCH = """
            CREATE TABLE seen (id serial, change text);
            CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO public.seen (change) VALUES (CASE TG_OP WHEN 'INSERT' THEN '+' || NEW.revision
                    WHEN 'DELETE' THEN '-' || OLD.revision ELSE OLD.revision || '>' || NEW.revision END);
                RETURN NULL;
            END $$;
            CREATE TABLE IF NOT EXISTS autogen_version (revision text PRIMARY KEY);
            CREATE TRIGGER see AFTER INSERT OR UPDATE OR DELETE ON autogen_version
                FOR EACH ROW EXECUTE FUNCTION see();
            """;

    private final Path folder;

    private final Project project;

    private @Nullable TestDatabase created;

    private final Map<String, String> environment = new LinkedHashMap<>();

    private boolean offline;

    private Project.@Nullable Result result;

    WorkflowPlayer(Path folder) {
        this.folder = folder;
        this.project = new Project(folder);
    }

    void play(WorkflowCase one) {
        List<String> lines = one.lines();
        for (int i = 0; i < lines.size(); i++) {
            int next = i + 1;
            while (next < lines.size()
                    && (lines.get(next).startsWith("  ") || lines.get(next).isEmpty())) {
                next++;
            }
            String[] words = lines.get(i).split(" ", 2);
            String rest = words.length > 1 ? words[1] : "";
            if (words[0].equals("$")) {
                run(rest, next < lines.size() && lines.get(next).matches("[!?~] .*"));
            } else if (words[0].equals("file")) {
                project.write(rest, indented(lines.subList(i + 1, next)));
            } else if (!words[0].isEmpty()) {
                line(words[0], rest);
            }
            i = next - 1;
        }
    }

    private static String indented(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                line -> text.append(line.isEmpty() ? line : line.substring(2)).append('\n'));
        return text.toString().stripTrailing() + "\n";
    }

    private void line(String word, String rest) {
        switch (word) {
            case "map" ->
                RevisionMap.revisions(rest)
                        .forEach(revision ->
                                project.write("migrations/" + revision.id() + ".sql", RevisionMap.file(revision)));
            case "delete" -> project.delete(rest);
            case "entities" -> project.model(Customers.with(rest));
            case "env" -> environment.put(rest.split("=", 2)[0], rest.split("=", 2)[1]);
            case "offline" -> offline = true;
            case "sql" -> database().execute(rest);
            case "watch" -> database().execute(WATCH);
            default -> expect(word, rest);
        }
    }

    private void run(String command, boolean mayFail) {
        List<String> arguments = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(matcher.group(2) != null ? 2 : 3);
            arguments.add(word.replace("\\n", "\n"));
        }
        if (!offline) {
            arguments.addAll(List.of(
                    "--url",
                    database().url(),
                    "--user",
                    database().user(),
                    "--password",
                    database().password()));
        }
        Project.Result now = project.run(environment, "", arguments.toArray(String[]::new));
        if (!mayFail) {
            assertThat(now.exitCode()).as(command + ": " + now).isZero();
        }
        result = now;
    }

    /** Made when it is first asked for: many cases take none. */
    private TestDatabase database() {
        if (created == null) {
            created = TestPostgres.createDatabase();
        }
        return created;
    }

    private Project.Result result() {
        if (result == null) {
            throw new IllegalStateException("no command was run");
        }
        return result;
    }

    private void expect(String word, String rest) {
        String said = rest.replace("\\n", "\n");
        switch (word) {
            case "!" -> ended(ExitCode.FAILED, said);
            case "?" -> ended(ExitCode.WRONG_USAGE, said);
            case "~" -> ended(ExitCode.DIFFERENCES_FOUND, said);
            case "=" ->
                assertThat(joined(result().lines().stream()
                                .map(line -> line.split("\\s+")[0])
                                .toList()))
                        .isEqualTo(rest);
            case "out" -> contains(result().out(), said);
            case "no-out" -> assertThat(result().out()).doesNotContain(said);
            case "err" -> contains(result().err(), said);
            case "psql" -> script();
            case "rows" ->
                assertThat(joined(database().column("SELECT revision FROM autogen_version ORDER BY 1")))
                        .isEqualTo(rest);
            case "tables" ->
                assertThat(joined(database()
                                .column(
                                        "SELECT substr(relname, 3) FROM pg_class WHERE relname LIKE 't\\_%' AND relkind = 'r'"
                                                + " ORDER BY 1")))
                        .isEqualTo(rest);
            case "changes" ->
                assertThat(joined(database().column("SELECT change FROM seen ORDER BY id")))
                        .isEqualTo(rest);
            case "query" ->
                assertThat(joined(database().column(rest.split(" => ")[0]))).isEqualTo(rest.split(" => ")[1]);
            case "files" -> assertThat(joined(files("glob:**.sql"))).isEqualTo(rest);
            case "has" -> has(said.split(" ", 2)[0], said.split(" ", 2)[1]);
            default -> throw new IllegalArgumentException(word);
        }
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "-" : String.join(" ", words);
    }

    private void ended(int exitCode, String words) {
        assertThat(result().exitCode()).as(result().toString()).isEqualTo(exitCode);
        contains(result().out() + result().err(), words);
    }

    private static void contains(String text, String expected) {
        assertThat(text).containsSubsequence(expected.split("…"));
    }

    /** As psql would, which alone understands the lines that begin with a backslash. */
    private void script() {
        database()
                .execute(result().out()
                        .lines()
                        .filter(line -> !line.startsWith("\\"))
                        .reduce("", (all, l) -> all + l + "\n"));
    }

    private List<String> files(String glob) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(glob);
        try (Stream<Path> all = Files.walk(folder)) {
            return List.copyOf(new TreeSet<>(all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(matcher::matches)
                    .map(Path::toString)
                    .toList()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void has(String glob, String text) {
        List<String> found = files("glob:" + glob);
        assertThat(found).as(glob).isNotEmpty();
        found.forEach(file -> contains(project.read(file), text));
    }

    @Override
    public void close() {
        if (created != null) {
            created.close();
        }
    }
}
