package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.SerialDefault;
import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The statements that alter one column, in the only order PostgreSQL accepts: what the column gives up, then its type, then what it
 * gets. A default is taken off around a change of type, since PostgreSQL cannot convert every default.
 */
final class ColumnAlterationWriter {

    private final DdlContext context;
    private final DdlHazards hazards;
    private final MadeUpValues values;
    private final ColumnAlteration alteration;
    private final QualifiedName table;
    private final Column before;
    private final Column after;
    private final List<ActionBuilder> stages = new ArrayList<>();

    ColumnAlterationWriter(DdlContext context, MadeUpValues values, ColumnAlteration alteration) {
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.values = values;
        this.alteration = alteration;
        this.table = alteration.table();
        this.before = alteration.before();
        this.after = alteration.after();
    }

    void write(Consumer<Action> actions) {
        giveUp();
        if (alteration.rewritesType()) {
            changeType();
        }
        boolean setsNotNull = before.nullable() && !after.nullable();
        // An identity must not be null beforehand; a default has to be there before rows can get it.
        if (setsNotNull && after.defaultExpression() == null) {
            setNotNull();
        }
        get();
        if (setsNotNull && after.defaultExpression() != null) {
            setNotNull();
        }
        for (int i = 0; i < stages.size(); i++) {
            ActionBuilder stage = stages.get(i).destroys(DdlFacts.columnBefore(table, before.name()));
            if (i > 0) {
                stage.requires(DdlFacts.stage(alteration.name(), i - 1));
            }
            stage.produces(DdlFacts.stage(alteration.name(), i));
            if (i == stages.size() - 1) {
                stage.produces(DdlFacts.column(table, after.name()));
            }
            actions.accept(stage.build());
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            ColumnWriter.comment(context, alteration.name(), after.comment(), actions);
        }
    }

    private void giveUp() {
        Table owner = requireNonNull(context.tableBefore(table), "table of the column");
        CarriedPosition.of(context, alteration).ifPresent(position -> stages.add(position.remember()));
        if (before.identity() != null && after.identity() == null) {
            ActionBuilder stage = stage("DROP IDENTITY")
                    .produces(DdlFacts.freeName(ColumnSql.sequence(table, before.name(), before.identity())));
            if (sequence(after).isEmpty()) {
                stage.hazards(hazards.of(
                        table,
                        HazardCode.AG203,
                        "drops the sequence of " + text() + " and the position it has reached"));
            }
        }
        if (before.generated() != null && after.generated() == null) {
            stage("DROP EXPRESSION");
        }
        if (before.defaultExpression() != null && (after.defaultExpression() == null || isDefaultInTheWay())) {
            stage("DROP DEFAULT").letsGoOf(owner, withoutType(before));
        }
        if (!before.nullable() && after.nullable()) {
            stage("DROP NOT NULL");
        }
    }

    /** A new length leaves a default as it is; a new type can leave one that does not convert. */
    private boolean isDefaultInTheWay() {
        boolean sameSequence = sequence(before).isPresent() && sequence(before).equals(sequence(after));
        boolean sameType = PostgresType.of(before.type()).isLike(PostgresType.of(after.type()));
        return alteration.typeRemade() || !sameSequence && !sameType;
    }

    private void changeType() {
        Table owner = requireNonNull(context.tableBefore(table), "table of the column");
        TypeChange change = TypeChange.of(before.type(), after.type(), alteration.typeRemade());
        String conversion = change.conversion();
        String using = conversion == null || after.generated() != null
                ? ""
                : " USING " + conversion.replace(TypeChange.COLUMN, PostgresNames.identifier(before.name()));
        narrowIdentity();
        stage("TYPE " + ColumnSql.typeWithCollation(after) + using)
                .letsGoOf(owner, withoutDefault(before))
                .uses(context.table(table), withoutDefault(after))
                .hazards(typeHazards(change));
    }

    /** The bounds of an identity must fit a smaller type before the column has it. */
    private void narrowIdentity() {
        Identity from = before.identity();
        Identity to = after.identity();
        if (from != null && to != null && !fits(from.options(), to.options().type())) {
            moveIntoBounds(from.options(), to.options());
            stage("SET MAXVALUE " + to.options().maximum());
        }
    }

    /** What the identity has for options when the column has its new type. */
    private static SequenceOptions retyped(SequenceOptions from, SequenceOptions to) {
        SequenceOptions adjusted = SequenceSql.withType(from, to.type());
        return fits(from, to.type())
                ? adjusted
                : new SequenceOptions(
                        adjusted.type(),
                        adjusted.start(),
                        adjusted.increment(),
                        adjusted.minimum(),
                        to.maximum(),
                        adjusted.cache(),
                        adjusted.cycle());
    }

    private static boolean fits(SequenceOptions options, String type) {
        return SequenceSql.withType(options, type).maximum()
                <= SequenceOptions.ascending(type, 1, 1).maximum();
    }

    private List<Hazard> typeHazards(TypeChange change) {
        String words =
                text() + " from " + PostgresType.readable(before.type()) + " to " + PostgresType.readable(after.type());
        List<Hazard> found = new ArrayList<>();
        found.addAll(change.rewrites() ? hazards.rewrite(table, "new type of " + text()) : hazards.lock(table));
        if (!alteration.changesType()) {
            return found;
        }
        if (change.losesValues()) {
            found.addAll(hazards.of(table, HazardCode.AG205, "rounds or cuts values of " + words));
        }
        // Of an enum type made anew the type itself tells what it lost.
        if (change.mayFail() && !alteration.typeRemade()) {
            found.addAll(hazards.of(table, HazardCode.AG405, "fails where a value does not convert: " + words));
        }
        if (change.usesTimeZone()) {
            found.addAll(hazards.of(table, HazardCode.AG406, "converts with the time zone of the session: " + words));
        }
        boolean foreign = change.conversion() != null || change.mayFail() || change.losesValues();
        if (foreign && !alteration.typeRemade()) {
            found.addAll(hazards.of(
                    table,
                    HazardCode.AG302,
                    "versions of the application that expect another type may fail: " + words));
        }
        return found;
    }

    private void setNotNull() {
        boolean byDefault = after.defaultExpression() != null;
        if (context.isDowngrade()) {
            values.fillNulls(table, after).ifPresent(this::fill);
        } else if (byDefault) {
            fill(context.action(
                    Phase.ALTER_COLUMN,
                    ColumnWriter.remark("Rows that have no value get the default.")
                            + Backfill.update(context, table, after, "DEFAULT")
                            + Backfill.whereNull(after)));
        }
        boolean left = !context.isDowngrade() && !byDefault && after.generated() == null;
        if (left) {
            values.checkAtOnce(table, Phase.ALTER_COLUMN).ifPresent(stages::add);
        }
        ActionBuilder stage = stage("SET NOT NULL").hazards(hazards.scan(table, text() + " NOT NULL"));
        if (!byDefault) {
            stage.hazards(hazards.of(table, HazardCode.AG401, "fails where " + text() + " is null"));
        }
        if (left) {
            stage.after(Backfill.todo(context, table, after));
        }
    }

    private void fill(ActionBuilder fill) {
        values.checkAtOnce(table, Phase.ALTER_COLUMN).ifPresent(stages::add);
        stages.add(fill);
    }

    private void get() {
        Identity from = before.identity();
        Identity to = after.identity();
        if (to != null && from == null) {
            stage("ADD " + ColumnSql.generated(context, table, after.name(), to))
                    .requires(DdlFacts.freeName(ColumnSql.sequence(table, after.name(), to)));
            carryOn(serialSequence(), to.options());
        } else if (to != null && from != null && !to.equals(from)) {
            alterIdentity(from, to);
        }
        String expression = after.defaultExpression();
        boolean defaultGone = before.defaultExpression() == null || alteration.rewritesType() && isDefaultInTheWay();
        if (expression != null && (defaultGone || !expression.equals(before.defaultExpression()))) {
            // The default of an enum column is one of its labels.
            stage("SET DEFAULT " + StableExpression.of(expression)).uses(context.table(table), after);
            carryOnSerial();
        }
        Generated generated = after.generated();
        if (generated != null && before.generated() != null && !generated.equals(before.generated())) {
            stage("SET EXPRESSION AS " + StableExpression.inParentheses(generated.expression()))
                    .uses(context.table(table), withoutType(after))
                    .hazards(generated.stored() ? hazards.rewrite(table, "new expression of " + text()) : List.of());
        }
    }

    private void alterIdentity(Identity from, Identity to) {
        List<String> words = new ArrayList<>();
        if (!alteration.rewritesType()
                && !from.options().type().equals(to.options().type())) {
            narrowIdentity();
            retypeSequence(
                    from.sequence() != null ? from.sequence() : to.sequence(),
                    to.options().type());
        }
        if (from.always() != to.always()) {
            words.add("SET GENERATED " + (to.always() ? "ALWAYS" : "BY DEFAULT"));
        }
        SequenceOptions adjusted = retyped(from.options(), to.options());
        SequenceSql.differences(adjusted, to.options())
                .forEach(word -> words.add(word.equals("RESTART") ? word : "SET " + word));
        if (!words.isEmpty()) {
            moveIntoBounds(adjusted, to.options());
            stage(String.join(" ", words));
        }
    }

    /** A change of the column's type gives the sequence the same type; alone, the sequence has to be called by its name. */
    private void retypeSequence(@Nullable QualifiedName sequence, String type) {
        String statement = "'ALTER SEQUENCE ' || " + serialSequence() + " || ' AS " + type + "'";
        String sql = sequence == null
                ? "DO " + PostgresNames.literal("BEGIN EXECUTE " + statement + "; END")
                : "ALTER SEQUENCE " + context.sql(sequence) + " AS " + type;
        stages.add(context.action(Phase.ALTER_COLUMN, sql).hazards(hazards.lock(table)));
    }

    private void moveIntoBounds(SequenceOptions from, SequenceOptions to) {
        SequenceSql.moveIntoBounds(serialSequence(), from, to)
                .ifPresent(sql -> stages.add(context.action(Phase.ALTER_COLUMN, sql)));
    }

    /** A sequence that is new to a column with rows must not hand out values that are there already. */
    private void carryOnSerial() {
        Optional<QualifiedName> name = sequence(after);
        boolean isNew = name.isPresent()
                && context.before().sequences().stream().noneMatch(s -> s.name().equals(name.get()));
        context.after().sequences().stream()
                .filter(s -> isNew
                        && s.name().equals(name.get())
                        && alteration.name().equals(s.owner()))
                .findFirst()
                .ifPresent(s -> carryOn(PostgresNames.literal(context.sql(s.name())), s.options()));
    }

    private void carryOn(String sequence, SequenceOptions options) {
        String column = PostgresNames.identifier(after.name());
        boolean up = options.increment() > 0;
        String start = CarriedPosition.of(context, alteration)
                .map(position -> position.sql() + ", " + options.start())
                .orElse(Long.toString(options.start()));
        String next = up
                ? "greatest(max(" + column + ") + 1, " + start + ")"
                : "least(min(" + column + ") - 1, " + start + ")";
        stages.add(context.action(
                Phase.ALTER_COLUMN, "SELECT setval(" + sequence + ", " + next + ", false) FROM " + context.sql(table)));
    }

    private String serialSequence() {
        return "pg_get_serial_sequence(" + PostgresNames.literal(context.sql(table)) + ", "
                + PostgresNames.literal(after.name()) + ")";
    }

    private ActionBuilder stage(String words) {
        ActionBuilder stage = context.action(
                Phase.ALTER_COLUMN,
                "ALTER TABLE " + context.sql(table) + " ALTER COLUMN " + PostgresNames.identifier(after.name()) + " "
                        + words);
        if (!words.startsWith("TYPE ") && !words.equals("SET NOT NULL")) {
            stage.hazards(hazards.lock(table));
        }
        stages.add(stage);
        return stage;
    }

    private Optional<QualifiedName> sequence(Column column) {
        return SerialDefault.sequence(
                column.defaultExpression(), context.names().defaultSchema());
    }

    private String text() {
        return context.text(table, after.name());
    }

    /** The part of a column that its default is: its type does not depend on the statement. */
    private static Column withoutType(Column column) {
        return column.withType("no type");
    }

    private static Column withoutDefault(Column column) {
        return column.withDefault(null);
    }
}
