package dev.autogen.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changes in one table.
 *
 * @param table as messages show it; null for what belongs to no table
 * @param entity the class behind the table, as far as the changes say; null where they do not
 */
public record TableChanges(@Nullable String table, @Nullable String entity, List<ReviewedChange> changes) {

    public TableChanges {
        changes = List.copyOf(changes);
    }
}
