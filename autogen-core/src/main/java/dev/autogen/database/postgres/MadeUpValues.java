package dev.autogen.database.postgres;

import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a downgrade bring back a column that must not be null to a table with rows: its values are gone, and there must be some.
 * An upgrade never makes values up.
 */
final class MadeUpValues {

    private final DdlContext context;
    private final DdlHazards hazards;
    private final Consumer<Action> actions;

    MadeUpValues(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.actions = actions;
    }

    void addWithValues(QualifiedName name, Column column) {
        Table table = context.table(name);
        Optional<ForeignKey> foreignKey = foreignKey(table, column);
        if (foreignKey.isPresent()) {
            ForeignKey key = foreignKey.get();
            fillAfterAdding(
                    name,
                    column,
                    "The values were dropped: each row gets one that " + context.text(key.referencedTable()) + " has.",
                    update(name, column, referencedValue(table, column, key)),
                    key);
            return;
        }
        Optional<String> distinct = isInKey(table, column) ? distinctValue(column) : Optional.empty();
        if (distinct.isPresent()) {
            String update = update(name, column, distinct.get())
                    + "\nFROM (SELECT ctid AS place, row_number() OVER () AS number FROM " + context.sql(name)
                    + ") numbered\nWHERE " + context.sql(name) + ".ctid = numbered.place";
            fillAfterAdding(name, column, "The values were dropped: rows are numbered instead.", update, null);
            return;
        }
        Optional<String> zero = ZeroValue.of(table, column, context.after());
        if (zero.isEmpty()) {
            actions.accept(ColumnWriter.addition(
                            context,
                            name,
                            column,
                            "The values were dropped, and no value is known for the type: rows must have one.")
                    .produces(DdlFacts.column(name, column.name()))
                    .hazards(hazards.scan(
                            name, "looks for a row without a value for " + context.text(name, column.name())))
                    .hazards(unknown(name, column))
                    .hazards(hazards.of(
                            name,
                            HazardCode.AG401,
                            "fails where " + context.text(name) + " has rows: they have no value for "
                                    + context.text(name, column.name())))
                    .build());
            return;
        }
        addWithDefault(name, column, zero.get());
    }

    /** Fills in what must not be null any more; nothing where values would have to be unique. */
    Optional<ActionBuilder> fillNulls(QualifiedName name, Column column) {
        Table table = context.table(name);
        boolean hasDefault = column.defaultExpression() != null;
        Optional<String> value = hasDefault
                ? Optional.of("DEFAULT")
                : foreignKey(table, column)
                        .map(key -> referencedValue(table, column, key))
                        .or(() -> isInKey(table, column)
                                ? Optional.empty()
                                : ZeroValue.of(table, column, context.after()));
        return value.map(v -> context.action(
                        Phase.ALTER_COLUMN,
                        ColumnWriter.remark("Rows that have no value get one, since there must be one.")
                                + update(name, column, v)
                                + Backfill.whereNull(column))
                .hazards(hazards.updated(name))
                .hazards(madeUp(name, column, "rows without a value")));
    }

    /** Rows whose foreign keys are checked at the end of the transaction would block every ALTER TABLE until then. */
    Optional<ActionBuilder> checkAtOnce(QualifiedName name, Phase phase) {
        return isCheckedLate(name)
                ? Optional.of(context.action(phase, "SET CONSTRAINTS ALL IMMEDIATE"))
                : Optional.empty();
    }

    private void addWithDefault(QualifiedName name, Column column, String value) {
        boolean perRow = value.contains("(");
        Column filled = column.withDefault(value);
        ColumnName columnName = new ColumnName(name, column.name());
        actions.accept(
                ColumnWriter.addition(context, name, filled, "The values were dropped: all rows get " + value + ".")
                        .produces(DdlFacts.stage(columnName, 0))
                        .hazards(ColumnWriter.json(hazards, name, column, context.text(name, column.name())))
                        .hazards(perRow ? hazards.rewrite(name, "a value for each row") : hazards.lock(name))
                        .hazards(madeUp(name, column, "all rows"))
                        .build());
        actions.accept(alter(name, column, "DROP DEFAULT")
                .requires(DdlFacts.stage(columnName, 0))
                .produces(DdlFacts.column(name, column.name()))
                .hazards(hazards.lock(name))
                .hazards(unknown(name, column))
                .build());
    }

    private void fillAfterAdding(
            QualifiedName name, Column column, String why, String update, @Nullable ForeignKey key) {
        ColumnName columnName = new ColumnName(name, column.name());
        Column empty = new Column(
                column.name(), column.type(), column.collation(), true, null, null, null, column.comment(), null);
        actions.accept(ColumnWriter.addition(context, name, empty, why)
                .produces(DdlFacts.stage(columnName, 0))
                .hazards(hazards.lock(name))
                .build());
        checkAtOnce(name, Phase.ADD_COLUMN)
                .ifPresent(action -> actions.accept(action.requires(DdlFacts.stage(columnName, 0))
                        .produces(DdlFacts.stage(columnName, 1))
                        .build()));
        ActionBuilder fill = context.action(Phase.ADD_COLUMN, update)
                .requires(DdlFacts.stage(columnName, 0), DdlFacts.stage(columnName, 1))
                .produces(DdlFacts.stage(columnName, 2))
                .hazards(hazards.updated(name))
                .hazards(madeUp(name, column, "all rows"));
        if (key != null) {
            key.referencedColumns().stream()
                    .map(c -> DdlFacts.column(key.referencedTable(), c))
                    .filter(fact -> !fact.equals(DdlFacts.column(name, column.name())))
                    .forEach(fill::requires);
        }
        if (context.isOnline(name)) {
            notNullOnline(name, column, fill.ownTransaction());
            return;
        }
        actions.accept(fill.build());
        actions.accept(context.action(Phase.ADD_COLUMN, NotNullSql.set(context, name, column))
                .requires(DdlFacts.stage(columnName, 2))
                .produces(DdlFacts.column(name, column.name()))
                .hazards(hazards.scan(name, context.text(name, column.name()) + " NOT NULL"))
                .hazards(unknown(name, column))
                .build());
    }

    private void notNullOnline(QualifiedName name, Column column, ActionBuilder fill) {
        ColumnName columnName = new ColumnName(name, column.name());
        actions.accept(fill.build());
        List<ActionBuilder> steps = new OnlineNotNull(context, name, column, Phase.ADD_COLUMN).steps(false);
        steps.get(0).hazards(unknown(name, column));
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            actions.accept(steps.get(i)
                    .requires(DdlFacts.stage(columnName, i + 2))
                    .produces(last ? DdlFacts.column(name, column.name()) : DdlFacts.stage(columnName, i + 3))
                    .build());
        }
    }

    private ActionBuilder alter(QualifiedName name, Column column, String words) {
        return context.action(
                Phase.ADD_COLUMN,
                "ALTER TABLE " + context.sql(name) + " ALTER COLUMN " + PostgresNames.identifier(column.name()) + " "
                        + words);
    }

    private String update(QualifiedName name, Column column, String value) {
        return Backfill.update(context, name, column, value);
    }

    /** Any row that the other columns of the key allow, always the same one. */
    private String referencedValue(Table table, Column column, ForeignKey key) {
        String alias = "referenced";
        String wanted = PostgresNames.identifier(
                key.referencedColumns().get(key.columns().indexOf(column.name())));
        String matching = IntStream.range(0, key.columns().size())
                .filter(i -> !key.columns().get(i).equals(column.name()))
                .filter(i -> isThere(table, key.columns().get(i)))
                .mapToObj(i -> alias + "."
                        + PostgresNames.identifier(key.referencedColumns().get(i)) + " = " + context.sql(table.name())
                        + "." + PostgresNames.identifier(key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        String order = key.referencedColumns().stream()
                .map(c -> alias + "." + PostgresNames.identifier(c))
                .collect(Collectors.joining(", "));
        return "(SELECT " + alias + "." + wanted + " FROM " + context.sql(key.referencedTable()) + " " + alias
                + (matching.isEmpty() ? "" : " WHERE " + matching) + " ORDER BY " + order + " LIMIT 1)";
    }

    private boolean isThere(Table table, String column) {
        Table before = context.tableBefore(table.name());
        return before != null && before.column(column).isPresent();
    }

    private static Optional<ForeignKey> foreignKey(Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .findFirst();
    }

    private static boolean isInKey(Table table, Column column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().contains(column.name())
                || table.uniqueConstraints().stream()
                        .anyMatch(unique -> unique.columns().contains(column.name()))
                || table.indexes().stream()
                        .filter(Index::unique)
                        .anyMatch(index -> IndexWriter.plainColumns(index).contains(column.name()));
    }

    private static Optional<String> distinctValue(Column column) {
        PostgresType type = PostgresType.of(column.type());
        String readable = PostgresType.readable(column.type());
        return switch (type.array() ? "" : type.element()) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" ->
                Optional.of("numbered.number");
            case "text", "character varying", "character", "bpchar" -> Optional.of("numbered.number::text");
            case "uuid" -> Optional.of("lpad(to_hex(numbered.number), 32, '0')::uuid");
            case "date", "timestamp without time zone", "timestamp with time zone" ->
                Optional.of("('1970-01-01'::timestamp + numbered.number * interval '1 day')::" + readable);
            case "bytea" -> Optional.of("convert_to(numbered.number::text, 'UTF8')");
            default -> Optional.empty();
        };
    }

    private boolean isCheckedLate(QualifiedName name) {
        return context.before().tables().stream()
                .flatMap(table -> table.foreignKeys().stream()
                        .filter(key -> table.name().equals(name)
                                || key.referencedTable().equals(name)))
                .anyMatch(key -> key.deferrability() == Deferrability.INITIALLY_DEFERRED);
    }

    private List<Hazard> unknown(QualifiedName name, Column column) {
        return hazards.of(
                name,
                HazardCode.AG301,
                "versions of the application that do not know " + context.text(name, column.name())
                        + " cannot insert any more");
    }

    private List<Hazard> madeUp(QualifiedName name, Column column, String rows) {
        return hazards.of(
                name, HazardCode.AG206, "makes values up for " + context.text(name, column.name()) + " in " + rows);
    }
}
