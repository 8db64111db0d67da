package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/maven.md} is made from what the commands say about themselves; {@code -Dautogen.golden=write} writes it. */
class GoalReferenceTest {

    private static final Path DOCS = Path.of("../docs");

    @Test
    void theReferenceIsThatOfTheGoals() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Reference of the Maven goals

                Made from the code by `GoalReferenceTest`; do not edit. [How they are used](../maven.md)

                Each runs the [command](commands.md) of its name.

                """);
        Goal.all()
                .forEach(goal -> text.append("- [`autogen:" + goal.name() + "`](#autogen" + goal.name() + "): "
                        + goal.description() + "\n"));
        text.append("- [parameters of every goal](#parameters-of-every-goal), [settings](#settings)\n");
        Goal.all().forEach(goal -> text.append(section(goal)));
        text.append("\n## Parameters of every goal\n\n" + """
                | on the command line | in the POM | meaning |
                |---|---|---|
                | `-Dautogen.skip` | `<skip>` | do nothing |
                | `-Dautogen.fail-on-findings=false` | `<failOnFindings>` | let the build go on when something is found; `true` for `diff`, which shows differences, lets them fail the build |
                | `-Dautogen.config=FILE` | `<config>` | settings file; `autogen.properties` in the folder of the module when not given |
                | `-Dautogen.json` | `<json>` | print one JSON document to standard output, and with `mvn -q` nothing else |
                | `-Dautogen.quiet`, `mvn -q` | `<quiet>` | print results and errors only |
                | `-Dautogen.verbose`, `mvn -X` | `<verbose>` | print more |
                | `-Dautogen.color=always` | `<color>` | print results in colours |
                | `-Dautogen.hibernate.KEY=VALUE` | `<hibernate>` | settings that go to Hibernate as they are |
                """);
        text.append("\n## Settings\n\nEvery goal takes every [setting](settings.md).\n\n");
        text.append("| on the command line | in the POM |\n|---|---|\n");
        for (Setting setting : Setting.values()) {
            text.append("| `-Dautogen." + setting.key() + "` | `<" + GoalParameter.element(setting.key()) + ">` |\n");
        }
        Path file = DOCS.resolve("reference/maven.md");
        if ("write".equals(System.getProperty("autogen.golden"))) {
            Files.writeString(file, text.toString());
        }
        assertThat(Files.readString(file)).isEqualTo(text.toString());
    }

    private static String section(Goal goal) {
        String title = "\n## autogen:" + goal.name() + "\n\n" + goal.description() + "\n";
        return goal.parameters().isEmpty()
                ? title
                : title + "\n| on the command line | in the POM | meaning |\n|---|---|---|\n"
                        + goal.parameters().stream().map(GoalReferenceTest::row).collect(Collectors.joining());
    }

    private static String row(GoalParameter parameter) {
        String value = parameter.kind() == GoalParameter.Kind.FLAG ? "" : "=…";
        return "| `-Dautogen." + parameter.key() + value + "` | `<" + parameter.element() + ">` | "
                + parameter.description().replace("|", "\\|") + (parameter.required() ? " Must be given." : "")
                + " |\n";
    }

    /** What the page tells people to put into their POM is what the tests have in theirs. */
    @Test
    void thePomOfThePageIsTried() throws IOException {
        String page = Files.readString(DOCS.resolve("maven.md"));
        String pom = Files.readString(Path.of("src/it/plain/pom.xml"));
        String shown = page.substring(page.indexOf("  <executions>"), page.indexOf("</plugin>"));
        assertThat(pom.replaceAll("(?m)^ +", "")).contains(shown.replaceAll("(?m)^ +", ""));
    }
}
