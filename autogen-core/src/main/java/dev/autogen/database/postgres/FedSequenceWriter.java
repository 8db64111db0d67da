package dev.autogen.database.postgres;

import dev.autogen.diff.SerialDefault;
import dev.autogen.plan.Action;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sets a sequence that an application takes identifiers from beyond those that are there. With an increment of 50 Hibernate makes
 * 50 of one value, those up to it or those from it on ({@code pooled}, {@code pooled-lo}): the value after the last one is so far
 * away that neither meets a row.
 */
final class FedSequenceWriter {

    private final DdlContext context;
    private final Map<ColumnName, ColumnAlteration> alterations;
    private final Consumer<Action> actions;

    FedSequenceWriter(DdlContext context, Map<ColumnName, ColumnAlteration> alterations, Consumer<Action> actions) {
        this.context = context;
        this.alterations = alterations;
        this.actions = actions;
    }

    /** @param created the sequences that the plan makes */
    void write(List<Sequence> created) {
        Set<Sequence> fed = new LinkedHashSet<>(created);
        alterations.values().stream()
                .filter(FedSequenceWriter::losesIdentity)
                .flatMap(alteration -> FedColumns.sequenceAfter(context, alteration.name()).stream())
                .forEach(fed::add);
        for (Sequence sequence : fed) {
            List<ColumnName> columns = FedColumns.after(context, sequence).stream()
                    .filter(column -> hasValues(column, sequence))
                    .toList();
            if (!columns.isEmpty()) {
                write(sequence, created.contains(sequence), columns);
            }
        }
    }

    private static boolean losesIdentity(ColumnAlteration alteration) {
        return alteration.before().identity() != null && alteration.after().identity() == null;
    }

    private boolean hasValues(ColumnName name, Sequence sequence) {
        Optional<Column> before =
                Optional.ofNullable(context.tableBefore(name.table())).flatMap(table -> table.column(name.column()));
        Optional<Column> after = context.columnAfter(name).filter(column -> column.identity() == null);
        boolean isDefault = after.flatMap(column -> SerialDefault.sequence(
                        column.defaultExpression(), context.names().defaultSchema()))
                .filter(sequence.name()::equals)
                .isPresent();
        ColumnAlteration alteration = alterations.get(name);
        boolean stays = alteration == null || !alteration.replaced();
        return stays
                && !isDefault
                && before.filter(FedColumns::counts).isPresent()
                && after.filter(FedColumns::counts).isPresent();
    }

    private void write(Sequence sequence, boolean isNew, List<ColumnName> columns) {
        SequenceOptions options = sequence.options();
        List<String> values = new ArrayList<>();
        columns.forEach(
                column -> values.add(highest(column, columns.size() == 1, options) + step(options.increment())));
        for (ColumnName column : columns) {
            CarriedPosition.of(context, alterations.get(column))
                    .ifPresent(position ->
                            values.add(position.sql() + step(options.increment() - Long.signum(options.increment()))));
        }
        QualifiedName table = columns.size() == 1 ? columns.get(0).table() : null;
        String sql = isNew ? started(sequence, values, table) : ForwardSql.of(context, sequence, values, table);
        ActionBuilder action = context.action(Phase.ALTER_COLUMN, sql).requires(DdlFacts.sequence(sequence.name()));
        columns.forEach(column -> action.requires(DdlFacts.column(column.table(), column.column())));
        actions.accept(action.build());
    }

    private String started(Sequence sequence, List<String> values, @Nullable QualifiedName table) {
        List<String> all = new ArrayList<>(values);
        all.add(Long.toString(sequence.options().start()));
        return "SELECT setval(" + PostgresNames.literal(context.sql(sequence.name())) + ", "
                + (sequence.options().increment() > 0 ? "greatest(" : "least(") + String.join(", ", all) + "), false)"
                + (table == null ? "" : " FROM " + context.sql(table));
    }

    private String highest(ColumnName column, boolean alone, SequenceOptions options) {
        String value = (options.increment() > 0 ? "max(" : "min(") + PostgresNames.identifier(column.column()) + ")";
        return alone ? value : "(SELECT " + value + " FROM " + context.sql(column.table()) + ")";
    }

    private static String step(long step) {
        return step == 0 ? "" : step > 0 ? " + " + step : " - " + -step;
    }
}
