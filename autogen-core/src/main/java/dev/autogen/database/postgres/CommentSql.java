package dev.autogen.database.postgres;

import dev.autogen.plan.Phase;
import org.jspecify.annotations.Nullable;

/** {@code COMMENT ON}, always a statement of its own. */
final class CommentSql {

    private CommentSql() {}

    /** @param object kind and name, as they stand in SQL: {@code TABLE users} */
    static ActionBuilder action(DdlContext context, String object, @Nullable String comment) {
        String text = comment == null ? "NULL" : PostgresNames.literal(comment);
        return context.action(Phase.COMMENT, "COMMENT ON " + object + " IS " + text);
    }
}
