package dev.autogen.database;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that no mapping can express and that hangs on some that Autogen manages, with the statements that drop it and make it
 * again exactly.
 *
 * @param name as messages show it, on one line
 * @param uses what must be there for it, and cannot be dropped or changed under it
 * @param belongsTo what it falls with
 * @param needs the {@linkplain #identity() identities} of other dependents it uses or belongs to
 * @param drop empty for a facet, which falls with what it belongs to
 * @param make with owner, privileges and comments; in this order
 * @param unmakeable why it cannot be made again, or null when it can: {@code belongs to extension postgis}
 */
public record Dependent(
        Kind kind,
        String name,
        Set<ObjectReference> uses,
        Set<ObjectReference> belongsTo,
        Set<String> needs,
        List<String> drop,
        List<String> make,
        @Nullable String unmakeable) {

    /** What PostgreSQL calls it. */
    public enum Kind {
        VIEW("view"),
        MATERIALIZED_VIEW("materialized view"),
        RULE("rule"),
        TRIGGER("trigger"),
        POLICY("policy"),
        PUBLICATION("publication"),
        STATISTICS("statistics"),
        FUNCTION("function"),
        /** Beyond mappings, on a managed table: an exclusion constraint. */
        CONSTRAINT("constraint"),
        /** Of a table that is not managed. */
        FOREIGN_KEY("foreign key"),
        /** Privileges, owner, options: what {@code name} says. */
        FACET(""),
        /** How a column is stored, which a new type forgets. */
        STORAGE(""),
        /** What {@code name} says; never to be made again. */
        OTHER("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether it falls without a statement of its own. */
        public boolean isFacet() {
            return this == FACET || this == STORAGE;
        }
    }

    public Dependent {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        uses = Set.copyOf(uses);
        belongsTo = Set.copyOf(belongsTo);
        needs = Set.copyOf(needs);
        drop = List.copyOf(drop);
        make = List.copyOf(make);
    }

    /** Kind and name, unique among dependents: {@code view report}. */
    public String identity() {
        return identity(kind, name);
    }

    public static String identity(Kind kind, String name) {
        return kind.words.isEmpty() ? name : kind.words + " " + name;
    }
}
