package dev.autogen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Commands and options in the running text of a page. */
final class InlineCalls {

    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`]+)`(?!`)");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private static final CommandLine COMMAND_LINE = commandLine();

    private InlineCalls() {}

    private static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new AutogenCommand(Surroundings.ofProcess()));
        Subcommands.add(Subcommands.all(), commandLine);
        // As Main does, for ranges that begin with a minus sign.
        commandLine.getSubcommands().values().stream()
                .filter(command -> command.getCommandName().equals("history"))
                .forEach(command -> command.setUnmatchedOptionsArePositionalParams(true));
        return commandLine;
    }

    /** All that begins with {@code autogen} or is an option, without what is spelled as a place for something. */
    static List<String> of(List<String> lines) {
        return lines.stream()
                .flatMap(line -> CODE.matcher(line).results())
                .map(code -> code.group(1))
                .filter(code -> code.startsWith("autogen ") || code.matches("--[a-z].*"))
                .filter(code -> !code.contains("COMMAND"))
                .toList();
    }

    /** What the command line says against it; empty when nothing. */
    static Optional<String> complaint(String call) {
        CommandLine commandLine = COMMAND_LINE;
        List<String> words = words(call);
        if (call.startsWith("--")) {
            Set<String> known = new TreeSet<>();
            Stream.concat(Stream.of(commandLine), commandLine.getSubcommands().values().stream())
                    .flatMap(one -> one.getCommandSpec().options().stream())
                    .forEach(option -> known.addAll(List.of(option.names())));
            return known.contains(words.get(0)) ? Optional.empty() : Optional.of("no option of a command");
        }
        try {
            commandLine.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
            return Optional.empty();
        } catch (ParameterException e) {
            boolean incomplete = e instanceof CommandLine.MissingParameterException;
            return incomplete ? Optional.empty() : Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> words(String call) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(
                call.replaceAll(" \\[\\S+](\\.\\.\\.)?", "").replace("[=", " ").replaceAll("^(--[a-z-]+)=", "$1 "));
        while (matcher.find()) {
            words.add(matcher.group().replaceAll("[\"']", ""));
        }
        return words;
    }
}
