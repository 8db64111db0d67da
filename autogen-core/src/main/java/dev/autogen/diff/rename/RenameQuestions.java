package dev.autogen.diff.rename;

/** Somebody who can be asked, or nobody. */
@FunctionalInterface
public interface RenameQuestions {

    /** Nobody is there to answer. */
    RenameQuestions NOBODY = question -> RenameAnswer.UNKNOWN;

    /** Waits for the answer. */
    RenameAnswer ask(RenameQuestion question);
}
