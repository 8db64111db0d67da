package dev.autogen.database.postgres;

import dev.autogen.plan.Action;
import dev.autogen.plan.Fact;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Replaces an index of a table that an application works with: queries have the one or the other all the time. */
final class OnlineIndexes {

    private final DdlContext context;

    private final Consumer<Action> actions;

    private final Set<String> namesInUse = new TreeSet<>();

    OnlineIndexes(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.actions = actions;
    }

    /**
     * Builds the new index beside the old one, under another name, then drops the old one.
     *
     * @param created the statement that makes the index at once, with all it requires and produces
     * @param dropped the one that drops the old one
     */
    void replace(QualifiedName table, Index before, Index after, Action created, Action dropped) {
        Index aside = after.withName(ObjectName.given(aside(table, after)));
        Fact built = DdlFacts.fact("index built", table, after.name().toString());
        Fact gone = DdlFacts.fact("index replaced", table, after.name().toString());
        Fact free = DdlFacts.freeName(table.sibling(after.name().toString()));
        ActionBuilder build = context.action(
                        Phase.DROP_INDEX, IndexSql.createConcurrently(table, aside, context.names()))
                .outsideTransaction()
                .hazards(created.step().hazards())
                .produces(built);
        created.requires().stream().filter(fact -> !fact.equals(free)).forEach(build::requires);
        actions.accept(build.build());
        ActionBuilder drop = context.action(Phase.DROP_INDEX, dropped.step().sql())
                .outsideTransaction()
                .hazards(dropped.step().hazards())
                .requires(built)
                .produces(gone);
        dropped.produces().forEach(drop::produces);
        dropped.destroys().forEach(drop::destroys);
        dropped.releases().forEach(drop::releases);
        actions.accept(drop.build());
        ActionBuilder rename = context.action(
                        Phase.DROP_INDEX,
                        "ALTER INDEX " + context.sql(table.sibling(aside.name().toString())) + " RENAME TO "
                                + PostgresNames.identifier(after.name()))
                .requires(gone, free);
        created.produces().forEach(rename::produces);
        actions.accept(rename.build());
    }

    private String aside(QualifiedName table, Index index) {
        return FreeNames.aside(index.name().toString(), name -> isFree(table, name) && namesInUse.add(name));
    }

    private boolean isFree(QualifiedName table, String name) {
        Table after = context.table(table);
        return !context.isTakenBefore(table.sibling(name))
                && after.indexes().stream()
                        .noneMatch(index -> index.name().toString().equals(name))
                && after.constraints().stream()
                        .noneMatch(constraint -> constraint.name().toString().equals(name));
    }
}
