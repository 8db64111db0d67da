package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * {@code GENERATED … AS IDENTITY}. Two that differ in nothing but the name of the sequence are equal: nobody refers to it by name.
 *
 * @param always {@code ALWAYS} rather than {@code BY DEFAULT}
 * @param options of the sequence behind the column
 * @param sequence what it is called, or null while PostgreSQL has yet to make up a name
 */
public record Identity(
        boolean always, SequenceOptions options, @Nullable QualifiedName sequence) {

    public Identity {
        requireNonNull(options, "options");
    }

    /** One that does not exist yet. */
    public Identity(boolean always, SequenceOptions options) {
        this(always, options, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identity that && always == that.always && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return options.hashCode() * 2 + (always ? 1 : 0);
    }

    /** Without the name: equal ones read alike. */
    @Override
    public String toString() {
        return "Identity[always=" + always + ", options=" + options + "]";
    }
}
