package dev.autogen.database.postgres;

import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Adds columns whose rows need values to tables that an application works with: empty, then filled, then not null. */
final class OnlineColumns {

    private final DdlContext context;

    private final DdlHazards hazards;

    private final Consumer<Action> actions;

    OnlineColumns(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.actions = actions;
    }

    /** Whether every row would be written again for the default of the column. */
    boolean isFilled(QualifiedName table, Column column) {
        return context.isOnline(table)
                && column.identity() == null
                && column.generated() == null
                && VolatileDefault.isVolatile(column.defaultExpression());
    }

    /** A column whose default is another value for each row. */
    void addFilled(QualifiedName table, Column column) {
        List<ActionBuilder> stages = new ArrayList<>();
        stages.add(
                ColumnWriter.addition(context, table, column.withDefault(null).withNullable(true))
                        .ownTransaction()
                        .hazards(hazards.lock(table)));
        stages.add(context.action(
                        Phase.ADD_COLUMN,
                        alter(table, column) + " SET DEFAULT "
                                + StableExpression.of(String.valueOf(column.defaultExpression())))
                .uses(context.table(table), column)
                .ownTransaction()
                .hazards(hazards.lock(table)));
        stages.addAll(Backfill.batches(context, Phase.ADD_COLUMN, table, column));
        if (!column.nullable()) {
            stages.addAll(new OnlineNotNull(context, table, column, Phase.ADD_COLUMN)
                    .steps(VolatileDefault.mayBeNull(column.defaultExpression())));
        }
        write(table, column, stages);
    }

    /**
     * A column that must not be null and has no default: its author fills it.
     *
     * @param notNull the hazards of the step from which on it must not be null
     */
    void addToFill(QualifiedName table, Column column, ActionBuilder addition, List<Hazard> notNull) {
        List<ActionBuilder> stages = new ArrayList<>();
        stages.add(addition.ownTransaction());
        List<ActionBuilder> steps = new OnlineNotNull(context, table, column, Phase.ADD_COLUMN).steps(true);
        steps.get(0).after(Backfill.todoInBatches(context, table, column)).hazards(notNull);
        stages.addAll(steps);
        write(table, column, stages);
    }

    private void write(QualifiedName table, Column column, List<ActionBuilder> stages) {
        ColumnName name = new ColumnName(table, column.name());
        for (int i = 0; i < stages.size(); i++) {
            ActionBuilder stage = stages.get(i);
            if (i > 0) {
                stage.requires(DdlFacts.stage(name, i - 1));
            }
            stage.produces(i < stages.size() - 1 ? DdlFacts.stage(name, i) : DdlFacts.column(table, column.name()));
            actions.accept(stage.build());
        }
    }

    private String alter(QualifiedName table, Column column) {
        return "ALTER TABLE " + context.sql(table) + " ALTER COLUMN " + PostgresNames.identifier(column.name());
    }
}
