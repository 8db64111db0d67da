package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code docs/reference/commands.md} is made from what picocli knows of the commands; {@code -Dautogen.golden=write} writes it. */
class CommandReferenceTest {

    private static final String EXAMPLES = "Example";

    @Test
    void theReferenceIsThatOfTheCommands() {
        CommandLine commandLine = new CommandLine(new AutogenCommand(Surroundings.ofProcess()));
        Subcommands.add(Subcommands.all(), commandLine);
        Help.arrange(commandLine);
        StringBuilder text = new StringBuilder("""
                # Reference of the commands

                Made from the code by `CommandReferenceTest`; do not edit. The same is printed by `autogen COMMAND --help`.
                """);
        text.append('\n');
        List<CommandSpec> commands = commandLine.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .toList();
        for (CommandSpec command : commands) {
            text.append("- [`" + command.name() + "`](#" + command.name() + "): " + description(command) + "\n");
        }
        text.append("- [options of every command](#options-of-every-command), [exit codes](#exit-codes)\n");
        commands.forEach(command -> text.append(section(command)));
        text.append("\n## Options of every command\n\nThey stand before or after the name of the command.\n\n")
                .append(options(commandLine.getCommandSpec().options().stream()));
        text.append("\n## Exit codes\n\n").append(exitCodes(commandLine.getCommandSpec()));
        Golden.at(Path.of("../docs/reference")).check("commands.md", text.toString());
    }

    /** As the help of the command itself tells them. */
    private static String exitCodes(CommandSpec command) {
        String begin = "Exit codes: ";
        String line = Stream.of(command.usageMessage().footer())
                .filter(one -> one.startsWith(begin))
                .findFirst()
                .orElseThrow();
        StringBuilder text = new StringBuilder("| code | meaning |\n|---|---|\n");
        for (String code : line.substring(begin.length(), line.length() - 1).split(", ")) {
            text.append("| ").append(code.replaceFirst(" ", " | ")).append(" |\n");
        }
        return text.toString();
    }

    private static String section(CommandSpec command) {
        StringBuilder text = new StringBuilder("\n## " + command.name() + "\n\n" + description(command) + "\n\n");
        String usage = requireNonNull(
                        command.commandLine().getHelpSectionMap().get(UsageMessageSpec.SECTION_KEY_SYNOPSIS))
                .render(command.commandLine().getHelp())
                .strip();
        text.append("Usage: `").append(usage).append("`\n");
        String rows = arguments(command) + optionRows(command.options().stream().filter(o -> !o.inherited()));
        if (!rows.isEmpty()) {
            text.append("\n| argument | meaning |\n|---|---|\n").append(rows);
        }
        return text.append(footer(List.of(command.usageMessage().footer()))).toString();
    }

    private static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    private static String arguments(CommandSpec command) {
        return command.positionalParameters().stream()
                .map(CommandReferenceTest::row)
                .collect(Collectors.joining());
    }

    private static String row(PositionalParamSpec parameter) {
        boolean many = parameter.arity().max() > 1;
        return "| `" + parameter.paramLabel() + (many ? "..." : "") + "` | " + cell(parameter.description()) + " |\n";
    }

    private static String options(Stream<OptionSpec> options) {
        return "| option | meaning |\n|---|---|\n" + optionRows(options);
    }

    private static String optionRows(Stream<OptionSpec> options) {
        return options.filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                .map(CommandReferenceTest::row)
                .collect(Collectors.joining());
    }

    private static String row(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        String names =
                Stream.of(option.names()).map(name -> "`" + name + value + "`").collect(Collectors.joining(", "));
        String demanded = option.required() ? " Must be given." : "";
        return "| " + names + " | " + cell(option.description()) + demanded + " |\n";
    }

    /** Variables and percent signs as the help prints them. */
    private static String cell(String... description) {
        return String.join(" ", description).replace("%%", "%").replace("|", "\\|");
    }

    /** Sentences as a paragraph, examples as a block. */
    private static String footer(List<String> footer) {
        StringBuilder text = new StringBuilder();
        boolean examples = false;
        for (String line : footer) {
            String shown = line.replace("%%", "%");
            if (line.startsWith(EXAMPLES)) {
                text.append(text.toString().matches("(?s)\n|.*\n\n") ? "" : "\n")
                        .append(line)
                        .append("\n\n```text\n");
                examples = true;
            } else if (examples && !line.startsWith("  ") && !line.isEmpty()) {
                text.append("```\n\n").append(shown).append('\n');
                examples = false;
            } else if (!examples || !line.isEmpty()) {
                text.append(examples ? shown.substring(2) : shown).append('\n');
            }
        }
        return text.append(examples ? "```\n" : "").toString();
    }
}
