package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * An object that a database holds and no mapping can express: a view, a trigger, a partial index.
 *
 * @param kind in PostgreSQL's words: {@code view}, {@code materialized view}, {@code index}, {@code trigger}, {@code policy}
 * @param name as messages show it, with its table where it has one: {@code public.users.audit_trigger}
 * @param reason why no mapping can express it, for an object of a kind that a mapping sometimes can: {@code partial index};
 *     empty otherwise
 */
public record UnmanagedObject(String kind, String name, String reason) {

    public UnmanagedObject {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(reason, "reason");
    }
}
