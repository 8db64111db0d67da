package dev.autogen.cli;

/** What the process ends with. */
final class ExitCode {

    static final int DONE = 0;

    static final int FAILED = 1;

    static final int WRONG_USAGE = 2;

    static final int DIFFERENCES_FOUND = 3;

    private ExitCode() {}
}
