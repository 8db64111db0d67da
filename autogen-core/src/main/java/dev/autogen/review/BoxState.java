package dev.autogen.review;

/** What became of the question whether somebody agrees to a hazard. */
public enum BoxState {
    /** It informs; nobody has to agree. */
    NONE,
    /** Waits for a reviewer's tick. */
    OPEN,
    /** A reviewer has agreed. */
    TICKED,
    /** Ticked for SQL that is no longer there; waits for a reviewer, too. */
    VOID,
    /** The file accepts it for the statement and says why, or the project accepts its code. */
    ACCEPTED;

    /** Whether the upgrade does not run like this. */
    public boolean isWaiting() {
        return this == OPEN || this == VOID;
    }
}
