package dev.autogen.spring;

/** What is done when an application starts: the property {@code autogen.mode}. */
public enum AutogenMode {
    /** Migrations that are not applied are run. */
    UPGRADE,
    /** Nothing is run; the application does not start when the database is not where the migrations end. */
    VALIDATE,
    /** Nothing is looked at. */
    OFF
}
