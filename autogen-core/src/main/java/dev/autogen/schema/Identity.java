package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * {@code GENERATED … AS IDENTITY}.
 *
 * @param always {@code ALWAYS} rather than {@code BY DEFAULT}
 * @param options of the sequence behind the column
 */
public record Identity(boolean always, SequenceOptions options) {

    public Identity {
        requireNonNull(options, "options");
    }
}
