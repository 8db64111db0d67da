package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.SerialDefault;
import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
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
    private final BiPredicate<QualifiedName, ForeignKey> keeps;
    private final ColumnAlteration alteration;
    private final QualifiedName table;
    private final Column before;
    private final Column after;
    private final List<ActionBuilder> stages = new ArrayList<>();
    private final NotNullAlteration notNull;

    /** @param keeps whether the plan leaves a foreign key of a table as it is while columns are altered */
    ColumnAlterationWriter(
            DdlContext context,
            MadeUpValues values,
            ColumnAlteration alteration,
            BiPredicate<QualifiedName, ForeignKey> keeps) {
        this.keeps = keeps;
        this.context = context;
        this.hazards = new DdlHazards(context);
        this.values = values;
        this.alteration = alteration;
        this.table = alteration.table();
        this.before = alteration.before();
        this.after = alteration.after();
        this.notNull = new NotNullAlteration(context, values, alteration, stages);
    }

    void write(Consumer<Action> actions) {
        giveUp();
        if (alteration.rewritesType()) {
            changeType();
        }
        boolean setsNotNull = before.nullable() && !after.nullable();
        // An identity must not be null beforehand; a default has to be there before rows can get it.
        if (setsNotNull && after.defaultExpression() == null) {
            notNull.set();
        }
        get();
        if (setsNotNull && after.defaultExpression() != null) {
            notNull.set();
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
            if (CarriedPosition.of(context, alteration).isEmpty()) {
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
            stage("DROP DEFAULT").letsGoOf(owner, withoutType(before)).hazards(newDefault("drops"));
        }
        notNull.giveUp();
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

    /** None about a default that only makes way for a change of type. */
    private List<Hazard> newDefault(String verb) {
        return alteration.changesType() || Objects.equals(before.defaultExpression(), after.defaultExpression())
                ? List.of()
                : hazards.of(
                        table,
                        HazardCode.AG306,
                        verb + " the default of " + text() + "; running versions of the application get it as well");
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
        boolean sortsAnew = !Objects.equals(before.collation(), after.collation()) && isIndexed();
        if (change.rewrites()) {
            found.addAll(hazards.rewrite(table, "new type of " + text()));
        } else if (sortsAnew || isComputedInIndex()) {
            found.addAll(hazards.scan(table, "builds the indexes of " + text() + " again"));
        } else if (isChecked()) {
            found.addAll(hazards.scan(table, "tries the checks of " + text() + " again"));
        } else {
            found.addAll(hazards.lock(table));
        }
        foreignKeyHazards(change, found);
        if (!alteration.changesType()) {
            return found;
        }
        TypeChangeHazards.of(words, change, alteration.typeRemade())
                .forEach(hazard -> found.addAll(hazards.of(table, hazard.code(), hazard.message())));
        return found;
    }

    /** Indexes and keys that stay, and have to be in another order. */
    private boolean isIndexed() {
        Table owner = context.table(table);
        Table former = requireNonNull(context.tableBefore(table), "table of the column");
        return owner.indexes().stream()
                        .anyMatch(index ->
                                index.mentions(after.name()) && former.indexes().contains(index))
                || owner.constraints().stream()
                        .anyMatch(key -> former.constraints().contains(key) && isKeyOf(key, after.name()));
    }

    /** Indexes that stay and have the column in an expression, which is parsed anew for the new type. */
    private boolean isComputedInIndex() {
        Table former = requireNonNull(context.tableBefore(table), "table of the column");
        return context.table(table).indexes().stream()
                .filter(index ->
                        index.predicate() != null || index.keys().stream().anyMatch(key -> key.expression() != null))
                .anyMatch(index ->
                        index.mentions(after.name()) && former.indexes().contains(index));
    }

    /** Checks that stay: their expressions are parsed anew for the new type, and tried on all rows. */
    private boolean isChecked() {
        Table former = requireNonNull(context.tableBefore(table), "table of the column");
        return context.table(table).checks().stream()
                .anyMatch(check -> check.validated()
                        && check.enforced()
                        && former.checks().contains(check)
                        && (check.columns().contains(before.name())
                                || ExpressionText.mentions(check.expression(), before.name())));
    }

    private static boolean isKeyOf(Constraint constraint, String column) {
        return constraint instanceof PrimaryKey key && key.columns().contains(column)
                || constraint instanceof UniqueConstraint unique
                        && unique.columns().contains(column);
    }

    /** PostgreSQL makes the foreign keys of a column anew that gets another type, whichever side it is on. */
    private void foreignKeyHazards(TypeChange change, List<Hazard> found) {
        for (Table other : context.before().tables()) {
            for (ForeignKey key : kept(other)) {
                boolean own = other.name().equals(table) && key.columns().contains(after.name());
                boolean referenced = key.referencedTable().equals(table)
                        && key.referencedColumns().contains(after.name());
                if (own && !key.referencedTable().equals(table)) {
                    found.addAll(foreignKeyCheck(key.referencedTable(), key, change));
                } else if (referenced && !other.name().equals(table)) {
                    found.addAll(foreignKeyCheck(other.name(), key, change));
                }
            }
        }
    }

    private List<Hazard> foreignKeyCheck(QualifiedName other, ForeignKey key, TypeChange change) {
        return change.rewrites()
                ? hazards.scan(
                        other,
                        "checks foreign key " + PostgresNames.oneLine(key.name().toString()))
                : hazards.lock(other);
    }

    private List<ForeignKey> kept(Table owner) {
        Table now = context.tableAfter(owner.name());
        return owner.foreignKeys().stream()
                .filter(key -> now != null && now.foreignKeys().contains(key) && keeps.test(owner.name(), key))
                .toList();
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
            stage("SET DEFAULT " + StableExpression.of(expression))
                    .uses(context.table(table), after)
                    .hazards(newDefault("sets"));
            carryOnSerial();
        }
        Generated generated = after.generated();
        if (generated != null && before.generated() != null && !generated.equals(before.generated())) {
            stage("SET EXPRESSION AS " + StableExpression.inParentheses(generated.expression()))
                    .uses(context.table(table), withoutType(after))
                    .letsGoOfSources(
                            requireNonNull(context.tableBefore(table), "table of the column"),
                            before.generated(),
                            generated)
                    .hazards(
                            generated.stored()
                                    ? hazards.rewrite(table, "new expression of " + text())
                                    : hazards.lock(table));
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
        stages.add(context.action(Phase.ALTER_COLUMN, sql)
                .hazards(sequence == null ? List.of() : List.of(DdlHazards.sequenceLock(context, sequence))));
    }

    private void moveIntoBounds(SequenceOptions from, SequenceOptions to) {
        SequenceSql.moveIntoBounds(serialSequence(), from, to)
                .ifPresent(sql -> stages.add(context.action(Phase.ALTER_COLUMN, sql)));
    }

    /** A sequence that is new to a column with rows must not hand out values that are there already. */
    private void carryOnSerial() {
        Optional<QualifiedName> name = sequence(after);
        if (name.isEmpty() || name.equals(sequence(before)) || !FedColumns.counts(after)) {
            return;
        }
        boolean isNew =
                context.before().sequences().stream().noneMatch(s -> s.name().equals(name.get()));
        context.after().sequences().stream()
                .filter(s -> s.name().equals(name.get()))
                .findFirst()
                .ifPresent(s -> {
                    if (isNew && alteration.name().equals(s.owner())) {
                        carryOn(PostgresNames.literal(context.sql(s.name())), s.options());
                    } else if (before.identity() != null || ForwardSql.mayCollide(context.tableAfter(table), after)) {
                        stages.add(context.action(Phase.ALTER_COLUMN, ForwardSql.serial(context, alteration, s))
                                .requires(DdlFacts.sequence(s.name())));
                    }
                });
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
        if (!words.startsWith("TYPE ") && !words.startsWith("SET EXPRESSION ")) {
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
