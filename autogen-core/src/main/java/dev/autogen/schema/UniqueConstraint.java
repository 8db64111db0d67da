package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code UNIQUE}.
 *
 * @param columns in key order
 * @param included the columns of {@code INCLUDE}, which no mapping expresses
 * @param nullsNotDistinct {@code NULLS NOT DISTINCT}, from PostgreSQL 15 on
 */
public record UniqueConstraint(
        ObjectName name,
        List<String> columns,
        List<String> included,
        boolean nullsNotDistinct,
        Deferrability deferrability,
        @Nullable Origin origin)
        implements Constraint {

    public UniqueConstraint {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        included = List.copyOf(included);
        requireNonNull(deferrability, "deferrability");
    }

    @Override
    public UniqueConstraint withName(ObjectName newName) {
        return new UniqueConstraint(newName, columns, included, nullsNotDistinct, deferrability, origin);
    }
}
