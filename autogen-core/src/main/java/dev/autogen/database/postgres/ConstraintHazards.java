package dev.autogen.database.postgres;

import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reviewer must know of statements about constraints of tables that exist. */
final class ConstraintHazards {

    private final DdlContext context;
    private final DdlHazards hazards;

    ConstraintHazards(DdlContext context) {
        this.context = context;
        this.hazards = new DdlHazards(context);
    }

    /** Of the statement that adds it at once. */
    List<Hazard> ofAdding(QualifiedName table, Constraint constraint) {
        List<Hazard> found = new ArrayList<>();
        String text = PostgresNames.oneLine(constraint.name().toString());
        if (constraint instanceof ForeignKey key) {
            withoutIndex(table, key).forEach(found::add);
            foreignKeyLocks(table, key, found);
            if (!key.enforced()) {
                return found;
            }
        } else if (constraint instanceof CheckConstraint check && !check.validated()) {
            found.addAll(hazards.lock(table));
            if (check.enforced()) {
                found.addAll(notValidated(table, constraint));
            }
            return found;
        } else {
            String why = constraint instanceof CheckConstraint ? "checks " + text : "builds the index of " + text;
            found.addAll(hazards.scan(table, why));
        }
        found.addAll(ofRows(table, constraint));
        return found;
    }

    List<Hazard> withoutIndex(QualifiedName table, ForeignKey key) {
        Table before = context.tableBefore(table);
        boolean wasThere = before != null
                && before.foreignKeys().stream()
                        .anyMatch(other -> other.columns().equals(key.columns()));
        return wasThere || ForeignKeyIndex.exists(context.table(table), key.columns())
                ? List.of()
                : hazards.of(
                        table,
                        HazardCode.AG504,
                        "no index begins with the columns of foreign key "
                                + PostgresNames.oneLine(key.name().toString()) + " of " + context.text(table)
                                + ": deleting from " + context.text(key.referencedTable()) + " reads all of it");
    }

    /** Even from a new table: the table that it references is locked as well. */
    private void foreignKeyLocks(QualifiedName table, ForeignKey key, List<Hazard> found) {
        QualifiedName referenced = key.referencedTable();
        if (context.isNew(table) || !key.validated() || !key.enforced()) {
            found.addAll(hazards.writingLock(table));
            if (!table.equals(referenced)) {
                found.addAll(hazards.writingLock(referenced));
            }
            if (!key.validated() && key.enforced()) {
                found.addAll(notValidated(table, key));
            }
            return;
        }
        List<QualifiedName> locked = Stream.of(table, referenced)
                .distinct()
                .filter(one -> !context.isNew(one))
                .toList();
        found.add(DdlHazards.of(
                HazardCode.AG105,
                "blocks writing to " + locked.stream().map(context::text).collect(Collectors.joining(" and "))
                        + " while foreign key "
                        + PostgresNames.oneLine(key.name().toString()) + " is checked",
                locked.stream().sorted().toArray(QualifiedName[]::new)));
    }

    private List<Hazard> notValidated(QualifiedName table, Constraint constraint) {
        return hazards.of(
                table,
                HazardCode.AG509,
                PostgresNames.oneLine(constraint.name().toString()) + " of " + context.text(table)
                        + " stays NOT VALID: rows that are there are not checked");
    }

    /** What rows can make fail. */
    List<Hazard> ofRows(QualifiedName table, Constraint constraint) {
        String rows = "fails where rows of " + context.text(table) + " ";
        if (constraint instanceof ForeignKey key) {
            boolean cannotFail = !key.validated() && context.isNew(table)
                    || !key.matchFull() && context.isNullInAllRows(table, key.columns());
            return cannotFail
                    ? List.of()
                    : hazards.of(
                            table,
                            HazardCode.AG404,
                            rows + "reference a row that " + context.text(key.referencedTable()) + " does not have");
        }
        if (constraint instanceof CheckConstraint check) {
            return hazards.of(
                    table,
                    HazardCode.AG403,
                    rows + "break check " + PostgresNames.oneLine(check.name().toString()));
        }
        boolean distinct = constraint instanceof UniqueConstraint unique && !unique.nullsNotDistinct();
        if (distinct && context.isNullInAllRows(table, ConstraintColumns.keys(constraint))) {
            return List.of();
        }
        String columns = PostgresNames.oneLine(String.join(", ", ConstraintColumns.keys(constraint)));
        return hazards.of(table, HazardCode.AG402, rows + "have the same " + columns);
    }

    List<Hazard> noLongerRefused(String verb, QualifiedName table, Constraint constraint) {
        String name = PostgresNames.oneLine(constraint.name().toString());
        return hazards.of(
                table,
                HazardCode.AG502,
                verb + name + " of " + context.text(table) + "; the database no longer refuses what it refused");
    }
}
