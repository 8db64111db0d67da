package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** A table that both schemas have, and which of its constraints and indexes are the same: by structure first, then by name. */
record TableMatch(
        Table before, Table after, List<Matching<? extends Constraint>> constraints, Matching<Index> indexes) {

    TableMatch {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        constraints = List.copyOf(constraints);
        requireNonNull(indexes, "indexes");
    }

    static TableMatch of(Table before, Table after, Structure structure) {
        List<Matching<? extends Constraint>> constraints = new ArrayList<>();
        // A table has one primary key at most: whatever it was, it is the same one.
        constraints.add(new Matching<PrimaryKey>(primaryKey(before), primaryKey(after)).by(key -> "primary key"));
        constraints.add(new Matching<UniqueConstraint>(before.uniqueConstraints(), after.uniqueConstraints())
                .by(unique -> List.of(name(unique), structure.of(unique)))
                .by(structure::of)
                .by(UniqueConstraint::columns)
                .by(unique -> unique.name().text()));
        constraints.add(new Matching<CheckConstraint>(before.checks(), after.checks())
                .by(check -> List.of(name(check), structure.of(check)))
                .by(structure::of)
                .by(CheckConstraint::expression)
                .by(check -> check.name().text()));
        constraints.add(new Matching<ForeignKey>(before.foreignKeys(), after.foreignKeys())
                .by(key -> List.of(name(key), structure.of(key)))
                .by(structure::of)
                .by(structure::reference)
                .by(key -> key.name().text()));
        Matching<Index> indexes = new Matching<Index>(before.indexes(), after.indexes())
                .by(index -> List.of(index.name().toString(), structure.of(index)))
                .by(structure::of)
                .by(structure::withoutValidity)
                .by(index -> index.name().text());
        return new TableMatch(before, after, constraints, indexes);
    }

    private static List<PrimaryKey> primaryKey(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null ? List.of() : List.of(key);
    }

    private static String name(Constraint constraint) {
        return constraint.name().toString();
    }
}
