package dev.autogen.migrate;

import java.util.Locale;

/** How far a step had come when a row was added to the log. */
public enum LogOutcome {
    /** A statement outside a transaction is about to be sent; without a later row its end is not known. */
    BEGUN,
    /** The statements counted are committed, others are still to come. */
    PARTIAL,
    /** The statements counted are committed, the next one failed. */
    FAILED,
    /** The step is complete. */
    DONE,
    /** Nothing ran: the changed file of an applied revision was accepted as it is now. */
    ACCEPTED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LogOutcome of(String text) {
        for (LogOutcome outcome : values()) {
            if (outcome.text().equals(text)) {
                return outcome;
            }
        }
        throw LogRecord.newer("outcome", text);
    }
}
