package dev.autogen.database.postgres;

import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.NotNull;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps after which a column must not be null, none of which reads rows while it keeps others out.
 *
 * <p>From PostgreSQL 18 on the constraint itself can be validated later; before, a check is, which proves it.
 */
final class OnlineNotNull {

    private final DdlContext context;

    private final DdlHazards hazards;

    private final QualifiedName table;

    private final String column;

    private final @Nullable NotNull constraint;

    private final Phase phase;

    OnlineNotNull(DdlContext context, QualifiedName table, Column column, Phase phase) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.table = table;
        this.column = column.name();
        this.constraint = context.isAtLeast(18) ? column.notNull() : null;
        this.phase = phase;
    }

    /**
     * The steps, each after the one before.
     *
     * @param mayFail whether rows may be there that have no value
     */
    List<ActionBuilder> steps(boolean mayFail) {
        String name = PostgresNames.identifier(name());
        String quoted = PostgresNames.identifier(column);
        boolean own = context.isAtLeast(18);
        List<ActionBuilder> steps = new ArrayList<>();
        steps.add(alter("ADD CONSTRAINT " + name + (own ? " NOT NULL " + quoted : " CHECK (" + quoted + " IS NOT NULL)")
                        + (constraint != null && constraint.noInherit() ? " NO INHERIT" : "") + " NOT VALID")
                .hazards(hazards.lock(table)));
        ActionBuilder validation = alter("VALIDATE CONSTRAINT " + name);
        if (mayFail) {
            validation.hazards(
                    hazards.of(table, HazardCode.AG401, "fails where " + context.text(table, column) + " is null"));
        }
        steps.add(validation);
        if (!own) {
            steps.add(alter("ALTER COLUMN " + quoted + " SET NOT NULL").hazards(hazards.lock(table)));
            steps.add(alter("DROP CONSTRAINT " + name).hazards(hazards.lock(table)));
        }
        return steps;
    }

    /** The one that PostgreSQL would give it, so that the catalogue is the same as after SET NOT NULL. */
    private String name() {
        if (constraint != null) {
            return constraint.name();
        }
        Table before = context.tableBefore(table);
        Table after = context.table(table);
        return MadeUpNames.free(
                table.name(), column, "not_null", name -> has(after, name) || before != null && has(before, name));
    }

    private static boolean has(Table owner, String name) {
        return owner.constraints().stream()
                .anyMatch(constraint -> constraint.name().toString().equals(name));
    }

    private ActionBuilder alter(String words) {
        return context.action(phase, "ALTER TABLE " + context.sql(table) + " " + words)
                .ownTransaction();
    }
}
