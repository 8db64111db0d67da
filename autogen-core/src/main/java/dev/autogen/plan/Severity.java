package dev.autogen.plan;

/** How much a hazard asks of a reviewer. */
public enum Severity {
    /** Good to know; nothing to decide. */
    INFORM,
    /** Look at the size of the table and at the time of day, or at the versions of the application that are running. */
    CAUTION,
    /** Something is lost or no longer guarded: an upgrade waits until a reviewer has ticked its box. */
    DANGER
}
