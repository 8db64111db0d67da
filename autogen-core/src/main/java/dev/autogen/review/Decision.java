package dev.autogen.review;

import dev.autogen.plan.HazardCode;

/** What a reviewer decides about a hazard, the gravest first. */
public enum Decision {
    LOSES_DATA("May lose data"),
    BLOCKS_WRITES("Blocks writes"),
    BREAKS_RUNNING_VERSIONS("Breaks running versions"),
    FAILS_ON_ROWS("May fail on rows that are there"),
    SLOW("Slow, or makes something slow"),
    OTHER("Good to know");

    private final String words;

    Decision(String words) {
        this.words = words;
    }

    /** A heading for hazards of the kind. */
    public String words() {
        return words;
    }

    /** The one that a hazard asks for. */
    public static Decision of(HazardCode code) {
        return switch (code) {
            case AG201, AG202, AG203, AG204, AG205, AG206, AG207, AG406 -> LOSES_DATA;
            case AG101, AG102, AG103, AG104, AG105, AG106, AG108, AG109, AG110, AG111 -> BLOCKS_WRITES;
            case AG301, AG302, AG303, AG304, AG305, AG306, AG307, AG505 -> BREAKS_RUNNING_VERSIONS;
            case AG401, AG402, AG403, AG404, AG405, AG407, AG408 -> FAILS_ON_ROWS;
            case AG107, AG112, AG113, AG501, AG503, AG504 -> SLOW;
            case AG502, AG506, AG507, AG508, AG509, AG510 -> OTHER;
        };
    }
}
