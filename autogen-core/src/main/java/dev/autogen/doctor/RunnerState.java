package dev.autogen.doctor;

import static java.util.Objects.requireNonNull;

import dev.autogen.format.RunnerHistory.Applied;
import dev.autogen.format.RunnerHistory.Condition;

/** What another runner has applied, and in which condition its history is. */
record RunnerState(Applied applied, Condition condition) {

    RunnerState {
        requireNonNull(applied, "applied");
        requireNonNull(condition, "condition");
    }
}
