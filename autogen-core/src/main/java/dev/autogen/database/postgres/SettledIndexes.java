package dev.autogen.database.postgres;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Indexes with expressions in the words of the server. */
final class SettledIndexes {

    private SettledIndexes() {}

    /** Whether the index has texts that can be spelled in several ways. */
    static boolean hasTexts(Index index) {
        return index.predicate() != null
                || index.keys().stream()
                        .anyMatch(key ->
                                key.expression() != null || key.operatorClass() != null || key.collation() != null);
    }

    static boolean hasSameTexts(Index one, Index other) {
        return one.keys().equals(other.keys()) && Objects.equals(one.predicate(), other.predicate());
    }

    static Index withExpressionsOf(Index own, Index answered, StandIns standIns) {
        List<IndexKey> keys = new ArrayList<>();
        for (IndexKey key : answered.keys()) {
            keys.add(new IndexKey(
                    key.column(),
                    real(key.expression(), standIns),
                    key.descending(),
                    key.nullsFirst(),
                    key.operatorClass(),
                    key.collation()));
        }
        return new Index(
                own.name(),
                own.unique(),
                own.nullsNotDistinct(),
                own.method(),
                keys,
                own.included(),
                real(answered.predicate(), standIns),
                own.valid(),
                own.options(),
                own.comment(),
                own.origin());
    }

    private static @Nullable String real(@Nullable String text, StandIns standIns) {
        return text == null ? null : standIns.real(text);
    }
}
