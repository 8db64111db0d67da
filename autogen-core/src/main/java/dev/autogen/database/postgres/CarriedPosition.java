package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.SerialDefault;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.Optional;

/**
 * The position of a sequence that is dropped, while another one takes its place: values of rows that were deleted must not be
 * handed out again. Both may have one name, so the position is kept in a setting that lasts as long as the transaction.
 */
record CarriedPosition(DdlContext context, QualifiedName sequence, SequenceOptions options, String setting) {

    CarriedPosition {
        requireNonNull(sequence, "sequence");
        requireNonNull(options, "options");
        requireNonNull(setting, "setting");
    }

    /** Where an identity becomes a sequence as default, or the other way round. */
    static Optional<CarriedPosition> of(DdlContext context, ColumnAlteration alteration) {
        Column before = alteration.before();
        Column after = alteration.after();
        String setting = setting(alteration);
        Optional<QualifiedName> from = SerialDefault.sequence(
                before.defaultExpression(), context.names().defaultSchema());
        Optional<QualifiedName> to = SerialDefault.sequence(
                after.defaultExpression(), context.names().defaultSchema());
        Identity identity = before.identity();
        if (identity != null && after.identity() == null && to.isPresent()) {
            QualifiedName name = ColumnSql.sequence(alteration.table(), before.name(), identity);
            return Optional.of(new CarriedPosition(context, name, identity.options(), setting));
        }
        boolean becomesIdentity = from.isPresent() && identity == null && after.identity() != null;
        return becomesIdentity
                ? context.before().sequences().stream()
                        .filter(sequence -> sequence.name().equals(from.get()))
                        .findFirst()
                        .map(Sequence::options)
                        .map(options -> new CarriedPosition(context, from.get(), options, setting))
                : Optional.empty();
    }

    /** Keeps the next value of the sequence. */
    ActionBuilder remember() {
        return context.action(
                Phase.ALTER_COLUMN,
                "SELECT set_config(" + PostgresNames.literal(setting) + ", (last_value + is_called::integer"
                        + (options.increment() == 1 ? "" : " * " + options.increment()) + ")::text, true) FROM "
                        + context.sql(sequence));
    }

    /** The next value, as an expression. */
    String sql() {
        return "current_setting(" + PostgresNames.literal(setting) + ")::bigint";
    }

    /** The names of settings are plain words. */
    private static String setting(ColumnAlteration alteration) {
        String name = alteration.table().name() + "_" + alteration.before().name();
        return "autogen.next_"
                + (name.matches("[a-z][a-z0-9_]*")
                        ? name
                        : Integer.toHexString(alteration.name().hashCode()));
    }
}
