package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index of its own; those behind primary keys, unique and exclusion constraints belong to the constraint.
 *
 * @param method the access method, {@code btree} unless somebody wrote the index by hand
 * @param keys in index order
 * @param included the columns of {@code INCLUDE}
 * @param predicate the text after {@code WHERE}, or null
 * @param valid false for what a failed {@code CREATE INDEX CONCURRENTLY} leaves behind
 * @param options storage parameters ({@code fillfactor=70}), sorted
 * @param comment or null
 */
public record Index(
        ObjectName name,
        boolean unique,
        boolean nullsNotDistinct,
        String method,
        List<IndexKey> keys,
        List<String> included,
        @Nullable String predicate,
        boolean valid,
        List<String> options,
        @Nullable String comment,
        @Nullable Origin origin) {

    public static final String BTREE = "btree";

    public Index {
        requireNonNull(name, "name");
        requireNonNull(method, "method");
        keys = List.copyOf(keys);
        included = List.copyOf(included);
        options = List.copyOf(options);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("index " + name + " has no keys");
        }
    }

    public Index withName(ObjectName newName) {
        return new Index(
                newName, unique, nullsNotDistinct, method, keys, included, predicate, valid, options, comment, origin);
    }

    /**
     * Whether an entity mapping can express this index: a btree over plain columns, with direction, nulls order and uniqueness,
     * and nothing more. An index that a mapping cannot express is nobody's but its author's.
     */
    public boolean isExpressibleInMapping() {
        return beyondMapping().isEmpty();
    }

    /** What of this index no entity mapping can express, in PostgreSQL's words ({@code partial}), or nothing. */
    public Optional<String> beyondMapping() {
        List<String> reasons = new ArrayList<>();
        addIf(reasons, !method.equals(BTREE), "method " + method);
        addIf(reasons, predicate != null, "partial");
        addIf(reasons, !included.isEmpty(), "included columns");
        addIf(reasons, keys.stream().anyMatch(key -> key.expression() != null), "expression");
        addIf(reasons, keys.stream().anyMatch(key -> key.operatorClass() != null), "operator class");
        addIf(reasons, keys.stream().anyMatch(key -> key.collation() != null), "collation");
        addIf(reasons, !options.isEmpty(), "storage parameters");
        addIf(reasons, !valid && !reasons.isEmpty(), "invalid: no query uses it");
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
    }

    private static void addIf(List<String> reasons, boolean applies, String reason) {
        if (applies) {
            reasons.add(reason);
        }
    }

    /** Whether dropping the column takes this index with it: it stands in a key, among the included, or in the predicate. */
    public boolean mentions(String column) {
        return included.contains(column)
                || keys.stream()
                        .anyMatch(key -> column.equals(key.column())
                                || key.expression() != null && ExpressionText.mentions(key.expression(), column))
                || predicate != null && ExpressionText.mentions(predicate, column);
    }
}
