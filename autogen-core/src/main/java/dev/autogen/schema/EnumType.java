package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TYPE … AS ENUM}.
 *
 * @param labels in the order PostgreSQL sorts them
 * @param casts the implicit conversions that were set up for it
 * @param comment or null
 * @param origin the attribute that asks for it, or null for what a database holds
 */
public record EnumType(
        QualifiedName name,
        List<String> labels,
        Set<EnumCast> casts,
        @Nullable String comment,
        @Nullable Origin origin) {

    public EnumType {
        requireNonNull(name, "name");
        labels = List.copyOf(labels);
        casts = Set.copyOf(casts);
    }

    /** A type without implicit casts. */
    public EnumType(QualifiedName name, List<String> labels, @Nullable String comment, @Nullable Origin origin) {
        this(name, labels, Set.of(), comment, origin);
    }
}
