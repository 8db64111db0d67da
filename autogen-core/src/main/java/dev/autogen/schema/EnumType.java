package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TYPE … AS ENUM}.
 *
 * @param labels in the order PostgreSQL sorts them
 * @param comment or null
 * @param origin the attribute that asks for it, or null for what a database holds
 */
public record EnumType(
        QualifiedName name,
        List<String> labels,
        @Nullable String comment,
        @Nullable Origin origin) {

    public EnumType {
        requireNonNull(name, "name");
        labels = List.copyOf(labels);
    }
}
