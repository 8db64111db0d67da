package dev.autogen.database.postgres;

import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** The statements by which a column that stays may be null from now on, or may not any more. */
final class NotNullAlteration {

    private final DdlContext context;
    private final DdlHazards hazards;
    private final MadeUpValues values;
    private final List<ActionBuilder> stages;
    private final QualifiedName table;
    private final Column before;
    private final Column after;

    /** @param stages of the column, where the statements are added */
    NotNullAlteration(
            DdlContext context, MadeUpValues values, ColumnAlteration alteration, List<ActionBuilder> stages) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.values = values;
        this.stages = stages;
        this.table = alteration.table();
        this.before = alteration.before();
        this.after = alteration.after();
    }

    void giveUp() {
        boolean refused = !before.nullable() || before.isNotNullNotValid();
        boolean sameConstraint = before.isNotNullNotValid() && after.isNotNullNotValid();
        if (refused && after.nullable() && !sameConstraint) {
            ActionBuilder drop = add("ALTER TABLE " + context.sql(table) + " ALTER COLUMN "
                    + PostgresNames.identifier(after.name()) + " DROP NOT NULL");
            drop.hazards(hazards.lock(table));
            if (!after.isNotNullNotValid()) {
                drop.hazards(hazards.of(
                        table,
                        HazardCode.AG305,
                        text() + " may be null; versions of the application that count on a value fail"));
            }
        }
        if (!sameConstraint) {
            NotNullSql.notValid(context, Phase.ALTER_COLUMN, table, after).ifPresent(stages::add);
        }
    }

    void set() {
        // One that is there and not valid is validated under the lock.
        if (context.isOnline(table) && before.notNull() == null) {
            setOnline();
            return;
        }
        Optional<ActionBuilder> filled = context.isDowngrade()
                ? values.fillNulls(table, after)
                : Optional.ofNullable(after.defaultExpression())
                        .map(expression -> Backfill.byDefault(context, table, after));
        boolean left = !context.isDowngrade() && filled.isEmpty() && after.generated() == null;
        if (left || filled.isPresent()) {
            values.checkAtOnce(table, Phase.ALTER_COLUMN).ifPresent(stages::add);
        }
        filled.ifPresent(stages::add);
        // One that is there and not valid becomes it.
        ActionBuilder set =
                add(NotNullSql.set(context, table, before.notNull() == null ? after : after.withNotNull(null)));
        set.hazards(hazards.scan(table, text() + " NOT NULL"));
        if (filled.isEmpty() || !context.isDowngrade() && VolatileDefault.mayBeNull(after.defaultExpression())) {
            set.hazards(hazards.of(table, HazardCode.AG401, "fails where " + text() + " is null"));
        }
        if (left) {
            set.after(Backfill.todo(context, table, after));
        }
    }

    private void setOnline() {
        boolean filled = after.defaultExpression() != null;
        boolean mayFail = VolatileDefault.mayBeNull(after.defaultExpression());
        boolean left = !context.isDowngrade() && !filled && after.generated() == null;
        if (filled) {
            stages.addAll(Backfill.batches(context, Phase.ALTER_COLUMN, table, after));
        } else if (context.isDowngrade()) {
            Optional<ActionBuilder> fill = values.fillNulls(table, after);
            fill.ifPresent(builder -> stages.add(builder.ownTransaction()));
            mayFail = fill.isEmpty();
        }
        List<ActionBuilder> steps = new OnlineNotNull(context, table, after, Phase.ALTER_COLUMN).steps(mayFail);
        if (left) {
            steps.get(0).after(Backfill.todoInBatches(context, table, after));
        }
        stages.addAll(steps);
    }

    private ActionBuilder add(String sql) {
        ActionBuilder stage = context.action(Phase.ALTER_COLUMN, sql);
        stages.add(stage);
        return stage;
    }

    private String text() {
        return context.text(table, after.name());
    }
}
