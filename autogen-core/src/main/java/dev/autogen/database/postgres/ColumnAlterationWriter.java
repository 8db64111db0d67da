package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.SerialDefault;
import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.schema.Column;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * The statements that alter one column, in the only order PostgreSQL accepts: what the column gives up, then its type, then what it
 * gets. A default is taken off around a change of type, since PostgreSQL cannot convert every default.
 */
final class ColumnAlterationWriter {

    private final DdlContext context;
    private final DdlHazards hazards;
    private final BiPredicate<QualifiedName, ForeignKey> keeps;
    private final ColumnAlteration alteration;
    private final QualifiedName table;
    private final Column before;
    private final Column after;
    private final ColumnStages stages;
    private final IdentityAlteration identity;
    private final NotNullAlteration notNull;

    /** @param keeps whether the plan leaves a foreign key of a table as it is while columns are altered */
    ColumnAlterationWriter(
            DdlContext context,
            MadeUpValues values,
            ColumnAlteration alteration,
            BiPredicate<QualifiedName, ForeignKey> keeps) {
        this.keeps = keeps;
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.alteration = alteration;
        this.table = alteration.table();
        this.before = alteration.before();
        this.after = alteration.after();
        this.stages = new ColumnStages(context, alteration);
        this.identity = new IdentityAlteration(context, alteration, stages);
        this.notNull = new NotNullAlteration(context, values, alteration, stages.all());
    }

    void write(Consumer<Action> actions) {
        giveUp();
        if (alteration.rewritesType()) {
            changeType();
        }
        boolean setsNotNull = before.nullable() && !after.nullable();
        // An identity must not be null beforehand; a default has to be there before rows can get it.
        if (setsNotNull && after.defaultExpression() == null) {
            notNull.set();
        }
        get();
        if (setsNotNull && after.defaultExpression() != null) {
            notNull.set();
        }
        List<ActionBuilder> all = stages.all();
        for (int i = 0; i < all.size(); i++) {
            ActionBuilder stage = all.get(i).destroys(DdlFacts.columnBefore(table, before.name()));
            if (i > 0) {
                stage.requires(DdlFacts.stage(alteration.name(), i - 1));
            }
            stage.produces(DdlFacts.stage(alteration.name(), i));
            if (i == all.size() - 1) {
                stage.produces(DdlFacts.column(table, after.name()));
            }
            actions.accept(stage.build());
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            ColumnWriter.comment(context, alteration.name(), after.comment(), actions);
        }
    }

    private void giveUp() {
        Table owner = requireNonNull(context.tableBefore(table), "table of the column");
        CarriedPosition.of(context, alteration)
                .ifPresent(position -> stages.all().add(position.remember()));
        if (before.identity() != null && after.identity() == null) {
            ActionBuilder stage = stages.alter("DROP IDENTITY")
                    .produces(DdlFacts.freeName(ColumnSql.sequence(table, before.name(), before.identity())));
            if (CarriedPosition.of(context, alteration).isEmpty()) {
                stage.hazards(hazards.of(
                        table,
                        HazardCode.AG203,
                        "drops the sequence of " + text() + " and the position it has reached"));
            }
        }
        if (before.generated() != null && after.generated() == null) {
            stages.alter("DROP EXPRESSION");
        }
        if (before.defaultExpression() != null && (after.defaultExpression() == null || isDefaultInTheWay())) {
            stages.alter("DROP DEFAULT").letsGoOf(owner, withoutType(before)).hazards(newDefault("drops"));
        }
        notNull.giveUp();
    }

    /** A new length leaves a default as it is; a new type can leave one that does not convert. */
    private boolean isDefaultInTheWay() {
        boolean sameSequence = sequence(before).isPresent() && sequence(before).equals(sequence(after));
        boolean sameType = PostgresType.of(before.type()).isLike(PostgresType.of(after.type()));
        return alteration.typeRemade() || !sameSequence && !sameType;
    }

    private void changeType() {
        Table owner = requireNonNull(context.tableBefore(table), "table of the column");
        TypeChange change = TypeChange.of(before.type(), after.type(), alteration.typeRemade());
        String conversion = change.conversion();
        String using = conversion == null || after.generated() != null
                ? ""
                : " USING " + conversion.replace(TypeChange.COLUMN, PostgresNames.identifier(before.name()));
        identity.narrow();
        stages.alter("TYPE " + ColumnSql.typeWithCollation(after) + using)
                .letsGoOf(owner, withoutDefault(before))
                .uses(context.table(table), withoutDefault(after))
                .hazards(new RetypeHazards(context, alteration, keeps).of(change));
    }

    /** None about a default that only makes way for a change of type. */
    private List<Hazard> newDefault(String verb) {
        return alteration.changesType() || Objects.equals(before.defaultExpression(), after.defaultExpression())
                ? List.of()
                : hazards.of(
                        table,
                        HazardCode.AG306,
                        verb + " the default of " + text() + "; running versions of the application get it as well");
    }

    private void get() {
        Identity from = before.identity();
        Identity to = after.identity();
        if (to != null && from == null) {
            identity.add(to);
        } else if (to != null && from != null && !to.equals(from)) {
            identity.alter(from, to);
        }
        String expression = after.defaultExpression();
        boolean defaultGone = before.defaultExpression() == null || alteration.rewritesType() && isDefaultInTheWay();
        if (expression != null && (defaultGone || !expression.equals(before.defaultExpression()))) {
            // The default of an enum column is one of its labels.
            stages.alter("SET DEFAULT " + StableExpression.of(expression))
                    .uses(context.table(table), after)
                    .hazards(newDefault("sets"));
            identity.carryOnSerial();
        }
        Generated generated = after.generated();
        if (generated != null && before.generated() != null && !generated.equals(before.generated())) {
            stages.alter("SET EXPRESSION AS " + StableExpression.inParentheses(generated.expression()))
                    .uses(context.table(table), withoutType(after))
                    .letsGoOfSources(
                            requireNonNull(context.tableBefore(table), "table of the column"),
                            before.generated(),
                            generated)
                    .hazards(
                            generated.stored()
                                    ? hazards.rewrite(table, "new expression of " + text())
                                    : hazards.lock(table));
        }
    }

    private Optional<QualifiedName> sequence(Column column) {
        return SerialDefault.sequence(
                column.defaultExpression(), context.names().defaultSchema());
    }

    private String text() {
        return context.text(table, after.name());
    }

    /** The part of a column that its default is: its type does not depend on the statement. */
    private static Column withoutType(Column column) {
        return column.withType("no type");
    }

    private static Column withoutDefault(Column column) {
        return column.withDefault(null);
    }
}
