package dev.autogen.acceptance;

import dev.autogen.plan.HazardCode;
import java.util.Optional;

/** What the users of a database have to bear while a section is run, as one of them finds out. */
enum Disturbance {
    /** A table is in another file. */
    REWRITTEN,
    /** Rows are read, or an index is built, while a table cannot be read. */
    WORK_WITHOUT_READERS,
    /** Rows of a table are read, or an index of it is built, while it cannot be written. */
    WORK_WITHOUT_WRITERS,
    /** A table or view cannot be read. */
    NO_READERS,
    /** A table cannot be written, a sequence gives no value. */
    NO_WRITERS,
    /** Rows cannot be changed. */
    NO_CHANGE_OF_ROWS,
    /** Another object has a name. */
    MADE_AGAIN;

    /** What a hazard is about, if it is about locks and time. */
    static Optional<Disturbance> of(HazardCode code) {
        return switch (code) {
            case AG101 -> Optional.of(REWRITTEN);
            case AG102, AG110, AG111 -> Optional.of(WORK_WITHOUT_READERS);
            case AG103, AG105, AG108 -> Optional.of(WORK_WITHOUT_WRITERS);
            case AG104, AG107 -> Optional.of(NO_READERS);
            case AG106 -> Optional.of(MADE_AGAIN);
            case AG109 -> Optional.of(NO_WRITERS);
            case AG113 -> Optional.of(NO_CHANGE_OF_ROWS);
            // No lock of its own: that nothing ends one.
            case AG112 -> Optional.empty();
            case AG201, AG202, AG203, AG204, AG205, AG206, AG207 -> Optional.empty();
            case AG301, AG302, AG303, AG304, AG305, AG306, AG307 -> Optional.empty();
            case AG401, AG402, AG403, AG404, AG405, AG406, AG407, AG408 -> Optional.empty();
            case AG501, AG502, AG503, AG504, AG505, AG506, AG507, AG508, AG509, AG510 -> Optional.empty();
        };
    }
}
