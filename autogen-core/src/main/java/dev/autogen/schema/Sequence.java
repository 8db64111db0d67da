package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that stands on its own; those behind identity columns belong to the column.
 *
 * @param owner the column that owns it ({@code OWNED BY}, as {@code serial} makes it), or null
 * @param comment or null
 * @param feeds the columns whose values an application takes from it, as far as that is known: a database does not know it
 * @param origin the class that asks for it, or null for what a database holds
 */
public record Sequence(
        QualifiedName name,
        SequenceOptions options,
        @Nullable ColumnName owner,
        @Nullable String comment,
        List<ColumnName> feeds,
        @Nullable Origin origin) {

    public Sequence {
        requireNonNull(name, "name");
        requireNonNull(options, "options");
        feeds = List.copyOf(feeds);
    }

    /** One that nothing more is known of. */
    public Sequence(
            QualifiedName name,
            SequenceOptions options,
            @Nullable ColumnName owner,
            @Nullable String comment,
            @Nullable Origin origin) {
        this(name, options, owner, comment, List.of(), origin);
    }
}
