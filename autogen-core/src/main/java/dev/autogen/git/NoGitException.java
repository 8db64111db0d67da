package dev.autogen.git;

/** There is no git on this machine, which is not an error for most. */
public final class NoGitException extends Exception {

    private static final long serialVersionUID = 1L;

    NoGitException() {
        super("git is not installed");
    }
}
