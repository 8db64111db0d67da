package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What going back takes.
 *
 * @param losses what the downgrade loses or may fail on, as the file says it; a line each
 */
public record WayBack(Kind kind, List<String> losses) {

    /** Whether there is a way back. */
    public enum Kind {
        /** The upgrade does nothing that would have to be undone. */
        NOTHING_TO_UNDO,
        POSSIBLE,
        /** There is one, and it loses what the file names. */
        LOSES_DATA,
        /** The downgrade section is empty though the upgrade does something. */
        NONE
    }

    public WayBack {
        requireNonNull(kind, "kind");
        losses = List.copyOf(losses);
    }
}
