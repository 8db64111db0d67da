package dev.autogen.database;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How large a table is.
 *
 * @param name without the default schema
 * @param rows as the planner estimates them; null where the table was never analysed
 * @param bytes with its indexes and what is stored apart
 */
public record TableSize(String name, @Nullable Long rows, long bytes) {

    public TableSize {
        requireNonNull(name, "name");
    }
}
