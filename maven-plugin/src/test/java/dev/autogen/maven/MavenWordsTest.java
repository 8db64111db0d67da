package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenWordsTest {

    /** What the errors of the command line print, each produced by a test there. */
    private static final Path ERRORS = Path.of("../cli/src/test/resources/errors");

    private static final CommandModel MODEL = new CommandModel();

    private final MavenWords words = new MavenWords(MODEL, "check", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            autogen upgrade head                          | mvn autogen:upgrade -Dautogen.target=head
            autogen merge -m "merge 1 and 2"              | mvn autogen:merge -Dautogen.message="merge 1 and 2"
            autogen revision --autogenerate -m "x"        | mvn compile autogen:revision -Dautogen.autogenerate -Dautogen.message="x"
            run `autogen history --graph`, then           | run `mvn autogen:history -Dautogen.graph`, then
            with `autogen upgrade 0002-1`, and            | with `mvn autogen:upgrade -Dautogen.target=0002-1`, and
            autogen stamp --purge a b                     | mvn autogen:stamp -Dautogen.purge -Dautogen.revisions=a,b
            autogen upgrade base:head --sql    (for both) | mvn autogen:upgrade -Dautogen.target=base:head -Dautogen.sql    (for both)
            'autogen upgrade --help' lists what it takes. | 'mvn autogen:help -Ddetail -Dgoal=upgrade' lists what it takes.
            'autogen --help' lists what it takes.         | 'mvn autogen:help' lists what it takes.
            Give --url jdbc:postgresql://h/d, or          | Give -Dautogen.url=jdbc:postgresql://h/d, or
            With --url embedded it starts one.            | With -Dautogen.url=embedded it starts one.
            --migrations names another.                   | -Dautogen.migrations names another.
            --schema is given twice.                      | -Dautogen.schemas is given twice.
            write the line `-- autogen commit` there      | write the line `-- autogen commit` there
            -- autogen upgrade                            | -- autogen upgrade
            autogen completion bash                       | autogen completion bash
            a file written by a newer autogen needs it    | a file written by a newer autogen needs it
            """)
    void speaksOfGoals(String line, String expected) {
        assertThat(words.of(line)).isEqualTo(expected);
    }

    @Test
    void namesTheModuleWhereThereAreSeveral() {
        assertThat(new MavenWords(MODEL, "check", " -pl app -am").of("autogen upgrade head"))
                .isEqualTo("mvn compile autogen:upgrade -Dautogen.target=head -pl app -am");
    }

    @Test
    void whoHasNotCompiledIsToldHow() {
        var cause = new AutogenException("classpath-entry-missing", "Not on disk.", "Correct --classpath.");
        assertThat(words.nextStep("Correct --classpath.", cause)).isEqualTo("mvn compile autogen:check");
    }

    @Test
    void noErrorSendsAMavenUserToTheCommandLine() throws IOException {
        String commands = String.join("|", MODEL.root().subcommands().keySet());
        Pattern untold = Pattern.compile("(?<!-- )(?<![\\p{Alnum}./:-])autogen (" + commands + ")(?![\\p{Alnum}-])");
        Pattern told = Pattern.compile("mvn (?:compile )?autogen:([a-z]+)|-Dautogen\\.([a-z]+(?:[.-][a-z]+)*)");
        Set<String> keys = Stream.concat(
                        Goal.all().stream()
                                .flatMap(goal -> goal.parameters().stream())
                                .map(GoalParameter::key),
                        Stream.concat(CommandModel.SETTINGS.stream(), Stream.of("json", "config", "verbose", "quiet")))
                .collect(Collectors.toCollection(TreeSet::new));
        int calls = 0;
        for (String line : lines()) {
            String said = words.of(line);
            assertThat(said).doesNotContainPattern(untold);
            Matcher matcher = told.matcher(said);
            while (matcher.find()) {
                calls++;
                if (matcher.group(1) != null) {
                    assertThat(matcher.group(1).equals("help") || MODEL.isGoal(matcher.group(1)))
                            .as(said)
                            .isTrue();
                } else {
                    assertThat(keys).as(said).contains(matcher.group(2));
                }
            }
        }
        assertThat(calls).isGreaterThan(60);
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(ERRORS)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        }
    }
}
