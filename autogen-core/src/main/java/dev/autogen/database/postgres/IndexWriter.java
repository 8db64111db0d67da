package dev.autogen.database.postgres;

import dev.autogen.diff.IndexChange;
import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Statements for indexes. */
final class IndexWriter {

    private final DdlContext context;
    private final DdlHazards hazards;
    private final RenameWriter renames;

    private final Predicate<ColumnName> altered;

    private final OnlineIndexes online;
    private final Consumer<Action> actions;

    /** @param altered whether the plan alters a column, so that an index over it cannot be there before and after */
    IndexWriter(DdlContext context, RenameWriter renames, Predicate<ColumnName> altered, Consumer<Action> actions) {
        this.altered = altered;
        this.online = new OnlineIndexes(context, actions);
        this.context = context;
        this.renames = renames;
        this.hazards = new DdlHazards(context);
        this.actions = actions;
    }

    void alter(IndexChange.AlterIndex change) {
        Index before = change.before();
        Index after = change.after();
        if (isRebuilt(before, after)) {
            if (isReplaced(change.table(), before, after)) {
                Action dropped = dropping(change.table(), before, List.of());
                online.replace(change.table(), before, after, creation(change.table(), after), dropped);
                commentIfAny(change.table(), after);
                return;
            }
            drop(change.table(), before);
            create(change.table(), after);
            return;
        }
        if (!before.name().toString().equals(after.name().toString())) {
            renames.add(new IndexChange.RenameIndex(change.table(), before, after.name()));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            comment(change.table(), after);
        }
    }

    /**
     * Whether an index has to be built anew. One that a failed build left behind is not made again by a downgrade: nobody wants
     * it, and no statement makes one.
     */
    static boolean isRebuilt(Index before, Index after) {
        return after.valid() && !work(before).equals(work(after));
    }

    /** Whether both indexes can be there at a time. */
    private boolean isReplaced(QualifiedName table, Index before, Index after) {
        return context.isOnline(table)
                && Stream.of(context.tableBefore(table), context.tableAfter(table))
                        .filter(Objects::nonNull)
                        .flatMap(owner ->
                                Stream.concat(mentioned(owner, before).stream(), mentioned(owner, after).stream()))
                        .noneMatch(column -> altered.test(new ColumnName(table, column)));
    }

    void create(QualifiedName table, Index index) {
        actions.accept(creation(table, index));
        commentIfAny(table, index);
    }

    private Action creation(QualifiedName table, Index index) {
        Table owner = context.table(table);
        boolean concurrent = context.isOnline(table);
        ActionBuilder action = context.action(
                        Phase.CREATE_INDEX,
                        concurrent
                                ? IndexSql.createConcurrently(table, index, context.names())
                                : IndexSql.create(table, index, context.names()))
                .requires(DdlFacts.table(table), DdlFacts.freeName(name(table, index)))
                .produces(DdlFacts.fact("index", name(table, index)));
        if (concurrent) {
            action.outsideTransaction();
        } else {
            action.hazards(hazards.indexBuild(table, index.name().toString()));
        }
        mentioned(owner, index).forEach(column -> action.requires(DdlFacts.column(table, column)));
        if (index.unique()) {
            action.produces(DdlFacts.key(table, plainColumns(index)));
        }
        boolean mayFail =
                index.unique() && (index.nullsNotDistinct() || !context.isNullInAllRows(table, plainColumns(index)));
        if (mayFail) {
            action.hazards(hazards.of(
                    table,
                    HazardCode.AG402,
                    "fails where rows of " + context.text(table) + " have the same "
                            + PostgresNames.oneLine(keyText(index))));
        }
        return action.build();
    }

    private void commentIfAny(QualifiedName table, Index index) {
        if (index.comment() != null) {
            comment(table, index);
        }
    }

    /** An index that nobody asks for any more, on columns that stay. */
    void dropForGood(QualifiedName table, Index index) {
        Table owner = Objects.requireNonNull(context.tableBefore(table), "table of the index");
        boolean columnsStay = mentioned(owner, index).stream()
                .allMatch(column ->
                        context.columnAfter(new ColumnName(table, column)).isPresent());
        drop(
                table,
                index,
                // No query used an index that is not valid.
                columnsStay && index.valid()
                        ? hazards.of(
                                table,
                                HazardCode.AG501,
                                "drops " + PostgresNames.oneLine(index.name().toString()) + " of " + context.text(table)
                                        + "; queries that used it get slower")
                        : List.of());
    }

    void drop(QualifiedName table, Index index) {
        drop(table, index, List.of());
    }

    private void drop(QualifiedName table, Index index, List<Hazard> further) {
        actions.accept(dropping(table, index, further));
    }

    private Action dropping(QualifiedName table, Index index, List<Hazard> further) {
        boolean concurrent = context.isOnline(table);
        Table owner = Objects.requireNonNull(context.tableBefore(table), "table of the index");
        ActionBuilder action = context.action(
                        Phase.DROP_INDEX,
                        "DROP INDEX " + (concurrent ? "CONCURRENTLY " : "") + context.sql(name(table, index)))
                .releases(DdlFacts.tableBefore(table), DdlFacts.namespaceBefore(table.schema()))
                .produces(DdlFacts.freeName(name(table, index)))
                .hazards(further);
        if (concurrent) {
            action.outsideTransaction();
        } else {
            action.hazards(hazards.lock(table));
        }
        mentioned(owner, index).forEach(column -> action.releases(DdlFacts.columnBefore(table, column)));
        if (index.unique()) {
            action.destroys(DdlFacts.keyBefore(table, plainColumns(index)));
        }
        return action.build();
    }

    private void comment(QualifiedName table, Index index) {
        actions.accept(CommentSql.action(context, "INDEX " + context.sql(name(table, index)), index.comment())
                .requires(DdlFacts.fact("index", name(table, index)))
                .build());
    }

    /** The columns whose values an index holds as they are. */
    static List<String> plainColumns(Index index) {
        return index.keys().stream()
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .toList();
    }

    private static QualifiedName name(QualifiedName table, Index index) {
        return table.sibling(index.name().toString());
    }

    private static List<String> mentioned(Table table, Index index) {
        return table.columns().stream()
                .map(Column::name)
                .filter(index::mentions)
                .toList();
    }

    private static String keyText(Index index) {
        List<String> columns = plainColumns(index);
        return columns.size() == index.keys().size() ? String.join(", ", columns) : "key of " + index.name();
    }

    /** What an index does, apart from name, comment and origin. */
    private static Index work(Index index) {
        return new Index(
                ObjectName.none(),
                index.unique(),
                index.nullsNotDistinct(),
                index.method(),
                index.keys(),
                index.included(),
                index.predicate(),
                index.valid(),
                index.options(),
                null,
                null);
    }
}
