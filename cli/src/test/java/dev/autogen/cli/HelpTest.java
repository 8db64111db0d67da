package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command says about itself. */
class HelpTest {

    private static final Pattern CALL = Pattern.compile("(?:[A-Z]+=\"[^\"]*\" )?.*?\\bautogen (\\w+).*");

    private static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new AutogenCommand(Surroundings.ofProcess()));
        Subcommands.add(Subcommands.all(), commandLine);
        return commandLine;
    }

    static Stream<CommandSpec> commands() {
        return commandLine().getSubcommands().values().stream().map(CommandLine::getCommandSpec);
    }

    @ParameterizedTest
    @MethodSource("commands")
    @Shows("C73")
    void isOneSentenceOnOneLine(CommandSpec command) {
        String[] description = command.usageMessage().description();
        assertThat(description).hasSize(1);
        assertThat(description[0]).endsWith(".").hasSizeLessThan(80).doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasAnExampleOfItself(CommandSpec command) {
        List<String> footer = Arrays.asList(command.usageMessage().footer());
        int heading = Math.max(footer.indexOf("Example:"), footer.indexOf("Examples:"));
        assertThat(heading).as("Example: in " + footer).isNotNegative();
        List<String> examples = footer.subList(heading + 1, footer.size()).stream()
                .filter(line -> line.startsWith("  "))
                .toList();
        assertThat(examples).isNotEmpty();
        assertThat(examples.size() == 1).as("Example or Examples").isEqualTo(footer.contains("Example:"));
        for (String example : examples) {
            Matcher matcher = CALL.matcher(example);
            assertThat(matcher.matches()).as(example).isTrue();
            assertThat(matcher.group(1)).as(example).isEqualTo(command.name());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitsANarrowTerminal(CommandSpec command) {
        CommandLine commandLine = command.commandLine().setUsageHelpWidth(80);
        Help.arrange(commandLine.getParent());

        String help = commandLine.getUsageMessage();

        List<String> footer = HelpFooter.fitted(List.of(command.usageMessage().footer()), 79);
        assertThat(help).endsWith(String.join(System.lineSeparator(), footer) + System.lineSeparator());
        assertThat(footer).allMatch(line -> line.length() < 80 || line.startsWith("  autogen"));
    }

    @Test
    void keepsParagraphsAndExamplesApart() {
        assertThat(HelpFooter.fitted(
                        List.of(
                                "",
                                "One two three",
                                "four five.",
                                "",
                                "Examples:",
                                "  autogen heads    (short)",
                                "  autogen heads --verbose    (a remark that needs lines of its own)"),
                        28))
                .containsExactly(
                        "",
                        "One two three four five.",
                        "",
                        "Examples:",
                        "  autogen heads    (short)",
                        "  autogen heads --verbose",
                        "      (a remark that needs",
                        "      lines of its own)");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void usesOnlyOptionsThereAreInItsExamples(CommandSpec command) {
        Set<String> known = new TreeSet<>();
        command.options().stream().map(OptionSpec::names).forEach(names -> known.addAll(List.of(names)));
        commandLine().getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        for (String line : command.usageMessage().footer()) {
            Matcher matcher = Pattern.compile("(?<=\\s)--[a-z][a-z-]*").matcher(line.replaceAll("\"[^\"]*\"", ""));
            while (matcher.find()) {
                assertThat(known).contains(matcher.group());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsExplained(CommandSpec command) {
        command.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> assertThat(String.join(" ", option.description()))
                        .as(option.longestName())
                        .isNotBlank());
        command.positionalParameters()
                .forEach(parameter -> assertThat(String.join(" ", parameter.description()))
                        .as(parameter.paramLabel())
                        .isNotBlank());
    }

    @Test
    void theCommandListsAllOthers(@TempDir Path folder) {
        String help = new Project(folder).succeeds("--help").out();
        assertThat(commands().map(CommandSpec::name).toList())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(help).containsPattern("(?m)^  " + name + " "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpGoesToStandardOutputAndFitsATerminal(CommandSpec command) {
        Project.Result result = new Project(Path.of("")).succeeds(command.name(), "--help");
        assertThat(result.err()).isEmpty();
        assertThat(result.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }
}
