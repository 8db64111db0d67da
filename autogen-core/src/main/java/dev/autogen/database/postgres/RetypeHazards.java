package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.plan.Hazard;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** What a reviewer must know of the statement that gives a column another type. */
final class RetypeHazards {

    private final DdlContext context;
    private final DdlHazards hazards;
    private final BiPredicate<QualifiedName, ForeignKey> keeps;
    private final ColumnAlteration alteration;
    private final QualifiedName table;
    private final Column before;
    private final Column after;

    /** @param keeps whether the plan leaves a foreign key of a table as it is while columns are altered */
    RetypeHazards(DdlContext context, ColumnAlteration alteration, BiPredicate<QualifiedName, ForeignKey> keeps) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.keeps = keeps;
        this.alteration = alteration;
        this.table = alteration.table();
        this.before = alteration.before();
        this.after = alteration.after();
    }

    List<Hazard> of(TypeChange change) {
        String words = context.text(table, after.name()) + " from " + PostgresType.readable(before.type()) + " to "
                + PostgresType.readable(after.type());
        List<Hazard> found = new ArrayList<>();
        boolean sortsAnew = !Objects.equals(before.collation(), after.collation()) && isIndexed();
        if (change.rewrites()) {
            found.addAll(hazards.rewrite(table, "new type of " + context.text(table, after.name())));
        } else if (sortsAnew || isComputedInIndex()) {
            found.addAll(hazards.scan(table, "builds the indexes of " + context.text(table, after.name()) + " again"));
        } else if (isChecked()) {
            found.addAll(hazards.scan(table, "tries the checks of " + context.text(table, after.name()) + " again"));
        } else {
            found.addAll(hazards.lock(table));
        }
        foreignKeyHazards(change, found);
        if (!alteration.changesType()) {
            return found;
        }
        TypeChangeHazards.of(words, change, alteration.typeRemade())
                .forEach(hazard -> found.addAll(hazards.of(table, hazard.code(), hazard.message())));
        return found;
    }

    /** Indexes and keys that stay, and have to be in another order. */
    private boolean isIndexed() {
        Table owner = context.table(table);
        Table former = requireNonNull(context.tableBefore(table), "table of the column");
        return owner.indexes().stream()
                        .anyMatch(index ->
                                index.mentions(after.name()) && former.indexes().contains(index))
                || owner.constraints().stream()
                        .anyMatch(key -> former.constraints().contains(key) && isKeyOf(key, after.name()));
    }

    /** Checks that stay: their expressions are parsed anew for the new type, and tried on all rows. */
    private boolean isChecked() {
        Table former = requireNonNull(context.tableBefore(table), "table of the column");
        return context.table(table).checks().stream()
                .anyMatch(check -> check.validated()
                        && check.enforced()
                        && former.checks().contains(check)
                        && (check.columns().contains(before.name())
                                || ExpressionText.mentions(check.expression(), before.name())));
    }

    private static boolean isKeyOf(Constraint constraint, String column) {
        return constraint instanceof PrimaryKey key && key.columns().contains(column)
                || constraint instanceof UniqueConstraint unique
                        && unique.columns().contains(column);
    }

    /** PostgreSQL makes the foreign keys of a column anew that gets another type, whichever side it is on. */
    private void foreignKeyHazards(TypeChange change, List<Hazard> found) {
        for (Table other : context.before().tables()) {
            for (ForeignKey key : kept(other)) {
                boolean own = other.name().equals(table) && key.columns().contains(after.name());
                boolean referenced = key.referencedTable().equals(table)
                        && key.referencedColumns().contains(after.name());
                if (own && !key.referencedTable().equals(table)) {
                    found.addAll(foreignKeyCheck(key.referencedTable(), key, change));
                } else if (referenced && !other.name().equals(table)) {
                    found.addAll(foreignKeyCheck(other.name(), key, change));
                }
            }
        }
    }

    private List<Hazard> foreignKeyCheck(QualifiedName other, ForeignKey key, TypeChange change) {
        return change.rewrites()
                ? hazards.scan(
                        other,
                        "checks foreign key " + PostgresNames.oneLine(key.name().toString()))
                : hazards.lock(other);
    }

    /** Those that are there when the type changes: they stay as they are, or are altered in place afterwards. */
    private List<ForeignKey> kept(Table owner) {
        Table now = context.tableAfter(owner.name());
        return owner.foreignKeys().stream()
                .filter(key -> now != null
                        && now.foreignKeys().stream().anyMatch(same -> ConstraintDifference.isDeferrability(key, same))
                        && keeps.test(owner.name(), key))
                .toList();
    }

    /** Indexes that stay and have the column in an expression, which is parsed anew for the new type. */
    private boolean isComputedInIndex() {
        Table former = requireNonNull(context.tableBefore(table), "table of the column");
        return context.table(table).indexes().stream()
                .filter(index ->
                        index.predicate() != null || index.keys().stream().anyMatch(key -> key.expression() != null))
                .anyMatch(index ->
                        index.mentions(after.name()) && former.indexes().contains(index));
    }
}
