package dev.autogen.migrate;

/** What to do with a statement outside a transaction whose end nobody saw, when the catalogue does not tell either. */
public enum InDoubt {
    /** Stop and ask: the default. */
    REFUSE,
    /** Somebody looked: it had no effect, or does no harm a second time. */
    RERUN,
    /** Somebody looked: it is done. */
    SKIP
}
