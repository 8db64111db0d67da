package dev.autogen.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option that stands before the command it belongs to.
 *
 * @param command by its name
 * @param option as it was typed, with its value
 */
record Misplaced(String command, String option) {

    static Optional<Misplaced> in(CommandLine commandLine, String[] arguments) {
        CommandLine root = commandLine;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        List<String> typed = List.of(arguments);
        for (int at = 0; at < typed.size(); at++) {
            CommandLine command = root.getSubcommands().get(typed.get(at));
            if (command != null) {
                return option(root, command, typed.subList(0, at))
                        .map(option -> new Misplaced(command.getCommandName(), option));
            }
        }
        return Optional.empty();
    }

    /** The first that the command takes and the program does not. */
    private static Optional<String> option(CommandLine root, CommandLine command, List<String> before) {
        for (int at = 0; at < before.size(); at++) {
            String typed = before.get(at);
            String name = typed.split("=", 2)[0];
            OptionSpec option = command.getCommandSpec().findOption(name);
            if (typed.startsWith("-") && option != null && root.getCommandSpec().findOption(name) == null) {
                boolean valueFollows = option.arity().min() > 0 && !typed.contains("=") && at + 1 < before.size();
                return Optional.of(valueFollows ? typed + " " + quoted(before.get(at + 1)) : typed);
            }
        }
        return Optional.empty();
    }

    /** As a shell wants it. */
    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "\"" + word.replaceAll("([\"\\\\$`])", "\\\\$1") + "\"";
    }

    String message() {
        String name = Arrays.asList(option.split("[ =]", 2)).get(0);
        return name + " is an option of '" + command + "' and stands before it.";
    }

    String nextStep() {
        return "Options of a command come after its name: autogen " + command + " " + option;
    }
}
