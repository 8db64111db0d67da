package dev.autogen.database.postgres;

/** Ends a prediction that cannot be certain; never leaves {@link ExpressionSpelling}. */
final class UnknownSpelling extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSpelling() {
        super("left to PostgreSQL", null, false, false);
    }
}
