package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An error that a user can run into.
 *
 * @param name of the case, and of the file with the text that is expected
 * @param exitCode what the command must end with
 * @param setup brings about what is wrong
 * @param arguments of the command
 * @param afterResults whether some work succeeds, and is told on standard output, before the error
 * @param inProcessToo whether the same must come out of a process of its own
 */
record ErrorCase(
        String name, int exitCode, Setup setup, List<String> arguments, boolean afterResults, boolean inProcessToo) {

    interface Setup {
        void accept(Scene scene) throws Exception;
    }

    ErrorCase {
        requireNonNull(name, "name");
        requireNonNull(setup, "setup");
        arguments = List.copyOf(arguments);
    }

    /** The command fails. */
    static ErrorCase failed(String name, Setup setup, String... arguments) {
        return new ErrorCase(name, ExitCode.FAILED, setup, List.of(arguments), false, false);
    }

    /** The command is used wrongly. */
    static ErrorCase wrongUsage(String name, Setup setup, String... arguments) {
        return new ErrorCase(name, ExitCode.WRONG_USAGE, setup, List.of(arguments), false, false);
    }

    /** The command finds differences. */
    static ErrorCase differences(String name, Setup setup, String... arguments) {
        return new ErrorCase(name, ExitCode.DIFFERENCES_FOUND, setup, List.of(arguments), true, false);
    }

    /** The command is done, and has something to say. */
    static ErrorCase done(String name, Setup setup, String... arguments) {
        return new ErrorCase(name, ExitCode.DONE, setup, List.of(arguments), true, false);
    }

    ErrorCase withResultsBefore() {
        return new ErrorCase(name, exitCode, setup, arguments, true, inProcessToo);
    }

    ErrorCase inAProcessToo() {
        return new ErrorCase(name, exitCode, setup, arguments, afterResults, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
