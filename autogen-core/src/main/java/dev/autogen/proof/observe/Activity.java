package dev.autogen.proof.observe;

/** What the session has done to the rows of a table, counted since it last reported. */
record Activity(long scans, long inserted, long updated, long deleted) {}
