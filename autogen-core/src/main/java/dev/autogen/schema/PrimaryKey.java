package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PRIMARY KEY}.
 *
 * @param columns in key order
 * @param included the columns of {@code INCLUDE}, which no mapping expresses
 */
public record PrimaryKey(
        ObjectName name,
        List<String> columns,
        List<String> included,
        Deferrability deferrability,
        @Nullable Origin origin)
        implements Constraint {

    public PrimaryKey {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        included = List.copyOf(included);
        requireNonNull(deferrability, "deferrability");
    }

    @Override
    public PrimaryKey withName(ObjectName newName) {
        return new PrimaryKey(newName, columns, included, deferrability, origin);
    }
}
