package dev.autogen.database.postgres;

import dev.autogen.diff.SerialDefault;
import dev.autogen.plan.Action;
import dev.autogen.plan.Execution;
import dev.autogen.plan.Fact;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.Phase;
import dev.autogen.plan.Step;
import dev.autogen.plan.Todo;
import dev.autogen.schema.Column;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.Generated;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an action together. */
final class ActionBuilder {

    private final Phase phase;
    private final String sql;
    private final String defaultSchema;
    private Execution execution = Execution.TRANSACTIONAL;
    private @Nullable Todo todo;
    private final List<Hazard> hazards = new ArrayList<>();
    private final Set<Fact> produces = new LinkedHashSet<>();
    private final Set<Fact> requires = new LinkedHashSet<>();
    private final Set<Fact> destroys = new LinkedHashSet<>();
    private final Set<Fact> releases = new LinkedHashSet<>();

    ActionBuilder(Phase phase, String sql, String defaultSchema) {
        this.phase = phase;
        this.sql = sql;
        this.defaultSchema = defaultSchema;
    }

    Action build() {
        return new Action(
                phase, new Step(FileSql.of(sql), execution, hazards, todo), produces, requires, destroys, releases);
    }

    ActionBuilder commitAfter() {
        execution = Execution.COMMIT_AFTER;
        return this;
    }

    /** The author has to write something before the statement. */
    ActionBuilder after(Todo work) {
        todo = work;
        return this;
    }

    /** Nothing else shares its transaction. */
    ActionBuilder ownTransaction() {
        execution = Execution.OWN_TRANSACTION;
        return this;
    }

    ActionBuilder outsideTransaction() {
        execution = Execution.OUTSIDE_TRANSACTION;
        return this;
    }

    /** Runs until it changes no row any more. */
    ActionBuilder repeated() {
        execution = Execution.REPEATED;
        return this;
    }

    ActionBuilder hazards(Collection<Hazard> more) {
        hazards.addAll(more);
        return this;
    }

    ActionBuilder produces(Fact... facts) {
        produces.addAll(List.of(facts));
        return this;
    }

    ActionBuilder requires(Fact... facts) {
        requires.addAll(List.of(facts));
        return this;
    }

    ActionBuilder destroys(Fact... facts) {
        destroys.addAll(List.of(facts));
        return this;
    }

    ActionBuilder releases(Fact... facts) {
        releases.addAll(List.of(facts));
        return this;
    }

    /** The statement writes down a column of a table: its type, the sequence of its default, the columns it is computed from. */
    ActionBuilder uses(Table table, Column column) {
        typeName(column).ifPresent(type -> requires(DdlFacts.type(type)));
        defaultSequence(column).ifPresent(sequence -> requires(DdlFacts.sequence(sequence)));
        Generated generated = column.generated();
        if (generated != null) {
            sources(table, generated).forEach(source -> requires(DdlFacts.column(table.name(), source)));
        }
        return this;
    }

    /** The statement ends what a column of a table did. */
    ActionBuilder letsGoOf(Table table, Column column) {
        typeName(column).ifPresent(type -> releases(DdlFacts.typeBefore(type)));
        defaultSequence(column).ifPresent(sequence -> releases(DdlFacts.sequenceBefore(sequence)));
        Generated generated = column.generated();
        if (generated != null) {
            sources(table, generated).forEach(source -> releases(DdlFacts.columnBefore(table.name(), source)));
        }
        return this;
    }

    /** The statement ends that a column is computed from those that its new expression does not mention. */
    ActionBuilder letsGoOfSources(Table table, Generated before, Generated after) {
        sources(table, before).stream()
                .filter(source -> !ExpressionText.mentions(after.expression(), source))
                .forEach(source -> releases(DdlFacts.columnBefore(table.name(), source)));
        return this;
    }

    private Optional<QualifiedName> typeName(Column column) {
        return QualifiedName.ofPrinted(PostgresType.of(column.type()).element(), defaultSchema);
    }

    private Optional<QualifiedName> defaultSequence(Column column) {
        return SerialDefault.sequence(column.defaultExpression(), defaultSchema);
    }

    private static List<String> sources(Table table, Generated generated) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> ExpressionText.mentions(generated.expression(), name))
                .toList();
    }
}
