package dev.autogen.database.postgres;

import dev.autogen.diff.rename.ObjectPath;
import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements that add columns to tables that exist, and drop them. */
final class ColumnWriter {

    private final DdlContext context;
    private final DdlHazards hazards;
    private final MadeUpValues values;

    private final OnlineColumns online;
    private final Consumer<Action> actions;

    ColumnWriter(DdlContext context, MadeUpValues values, Consumer<Action> actions) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.values = values;
        this.online = new OnlineColumns(context, actions);
        this.actions = actions;
    }

    void add(QualifiedName table, Column column) {
        if (context.isDowngrade() && needsValue(column)) {
            values.addWithValues(table, column);
        } else if (online.isFilled(table, column)) {
            online.addFilled(table, column);
        } else if (needsValue(column)) {
            addToFill(table, column);
        } else {
            actions.accept(addition(context, table, column)
                    .produces(DdlFacts.column(table, column.name()))
                    .hazards(addHazards(table, column))
                    .build());
        }
        NotNullSql.addNotValid(context, table, column, actions);
        if (column.comment() != null) {
            comment(context, new ColumnName(table, column.name()), column.comment(), actions);
        }
    }

    /** What the values are only the author knows: the column is added, filled by hand, and then must not be null any more. */
    private void addToFill(QualifiedName table, Column column) {
        ColumnName name = new ColumnName(table, column.name());
        ActionBuilder addition = addition(context, table, column.withNullable(true))
                .hazards(hazards.lock(table))
                .hazards(json(hazards, table, column, context.text(table, column.name())));
        List<Hazard> unknown = hazards.of(
                table,
                HazardCode.AG301,
                "versions of the application that do not know " + context.text(table, column.name())
                        + " cannot insert any more");
        if (context.isOnline(table)) {
            online.addToFill(table, column, addition, unknown);
            return;
        }
        actions.accept(addition.produces(DdlFacts.stage(name, 0)).build());
        actions.accept(context.action(Phase.ADD_COLUMN, NotNullSql.set(context, table, column))
                .after(Backfill.todo(context, table, column))
                .requires(DdlFacts.stage(name, 0))
                .produces(DdlFacts.column(table, column.name()))
                .hazards(hazards.scan(table, context.text(table, column.name()) + " NOT NULL"))
                .hazards(hazards.of(
                        table, HazardCode.AG401, "fails where " + context.text(table, column.name()) + " is null"))
                .hazards(unknown)
                .build());
    }

    /** {@code ADD COLUMN} with what it needs, for whoever goes on with it. */
    static ActionBuilder addition(DdlContext context, QualifiedName table, Column column, String... remarks) {
        String sql = Stream.of(remarks).map(ColumnWriter::remark).collect(Collectors.joining()) + "ALTER TABLE "
                + context.sql(table) + " ADD COLUMN " + PostgresNames.identifier(column.name()) + " "
                + ColumnSql.definition(context, table, column);
        ActionBuilder action = context.action(Phase.ADD_COLUMN, sql)
                .uses(context.table(table), column)
                .requires(DdlFacts.freeColumnName(table, column.name()));
        if (column.identity() != null) {
            action.requires(DdlFacts.freeName(ColumnSql.sequence(table, column.name(), column.identity())));
        }
        return action;
    }

    /** A line for the reader before a statement. */
    static String remark(String text) {
        return "-- " + PostgresNames.oneLine(text) + "\n";
    }

    void drop(QualifiedName table, Column column) {
        Table owner = Objects.requireNonNull(context.tableBefore(table), "table of the column");
        String text = context.text(table, column.name());
        HazardCode code = column.generated() == null ? HazardCode.AG201 : HazardCode.AG302;
        ActionBuilder action = context.action(
                        Phase.DROP_COLUMN,
                        "ALTER TABLE " + context.sql(table) + " DROP COLUMN " + PostgresNames.identifier(column.name()))
                .letsGoOf(owner, column)
                .destroys(DdlFacts.columnBefore(table, column.name()))
                .produces(DdlFacts.freeColumnName(table, column.name()))
                .hazards(hazards.of(
                        table,
                        code,
                        "drops column " + text + "; versions of the application that still read it will fail"
                                + context.hint(ObjectPath.column(table, column.name()))))
                .hazards(hazards.lock(table));
        freedSequences(context, owner, column).forEach(sequence -> action.produces(DdlFacts.freeName(sequence)));
        actions.accept(action.build());
    }

    /** The sequences that PostgreSQL drops with a column. */
    static List<QualifiedName> freedSequences(DdlContext context, Table table, Column column) {
        List<QualifiedName> names = new ArrayList<>();
        context.ownedBefore(new ColumnName(table.name(), column.name())).stream()
                .map(Sequence::name)
                .forEach(names::add);
        Identity identity = column.identity();
        if (identity != null) {
            names.add(ColumnSql.sequence(table.name(), column.name(), identity));
        }
        return names;
    }

    static void comment(DdlContext context, ColumnName column, @Nullable String comment, Consumer<Action> actions) {
        actions.accept(CommentSql.action(context, "COLUMN " + context.names().column(column), comment)
                .requires(DdlFacts.table(column.table()), DdlFacts.column(column.table(), column.column()))
                .build());
    }

    /** Whether rows that are there already are refused without a value. */
    private static boolean needsValue(Column column) {
        return !column.nullable()
                && column.defaultExpression() == null
                && column.identity() == null
                && column.generated() == null;
    }

    private List<Hazard> addHazards(QualifiedName table, Column column) {
        List<Hazard> found = new ArrayList<>();
        String text = context.text(table, column.name());
        Identity identity = column.identity();
        Generated generated = column.generated();
        boolean rewrites = identity != null
                || generated != null && generated.stored()
                || VolatileDefault.isVolatile(column.defaultExpression());
        if (rewrites) {
            found.addAll(hazards.rewrite(table, "a value for each in " + text));
        } else {
            found.addAll(hazards.lock(table));
        }
        found.addAll(json(hazards, table, column, text));
        return found;
    }

    static List<Hazard> json(DdlHazards hazards, QualifiedName table, Column column, String text) {
        return column.type().equals("json")
                ? hazards.of(
                        table,
                        HazardCode.AG507,
                        text + " is json, which has no equality: DISTINCT and GROUP BY fail; use jsonb")
                : List.of();
    }
}
