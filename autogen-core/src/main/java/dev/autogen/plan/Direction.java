package dev.autogen.plan;

/** Which way a plan leads. */
public enum Direction {
    /** To what the entities ask for. Data is never made up. */
    UPGRADE,
    /** Back. A column that the upgrade dropped comes back without its values: where it must not be null they are made up. */
    DOWNGRADE
}
