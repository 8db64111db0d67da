package dev.autogen.database.postgres;

import dev.autogen.diff.SerialDefault;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements about the sequence behind a column: what it counts with, and where it goes on. */
final class IdentityAlteration {

    private final DdlContext context;
    private final ColumnAlteration alteration;
    private final ColumnStages stages;
    private final QualifiedName table;
    private final Column before;
    private final Column after;

    IdentityAlteration(DdlContext context, ColumnAlteration alteration, ColumnStages stages) {
        this.context = context;
        this.alteration = alteration;
        this.stages = stages;
        this.table = alteration.table();
        this.before = alteration.before();
        this.after = alteration.after();
    }

    /** The column gets an identity. */
    void add(Identity identity) {
        stages.alter("ADD " + ColumnSql.generated(context, table, after.name(), identity))
                .requires(DdlFacts.freeName(ColumnSql.sequence(table, after.name(), identity)));
        carryOn(serialSequence(), identity.options());
    }

    /** The bounds of an identity must fit a smaller type before the column has it. */
    void narrow() {
        Identity from = before.identity();
        Identity to = after.identity();
        if (from != null && to != null && !fits(from.options(), to.options().type())) {
            moveIntoBounds(from.options(), to.options());
            stages.alter("SET MAXVALUE " + to.options().maximum());
        }
    }

    void alter(Identity from, Identity to) {
        List<String> words = new ArrayList<>();
        if (!alteration.rewritesType()
                && !from.options().type().equals(to.options().type())) {
            narrow();
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
            stages.alter(String.join(" ", words));
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

    /** A change of the column's type gives the sequence the same type; alone, the sequence has to be called by its name. */
    private void retypeSequence(@Nullable QualifiedName sequence, String type) {
        String statement = "'ALTER SEQUENCE ' || " + serialSequence() + " || ' AS " + type + "'";
        String sql = sequence == null
                ? "DO " + PostgresNames.literal("BEGIN EXECUTE " + statement + "; END")
                : "ALTER SEQUENCE " + context.sql(sequence) + " AS " + type;
        stages.all()
                .add(context.action(Phase.ALTER_COLUMN, sql)
                        .hazards(sequence == null ? List.of() : List.of(DdlHazards.sequenceLock(context, sequence))));
    }

    private void moveIntoBounds(SequenceOptions from, SequenceOptions to) {
        SequenceSql.moveIntoBounds(serialSequence(), from, to)
                .ifPresent(sql -> stages.all().add(context.action(Phase.ALTER_COLUMN, sql)));
    }

    /** A sequence that is new to a column with rows must not hand out values that are there already. */
    void carryOnSerial() {
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
                        stages.all()
                                .add(context.action(Phase.ALTER_COLUMN, ForwardSql.serial(context, alteration, s))
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
        stages.all()
                .add(context.action(
                        Phase.ALTER_COLUMN,
                        "SELECT setval(" + sequence + ", " + next + ", false) FROM " + context.sql(table)));
    }

    private String serialSequence() {
        return "pg_get_serial_sequence(" + PostgresNames.literal(context.sql(table)) + ", "
                + PostgresNames.literal(after.name()) + ")";
    }

    private Optional<QualifiedName> sequence(Column column) {
        return SerialDefault.sequence(
                column.defaultExpression(), context.names().defaultSchema());
    }
}
