package dev.autogen.database.postgres;

import dev.autogen.plan.Action;
import dev.autogen.plan.Phase;
import java.util.function.Consumer;

/** Statements for schemas. */
final class NamespaceWriter {

    private final DdlContext context;
    private final Consumer<Action> actions;

    NamespaceWriter(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.actions = actions;
    }

    void create(String name) {
        actions.accept(context.action(Phase.CREATE_NAMESPACE, "CREATE SCHEMA " + PostgresNames.identifier(name))
                .produces(DdlFacts.namespace(name))
                .build());
    }

    /** Without CASCADE: what the plan does not know of makes it fail. */
    void drop(String name) {
        actions.accept(context.action(Phase.DROP_NAMESPACE, "DROP SCHEMA " + PostgresNames.identifier(name))
                .destroys(DdlFacts.namespaceBefore(name))
                .build());
    }
}
