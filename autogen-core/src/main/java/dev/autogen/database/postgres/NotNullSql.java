package dev.autogen.database.postgres;

import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.NotNull;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How NOT NULL is written: as a constraint where PostgreSQL would not make it up as it was. */
final class NotNullSql {

    private NotNullSql() {}

    /** After the type of a column. */
    static String inColumn(DdlContext context, QualifiedName table, Column column) {
        return special(context, table, column)
                .map(notNull -> constraint(notNull) + "NOT NULL" + inherit(notNull))
                .orElse("NOT NULL");
    }

    /** The statement for a column that is there. */
    static String set(DdlContext context, QualifiedName table, Column column) {
        String name = PostgresNames.identifier(column.name());
        return "ALTER TABLE " + context.sql(table)
                + special(context, table, column)
                        .map(notNull -> " ADD " + constraint(notNull) + "NOT NULL " + name + inherit(notNull))
                        .orElse(" ALTER COLUMN " + name + " SET NOT NULL");
    }

    /** The action that adds a constraint which is not valid; mostly none. */
    static Optional<ActionBuilder> notValid(DdlContext context, Phase phase, QualifiedName table, Column column) {
        return known(context, column)
                .filter(notNull -> column.isNotNullNotValid())
                .map(notNull -> context.action(
                                phase,
                                "ALTER TABLE " + context.sql(table) + " ADD " + constraint(notNull) + "NOT NULL "
                                        + PostgresNames.identifier(column.name()) + inherit(notNull) + " NOT VALID")
                        .hazards(new DdlHazards(context).lock(table)));
    }

    static void addNotValid(DdlContext context, QualifiedName table, Column column, Consumer<Action> actions) {
        boolean filled = column.defaultExpression() != null || column.identity() != null || column.generated() != null;
        List<Hazard> hazards = filled
                ? List.of()
                : new DdlHazards(context)
                        .of(
                                table,
                                HazardCode.AG301,
                                "versions of the application that do not know " + context.text(table, column.name())
                                        + " cannot insert any more");
        notValid(context, Phase.ADD_CONSTRAINT, table, column)
                .ifPresent(action ->
                        actions.accept(action.requires(DdlFacts.table(table), DdlFacts.column(table, column.name()))
                                .hazards(hazards)
                                .build()));
    }

    private static Optional<NotNull> known(DdlContext context, Column column) {
        return Optional.ofNullable(column.notNull()).filter(notNull -> context.isAtLeast(18));
    }

    private static Optional<NotNull> special(DdlContext context, QualifiedName table, Column column) {
        return known(context, column)
                .filter(NotNull::validated)
                .filter(notNull ->
                        notNull.noInherit() || !notNull.name().equals(MadeUpNames.notNull(table, column.name())));
    }

    private static String constraint(NotNull notNull) {
        return "CONSTRAINT " + PostgresNames.identifier(notNull.name()) + " ";
    }

    private static String inherit(NotNull notNull) {
        return notNull.noInherit() ? " NO INHERIT" : "";
    }
}
