package dev.autogen.database.postgres;

import dev.autogen.schema.Schema;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of one kind of object, and what is read for it.
 *
 * @param since the oldest major version that knows the syntax
 */
record IntrospectionCase(
        String name,
        int since,
        String ddl,
        Function<Schema, @Nullable Object> read,
        @Nullable Object expected) {

    static IntrospectionCase of(
            String name, String ddl, Function<Schema, @Nullable Object> read, @Nullable Object expected) {
        return new IntrospectionCase(name, 14, ddl, read, expected);
    }

    @Override
    public String toString() {
        return name;
    }
}
