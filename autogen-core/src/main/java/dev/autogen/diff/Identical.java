package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a table in which nothing has changed, names included: nearly every table of nearly every comparison, for which
 * there is nothing to match. In doubt a table is not identical; matching then finds out.
 */
final class Identical {

    private final Structure structure;

    Identical(Structure structure) {
        this.structure = structure;
    }

    boolean are(Table before, Table after) {
        return before == after || areSame(before, after);
    }

    private boolean areSame(Table before, Table after) {
        return before.unlogged() == after.unlogged()
                && Objects.equals(before.comment(), after.comment())
                && have(before.columns(), after.columns(), Column::name, Identical::areSame)
                && areSame(before.primaryKey(), after.primaryKey())
                && haveConstraints(before.uniqueConstraints(), after.uniqueConstraints())
                && haveConstraints(before.checks(), after.checks())
                && haveConstraints(before.foreignKeys(), after.foreignKeys())
                && have(before.indexes(), after.indexes(), index -> index.name().text(), this::areSame);
    }

    private boolean haveConstraints(List<? extends Constraint> before, List<? extends Constraint> after) {
        return have(before, after, constraint -> constraint.name().text(), this::areSame);
    }

    /** Each one of the one list has its counterpart of the same name in the other, whatever the order. */
    private static <T> boolean have(
            List<? extends T> before,
            List<? extends T> after,
            Function<T, @Nullable String> name,
            BiPredicate<T, T> areSame) {
        if (before.size() != after.size()) {
            return false;
        }
        List<T> left = new ArrayList<>(before);
        for (T item : after) {
            T counterpart = remove(left, name, name.apply(item));
            if (counterpart == null || !areSame.test(counterpart, item)) {
                return false;
            }
        }
        return true;
    }

    private static <T> @Nullable T remove(List<T> items, Function<T, @Nullable String> name, @Nullable String wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (wanted != null && wanted.equals(name.apply(items.get(i)))) {
                return items.remove(i);
            }
        }
        return null;
    }

    /** All but the origin. */
    private static boolean areSame(Column before, Column after) {
        return before.type().equals(after.type())
                && before.nullable() == after.nullable()
                && before.isNotNullNotValid() == after.isNotNullNotValid()
                && Objects.equals(before.collation(), after.collation())
                && Objects.equals(before.defaultExpression(), after.defaultExpression())
                && Objects.equals(before.identity(), after.identity())
                && Objects.equals(before.generated(), after.generated())
                && Objects.equals(before.comment(), after.comment());
    }

    private boolean areSame(@Nullable PrimaryKey before, @Nullable PrimaryKey after) {
        return before == null || after == null
                ? before == after
                : Objects.equals(before.name().text(), after.name().text())
                        && structure.of(before).equals(structure.of(after));
    }

    private boolean areSame(Constraint before, Constraint after) {
        return structure.of(before).equals(structure.of(after));
    }

    private boolean areSame(Index before, Index after) {
        return structure.of(before).equals(structure.of(after)) && Objects.equals(before.comment(), after.comment());
    }
}
