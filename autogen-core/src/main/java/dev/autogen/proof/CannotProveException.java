package dev.autogen.proof;

/** Something that a proof needs is not to be had here; the message says what, as it follows {@code because}. */
final class CannotProveException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotProveException(String reason) {
        super(reason);
    }

    CannotProveException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
