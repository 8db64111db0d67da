package dev.autogen.proof.observe;

/** What the session has done to the rows of a table, counted since it last reported. */
record Activity(long scans, long updated, long deleted) {

    static final Activity NONE = new Activity(0, 0, 0);
}
