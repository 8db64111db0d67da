package dev.autogen.proof;

/** A server on which databases are made to try something, and thrown away. */
public interface ThrowawayServer {

    /**
     * A new, empty database of its own.
     *
     * @throws dev.autogen.AutogenException when there can be none here, saying why
     */
    ThrowawayDatabase create();
}
