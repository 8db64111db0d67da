package dev.autogen.revision;

/** Which of its two sections a step runs. */
public enum Direction {
    UPGRADE,
    DOWNGRADE
}
