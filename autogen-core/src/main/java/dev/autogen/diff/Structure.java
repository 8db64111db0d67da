package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a constraint or an index is apart from its name and origin: equal values do the same. */
final class Structure {

    private final DiffRules rules;

    Structure(DiffRules rules) {
        this.rules = rules;
    }

    Object of(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return of(key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return of(unique);
        }
        if (constraint instanceof CheckConstraint check) {
            return of(check);
        }
        return of((ForeignKey) constraint);
    }

    Object of(PrimaryKey key) {
        List<String> columns =
                rules == DiffRules.ENTITIES ? key.columns().stream().sorted().toList() : key.columns();
        return List.of("primary key", columns, key.included(), key.deferrability());
    }

    Object of(UniqueConstraint unique) {
        return List.of(
                "unique", unique.columns(), unique.included(), unique.nullsNotDistinct(), unique.deferrability());
    }

    Object of(CheckConstraint check) {
        return List.of("check", check.expression(), check.noInherit(), check.validated(), check.enforced());
    }

    Object of(ForeignKey key) {
        return List.of(
                reference(key),
                key.onDelete(),
                key.onUpdate(),
                key.matchFull(),
                key.setColumns(),
                key.deferrability(),
                key.validated(),
                key.enforced());
    }

    /** Which columns reference which. */
    Object reference(ForeignKey key) {
        List<List<String>> pairs =
                new ArrayList<>(IntStream.range(0, key.columns().size())
                        .mapToObj(i -> List.of(
                                key.columns().get(i), key.referencedColumns().get(i)))
                        .toList());
        if (rules == DiffRules.ENTITIES) {
            pairs.sort((a, b) -> a.get(0).compareTo(b.get(0)));
        }
        return List.of("foreign key", pairs, key.referencedTable());
    }

    Object of(Index index) {
        return List.of(withoutValidity(index), index.valid());
    }

    Object withoutValidity(Index index) {
        return List.of(
                "index",
                index.unique(),
                index.nullsNotDistinct(),
                index.method(),
                index.keys(),
                index.included(),
                index.predicate() == null ? "" : index.predicate(),
                index.options());
    }
}
