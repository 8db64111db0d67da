package dev.autogen.database.postgres;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which columns get their values from a sequence that is neither their default nor theirs: the application asks it for the next
 * one. The entities say so. Where they are not asked, the name does: Hibernate calls the sequence of {@code users} by itself
 * {@code users_seq}.
 */
final class FedColumns {

    private static final String SUFFIX = "_seq";

    private FedColumns() {}

    static List<ColumnName> before(DdlContext context, Sequence sequence) {
        return of(sequence, context::tableBefore);
    }

    static List<ColumnName> after(DdlContext context, Sequence sequence) {
        return of(sequence, context::tableAfter);
    }

    private static List<ColumnName> of(Sequence sequence, Function<QualifiedName, @Nullable Table> tables) {
        String name = sequence.name().name();
        int base = name.length() - SUFFIX.length();
        if (!sequence.feeds().isEmpty()
                || sequence.owner() != null
                || base <= 0
                || !name.regionMatches(true, base, SUFFIX, 0, SUFFIX.length())) {
            return sequence.feeds();
        }
        Table table = tables.apply(sequence.name().sibling(name.substring(0, base)));
        return table == null ? List.of() : identifier(table).stream().toList();
    }

    /** The sequence that feeds a column that was there before. */
    static Optional<Sequence> sequenceBefore(DdlContext context, ColumnName column) {
        return context.before().sequences().stream()
                .filter(sequence -> before(context, sequence).contains(column))
                .findFirst();
    }

    /** The sequence that feeds a column afterwards. */
    static Optional<Sequence> sequenceAfter(DdlContext context, ColumnName column) {
        return context.after().sequences().stream()
                .filter(sequence -> after(context, sequence).contains(column))
                .findFirst();
    }

    private static Optional<ColumnName> identifier(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null || key.columns().size() != 1
                ? Optional.empty()
                : table.column(key.columns().get(0))
                        .filter(FedColumns::counts)
                        .map(column -> new ColumnName(table.name(), column.name()));
    }

    /** Whether the values of a column can come from a sequence. */
    static boolean counts(Column column) {
        return TypeChange.isInteger(column.type());
    }
}
