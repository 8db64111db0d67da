package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.SerialDefault;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The position of a sequence that is dropped, while another one takes its place: values of rows that were deleted must not be
 * handed out again. Both may have one name, so the position is kept in a setting that lasts as long as the transaction, or
 * as the session where the plan has several.
 */
record CarriedPosition(DdlContext context, QualifiedName sequence, SequenceOptions options, String setting) {

    CarriedPosition {
        requireNonNull(sequence, "sequence");
        requireNonNull(options, "options");
        requireNonNull(setting, "setting");
    }

    /** Where an identity becomes a sequence, as default or one that feeds it, or the other way round. */
    static Optional<CarriedPosition> of(DdlContext context, @Nullable ColumnAlteration alteration) {
        if (alteration == null) {
            return Optional.empty();
        }
        Identity identity = alteration.before().identity();
        boolean hasIdentity = alteration.after().identity() != null;
        if (identity != null && !hasIdentity) {
            QualifiedName name =
                    ColumnSql.sequence(alteration.table(), alteration.before().name(), identity);
            return source(context, context.after(), alteration.after())
                    .or(() -> FedColumns.sequenceAfter(context, alteration.name()))
                    .map(to -> new CarriedPosition(context, name, identity.options(), setting(alteration)));
        }
        return identity == null && hasIdentity
                ? source(context, context.before(), alteration.before())
                        .or(() -> FedColumns.sequenceBefore(context, alteration.name()))
                        .map(from -> new CarriedPosition(context, from.name(), from.options(), setting(alteration)))
                : Optional.empty();
    }

    /** The sequence that the default of a column takes its values from. */
    private static Optional<Sequence> source(DdlContext context, Schema schema, Column column) {
        return SerialDefault.sequence(
                        column.defaultExpression(), context.names().defaultSchema())
                .flatMap(name -> schema.sequences().stream()
                        .filter(sequence -> sequence.name().equals(name))
                        .findFirst());
    }

    /** Keeps the next value of the sequence. */
    ActionBuilder remember() {
        return context.action(
                        Phase.ALTER_COLUMN,
                        "SELECT set_config(" + PostgresNames.literal(setting) + ", (last_value + is_called::integer"
                                + (options.increment() == 1 ? "" : " * " + options.increment()) + ")::text, "
                                + !context.isOnline() + ") FROM "
                                + context.sql(sequence))
                .releases(DdlFacts.sequenceBefore(sequence));
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
