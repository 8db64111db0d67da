package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.NearestWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what went wrong, and decides the exit code. */
final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final String INTERNAL =
            "This is a bug in Autogen. Please report it with the output of the same command and -v.";

    /** What only the database can tell about an option that was typed. */
    private static final Set<String> WRONG_USAGE = Set.of("invalid-rename");

    private static final Pattern ONE_OF = Pattern.compile("expected one of \\[([^]]*)].* but was '([^']*)'");

    private final AutogenCommand root;

    Errors(AutogenCommand root) {
        this.root = root;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult parsed) {
        Console console = root.console();
        if (exception instanceof AutogenException known) {
            console.failure(
                    known.code(),
                    root.relative(String.valueOf(known.getMessage())),
                    root.relative(known.nextStep().orElse("")),
                    known);
            if (root.isJson()) {
                root.report(ErrorView.of(known, root::relative));
            }
        } else {
            String message = "internal error: " + exception;
            console.failure("internal-error", message, INTERNAL, exception);
            if (root.isJson()) {
                root.report(ErrorView.of("internal-error", message, INTERNAL));
            }
        }
        if (console.isVerbose()) {
            console.stackTrace(exception);
        }
        return exception instanceof AutogenException known && WRONG_USAGE.contains(known.code())
                ? ExitCode.WRONG_USAGE
                : ExitCode.FAILED;
    }

    /** The word nearest to one that is none of those that an option takes. */
    private static Optional<String> meant(ParameterException exception) {
        Matcher matcher = ONE_OF.matcher(String.valueOf(exception.getMessage()));
        return matcher.find()
                ? NearestWord.near(matcher.group(2), List.of(matcher.group(1).split(", ")))
                : Optional.empty();
    }

    private static String message(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String argument = "'" + unmatched.getUnmatched().get(0) + "'";
            boolean command = exception.getCommandLine().getParent() == null;
            return command ? "There is no command " + argument + "." : "One argument too many: " + argument + ".";
        }
        return String.valueOf(exception.getMessage());
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine commandLine = exception.getCommandLine();
        String name = commandLine.getCommandSpec().qualifiedName();
        Misplaced misplaced = Misplaced.in(commandLine, arguments).orElse(null);
        if (misplaced != null) {
            return report(misplaced.message(), misplaced.nextStep(), exception, arguments);
        }
        StringBuilder nextStep = new StringBuilder();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            UsageHints.of(unmatched)
                    .ifPresent(word ->
                            nextStep.append("Did you mean '").append(word).append("'? "));
        }
        meant(exception)
                .ifPresent(
                        word -> nextStep.append("Did you mean '").append(word).append("'? "));
        nextStep.append("'").append(name).append(" --help' lists what it takes.");
        return report(message(exception), nextStep.toString(), exception, arguments);
    }

    private int report(String message, String nextStep, ParameterException exception, String[] arguments) {
        root.console().failure("wrong-usage", message, nextStep, exception);
        // The options may not have been read to their end.
        if (List.of(arguments).contains("--json")) {
            root.report(ErrorView.of("wrong-usage", message, nextStep));
        }
        return ExitCode.WRONG_USAGE;
    }
}
