package dev.autogen.database.postgres;

import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.Generated;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the columns to alter: those a change names, those of an enum type that is made anew, and generated columns that are
 * computed from one of them.
 */
final class ColumnAlterations {

    private final DdlContext context;
    private final Set<QualifiedName> remadeTypes;
    private final Map<ColumnName, ColumnAlteration> alterations = new LinkedHashMap<>();

    private ColumnAlterations(DdlContext context, ChangeLists changes) {
        this.context = context;
        this.remadeTypes = changes.of(EnumTypeChange.AlterEnumType.class).stream()
                .filter(change -> EnumTypeWriter.isRemade(change.before(), change.after()))
                .map(change -> change.after().name())
                .collect(Collectors.toSet());
        for (ColumnChange.AlterColumn change : changes.of(ColumnChange.AlterColumn.class)) {
            add(change.table(), change.before(), change.after());
        }
        for (Table table : context.before().tables()) {
            if (!context.isDropped(table.name())) {
                table.columns().forEach(column -> addRemade(table.name(), column));
            }
        }
        context.before().tables().stream()
                .filter(table -> !context.isDropped(table.name()))
                .forEach(this::addGenerated);
    }

    static Map<ColumnName, ColumnAlteration> of(DdlContext context, ChangeLists changes) {
        return new ColumnAlterations(context, changes).alterations;
    }

    private void add(QualifiedName table, Column before, Column after) {
        boolean remade = before.type().equals(after.type()) && isOfRemadeType(before, context.before());
        alterations.put(
                new ColumnName(table, after.name()),
                new ColumnAlteration(table, before, after, remade, isReplaced(before, after, remade)));
    }

    private void addRemade(QualifiedName table, Column before) {
        ColumnName name = new ColumnName(table, before.name());
        if (!alterations.containsKey(name) && isOfRemadeType(before, context.before())) {
            context.columnAfter(name).ifPresent(after -> add(table, before, after));
        }
    }

    private boolean isOfRemadeType(Column column, Schema schema) {
        return !remadeTypes.isEmpty()
                && PostgresType.of(column.type())
                        .enumType(schema)
                        .map(EnumType::name)
                        .filter(remadeTypes::contains)
                        .isPresent();
    }

    private boolean isReplaced(Column before, Column after, boolean remade) {
        Generated from = before.generated();
        Generated to = after.generated();
        if (to == null) {
            // A virtual column holds nothing that could stay.
            return from != null && !from.stored();
        }
        if (from == null || from.stored() != to.stored() || remade) {
            return true;
        }
        boolean converts = !before.type().equals(after.type())
                && TypeChange.of(before.type(), after.type(), false).conversion() != null;
        return converts || !from.equals(to) && !context.isAtLeast(17);
    }

    /** PostgreSQL alters no column that a generated one is computed from. */
    private void addGenerated(Table table) {
        List<String> altered = table.columns().stream()
                .map(column -> alterations.get(new ColumnName(table.name(), column.name())))
                .filter(alteration -> alteration != null && (alteration.replaced() || alteration.rewritesType()))
                .map(alteration -> alteration.before().name())
                .toList();
        for (Column before : table.columns()) {
            Generated generated = before.generated();
            ColumnName name = new ColumnName(table.name(), before.name());
            if (generated != null
                    && altered.stream()
                            .anyMatch(column -> !column.equals(before.name())
                                    && ExpressionText.mentions(generated.expression(), column))) {
                context.columnAfter(name)
                        .filter(after -> after.generated() != null)
                        .ifPresent(after ->
                                alterations.put(name, new ColumnAlteration(table.name(), before, after, false, true)));
            }
        }
    }
}
