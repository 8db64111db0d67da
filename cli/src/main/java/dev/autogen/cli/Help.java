package dev.autogen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help is laid out: a subcommand lists its own options, the global ones stand in the help of the command itself. */
final class Help {

    private Help() {}

    static void arrange(CommandLine commandLine) {
        commandLine.setHelpSectionKeys(commandsFirst(commandLine.getHelpSectionKeys()));
        for (CommandLine subcommand : commandLine.getSubcommands().values()) {
            subcommand
                    .getHelpSectionMap()
                    .put(
                            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                            help -> help.optionListExcludingGroups(help.commandSpec().options().stream()
                                    .filter(option -> !option.inherited() && !option.versionHelp())
                                    .toList()));
            subcommand
                    .getHelpSectionMap()
                    .put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, help -> synopsis(help.commandSpec()));
            subcommand.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> footer(help.commandSpec()));
        }
    }

    /** What the command can do comes before how it is set. */
    private static List<String> commandsFirst(List<String> keys) {
        List<String> commands =
                List.of(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
        List<String> arranged = new ArrayList<>(keys);
        arranged.removeAll(commands);
        arranged.addAll(arranged.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING), commands);
        return arranged;
    }

    private static String synopsis(CommandLine.Model.CommandSpec spec) {
        StringBuilder text = new StringBuilder(spec.qualifiedName());
        boolean ownOptions =
                spec.options().stream().anyMatch(o -> !o.inherited() && !o.usageHelp() && !o.versionHelp());
        if (ownOptions) {
            text.append(" [OPTIONS]");
        }
        spec.positionalParameters().forEach(p -> {
            String label = p.paramLabel();
            boolean many = p.arity().max() > 1;
            text.append(' ').append(p.required() ? label : "[" + label + "]").append(many ? "..." : "");
        });
        return text.append(System.lineSeparator()).toString();
    }

    private static String footer(CommandLine.Model.CommandSpec spec) {
        UsageMessageSpec usage = spec.usageMessage();
        return HelpFooter.fitted(List.of(usage.footer()), usage.width() - 1).stream()
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
