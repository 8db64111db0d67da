package dev.autogen.proof.observe;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.schema.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hazards of one statement, and what all that look for them must know: what was there before the section, and what is there after it. */
final class HazardCollector {

    private final CatalogSnapshot baseline;
    private final CatalogSnapshot end;
    private final Set<Long> untouchedSequences;
    private final RowKnowledge rows;
    private final PostgresNames names;
    private final Set<Hazard> found = new LinkedHashSet<>();

    /** @param untouchedSequences sequences that stand in the end where they were made */
    HazardCollector(
            CatalogSnapshot baseline,
            CatalogSnapshot end,
            Set<Long> untouchedSequences,
            RowKnowledge rows,
            PostgresNames names) {
        this.baseline = baseline;
        this.end = end;
        this.untouchedSequences = Set.copyOf(untouchedSequences);
        this.rows = rows;
        this.names = names;
    }

    CatalogSnapshot baseline() {
        return baseline;
    }

    CatalogSnapshot end() {
        return end;
    }

    /** Whether somebody may use it already. */
    boolean isOld(long relation) {
        return baseline.relations().containsKey(relation);
    }

    /** Whether one of the columns is null in every row. */
    boolean hasNoValues(long table, List<Integer> columns) {
        return columns.stream().anyMatch(column -> rows.empty().contains(new ColumnId(table, column)));
    }

    /** Says that a column must not be null where that is not known to hold. */
    void mayBeNull(ColumnId id, String column, Relation table) {
        if (!rows.filled().contains(id)) {
            add(HazardCode.AG401, "fails where " + text(table, column) + " is null", table);
        }
    }

    boolean untouched(long sequence) {
        return untouchedSequences.contains(sequence);
    }

    void add(HazardCode code, String message, Relation... tables) {
        found.add(new Hazard(
                code,
                PostgresNames.oneLine(message),
                List.of(tables).stream().map(Relation::name).sorted().toList()));
    }

    List<Hazard> found() {
        return List.copyOf(found);
    }

    String text(Relation relation) {
        return names.qualified(relation.name());
    }

    String text(Relation table, String column) {
        return text(table) + "." + PostgresNames.identifier(column);
    }

    String text(QualifiedName type) {
        return names.type(type);
    }

    /** The names of columns as they are after the statement. */
    String columns(Effect effect, long table, List<Integer> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(effect.after().columns().get(new ColumnId(table, number))))
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }
}
