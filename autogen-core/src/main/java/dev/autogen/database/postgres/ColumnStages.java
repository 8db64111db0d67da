package dev.autogen.database.postgres;

import dev.autogen.plan.Phase;
import java.util.ArrayList;
import java.util.List;

/** The statements about one column, in their order. */
final class ColumnStages {

    private final DdlContext context;
    private final ColumnAlteration alteration;
    private final List<ActionBuilder> stages = new ArrayList<>();

    ColumnStages(DdlContext context, ColumnAlteration alteration) {
        this.context = context;
        this.alteration = alteration;
    }

    /** Grows with what is added to it. */
    List<ActionBuilder> all() {
        return stages;
    }

    /** @param words after {@code ALTER COLUMN} and its name */
    ActionBuilder alter(String words) {
        ActionBuilder stage = context.action(
                Phase.ALTER_COLUMN,
                "ALTER TABLE " + context.sql(alteration.table()) + " ALTER COLUMN "
                        + PostgresNames.identifier(alteration.after().name()) + " " + words);
        if (!words.startsWith("TYPE ") && !words.startsWith("SET EXPRESSION ")) {
            stage.hazards(new DdlHazards(context).lock(alteration.table()));
        }
        stages.add(stage);
        return stage;
    }
}
