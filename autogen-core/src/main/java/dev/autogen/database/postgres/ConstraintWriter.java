package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.ConstraintChange;
import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements for constraints of tables that exist, and for foreign keys of all tables. */
final class ConstraintWriter {

    private final DdlContext context;
    private final DdlHazards hazards;

    private final OnlineConstraints online;
    private final Consumer<Action> actions;

    ConstraintWriter(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.online = new OnlineConstraints(context, actions);
        this.actions = actions;
    }

    /** @param inTheWay whether the constraint, a foreign key, cannot stay while other changes are carried out */
    void alter(ConstraintChange.AlterConstraint change, boolean inTheWay) {
        Constraint before = change.before();
        Constraint after = change.after();
        QualifiedName table = change.table();
        if (!inTheWay && ConstraintDifference.isValidation(before, after)) {
            validate(table, after);
        } else if (!inTheWay
                && after instanceof ForeignKey key
                && ConstraintDifference.isDeferrability((ForeignKey) before, key)) {
            String deferrable = ConstraintSql.deferrable(key.deferrability());
            String words = deferrable.isEmpty() ? " NOT DEFERRABLE" : deferrable;
            actions.accept(onTable(Phase.ADD_FOREIGN_KEY, table, "ALTER CONSTRAINT " + name(key) + words)
                    .hazards(hazards.lock(table))
                    .build());
        } else {
            boolean givenUp = isEnforced(before) && !isEnforced(after);
            drop(table, before, givenUp ? noLongerRefused("no longer enforces ", table, before) : List.of());
            add(table, after);
        }
    }

    void add(QualifiedName table, Constraint constraint) {
        String sql = ConstraintSql.of(constraint, context.table(table), context.names());
        String named = constraint.name().text() == null ? sql : "CONSTRAINT " + name(constraint) + " " + sql;
        Phase phase = constraint instanceof ForeignKey ? Phase.ADD_FOREIGN_KEY : Phase.ADD_CONSTRAINT;
        ActionBuilder action = onTable(phase, table, "ADD " + named)
                .requires(DdlFacts.freeConstraintName(table, constraint.name()))
                .produces(DdlFacts.fact("constraint", table, constraint.name().toString()));
        columns(context.table(table), constraint).forEach(c -> action.requires(DdlFacts.column(table, c)));
        if (constraint instanceof ForeignKey key) {
            action.requires(
                    DdlFacts.table(key.referencedTable()),
                    DdlFacts.key(key.referencedTable(), key.referencedColumns()),
                    DdlFacts.persistence(table),
                    DdlFacts.persistence(key.referencedTable()));
            key.referencedColumns().forEach(c -> action.requires(DdlFacts.column(key.referencedTable(), c)));
        } else if (!(constraint instanceof CheckConstraint)) {
            action.requires(DdlFacts.freeName(indexName(table, constraint)))
                    .produces(DdlFacts.key(table, keyColumns(constraint)));
        }
        if (online.takesSteps(table, constraint)) {
            List<Hazard> known = constraint instanceof ForeignKey key ? withoutIndex(table, key) : List.of();
            online.add(table, constraint, action.build(), "ADD " + named, known, rowHazard(table, constraint));
            return;
        }
        actions.accept(action.hazards(addHazards(table, constraint)).build());
    }

    /** A constraint that nobody asks for any more, on columns that stay. */
    void dropForGood(QualifiedName table, Constraint constraint) {
        Table owner = requireNonNull(context.tableBefore(table), "table of the constraint");
        boolean columnsStay = columns(owner, constraint).stream()
                .allMatch(column ->
                        context.columnAfter(new ColumnName(table, column)).isPresent());
        boolean referencedStays = !(constraint instanceof ForeignKey key) || !context.isDropped(key.referencedTable());
        drop(
                table,
                constraint,
                columnsStay && referencedStays ? noLongerRefused("drops ", table, constraint) : List.of());
    }

    private List<Hazard> noLongerRefused(String verb, QualifiedName table, Constraint constraint) {
        String name = PostgresNames.oneLine(constraint.name().toString());
        return hazards.of(
                table,
                HazardCode.AG502,
                verb + name + " of " + context.text(table) + "; the database no longer refuses what it refused");
    }

    private static boolean isEnforced(Constraint constraint) {
        return !(constraint instanceof CheckConstraint check && !check.enforced())
                && !(constraint instanceof ForeignKey key && !key.enforced());
    }

    void drop(QualifiedName table, Constraint constraint) {
        drop(table, constraint, List.of());
    }

    private void drop(QualifiedName table, Constraint constraint, List<Hazard> further) {
        Phase phase = constraint instanceof ForeignKey ? Phase.DROP_FOREIGN_KEY : Phase.DROP_CONSTRAINT;
        ActionBuilder action = onTable(phase, table, "DROP CONSTRAINT " + name(constraint))
                .releases(DdlFacts.tableBefore(table), DdlFacts.persistenceBefore(table))
                .produces(DdlFacts.freeConstraintName(table, constraint.name()))
                .hazards(further)
                .hazards(hazards.lock(table));
        Table owner = requireNonNull(context.tableBefore(table), "table of the constraint");
        columns(owner, constraint).forEach(c -> action.releases(DdlFacts.columnBefore(table, c)));
        if (constraint instanceof ForeignKey key) {
            QualifiedName referenced = key.referencedTable();
            action.releases(
                            DdlFacts.tableBefore(referenced),
                            DdlFacts.persistenceBefore(referenced),
                            DdlFacts.keyBefore(referenced, key.referencedColumns()))
                    .hazards(hazards.lock(referenced));
            key.referencedColumns().forEach(c -> action.releases(DdlFacts.columnBefore(referenced, c)));
        } else if (!(constraint instanceof CheckConstraint)) {
            action.destroys(DdlFacts.keyBefore(table, keyColumns(constraint)))
                    .produces(DdlFacts.freeName(indexName(table, constraint)));
        }
        actions.accept(action.build());
    }

    private void validate(QualifiedName table, Constraint constraint) {
        Phase phase = constraint instanceof ForeignKey ? Phase.ADD_FOREIGN_KEY : Phase.ADD_CONSTRAINT;
        ActionBuilder action =
                onTable(phase, table, "VALIDATE CONSTRAINT " + name(constraint)).hazards(rowHazard(table, constraint));
        columns(context.table(table), constraint).forEach(c -> action.requires(DdlFacts.column(table, c)));
        actions.accept(OnlineConstraints.validation(context, action, table).build());
    }

    private ActionBuilder onTable(Phase phase, QualifiedName table, String words) {
        return context.action(phase, "ALTER TABLE " + context.sql(table) + " " + words);
    }

    private List<Hazard> addHazards(QualifiedName table, Constraint constraint) {
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
        found.addAll(rowHazard(table, constraint));
        return found;
    }

    private List<Hazard> withoutIndex(QualifiedName table, ForeignKey key) {
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

    private List<Hazard> rowHazard(QualifiedName table, Constraint constraint) {
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
        if (distinct && context.isNullInAllRows(table, keyColumns(constraint))) {
            return List.of();
        }
        String columns = PostgresNames.oneLine(String.join(", ", keyColumns(constraint)));
        return hazards.of(table, HazardCode.AG402, rows + "have the same " + columns);
    }

    private static String name(Constraint constraint) {
        return PostgresNames.identifier(constraint.name());
    }

    private static QualifiedName indexName(QualifiedName table, Constraint constraint) {
        return table.sibling(constraint.name().toString());
    }

    private static List<String> keyColumns(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns();
        }
        return constraint instanceof UniqueConstraint unique ? unique.columns() : List.of();
    }

    /** The columns of its own table that a constraint reads. */
    private static Set<String> columns(Table table, Constraint constraint) {
        Set<String> columns = new TreeSet<>(keyColumns(constraint));
        if (constraint instanceof PrimaryKey key) {
            columns.addAll(key.included());
        } else if (constraint instanceof UniqueConstraint unique) {
            columns.addAll(unique.included());
        } else if (constraint instanceof ForeignKey key) {
            columns.addAll(key.columns());
        } else if (constraint instanceof CheckConstraint check) {
            table.columns().stream()
                    .map(Column::name)
                    .filter(name -> check.columns().contains(name) || ExpressionText.mentions(check.expression(), name))
                    .forEach(columns::add);
        }
        return columns;
    }
}
