package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A desired table on its way to the words of the server; what Java could not decide is open. */
final class SettlingTable {

    final Table desired;
    final List<Column> columns;
    final List<CheckConstraint> checks;
    final List<Index> indexes;

    /** Positions in the lists above of what only PostgreSQL can spell. */
    final Set<Integer> openTypes = new TreeSet<>();

    final Set<Integer> openExpressions = new TreeSet<>();
    final Set<Integer> openChecks = new TreeSet<>();
    final Set<Integer> openIndexes = new TreeSet<>();

    private final @Nullable Table current;

    SettlingTable(Table desired, @Nullable Table current) {
        this.desired = requireNonNull(desired, "desired");
        this.current = current;
        this.columns = new ArrayList<>(desired.columns());
        this.checks = new ArrayList<>(desired.checks());
        this.indexes = new ArrayList<>(desired.indexes());
    }

    QualifiedName name() {
        return desired.name();
    }

    @Nullable
    Table current() {
        return current;
    }

    boolean isOpen() {
        return !openTypes.isEmpty() || !openExpressions.isEmpty() || !openChecks.isEmpty() || !openIndexes.isEmpty();
    }

    Table settled() {
        return new Table(
                desired.name(),
                columns,
                desired.primaryKey(),
                desired.uniqueConstraints(),
                checks,
                desired.foreignKeys(),
                indexes,
                desired.unlogged(),
                desired.comment(),
                desired.origin());
    }

    /** Takes over what PostgreSQL read from a table with the same columns, checks and indexes. */
    void takeAnswers(Table answer, StandIns standIns) {
        for (int position : openTypes) {
            Column answered = answer.columns().get(position);
            columns.set(position, withTypeOf(columns.get(position), answered, standIns));
        }
        for (int position : openExpressions) {
            Column answered = answer.columns().get(position);
            columns.set(position, withExpressionOf(columns.get(position), answered, standIns));
        }
        for (int position : openChecks) {
            String name = checkName(position);
            CheckConstraint answered = answer.checks().stream()
                    .filter(check -> name.equals(check.name().text()))
                    .findFirst()
                    .orElseThrow();
            CheckConstraint own = checks.get(position);
            checks.set(
                    position,
                    new CheckConstraint(
                            own.name(),
                            standIns.real(answered.expression()),
                            answered.columns(),
                            own.noInherit(),
                            own.validated(),
                            own.enforced(),
                            own.origin()));
        }
        takeIndexes(answer, standIns);
    }

    private void takeIndexes(Table answer, StandIns standIns) {
        List<Index> inOrder = answer.indexes();
        int next = 0;
        for (int position : openIndexes) {
            Index own = indexes.get(position);
            Index answered = inOrder.get(next++);
            indexes.set(position, SettledIndexes.withExpressionsOf(own, answered, standIns));
        }
    }

    static String checkName(int position) {
        return "autogen_check_" + position;
    }

    private static Column withTypeOf(Column own, Column answered, StandIns standIns) {
        return new Column(
                own.name(),
                standIns.real(answered.type()),
                answered.collation(),
                own.nullable() && answered.nullable(),
                own.defaultExpression(),
                own.identity(),
                own.generated(),
                own.comment(),
                own.origin());
    }

    private static Column withExpressionOf(Column own, Column answered, StandIns standIns) {
        Generated generated = own.generated();
        if (generated == null) {
            String expression = answered.defaultExpression();
            return own.withDefault(expression == null ? null : standIns.real(expression));
        }
        Generated answer = requireNonNull(answered.generated(), "the generated expression of the answer");
        return own.withGenerated(new Generated(standIns.real(answer.expression()), generated.stored()));
    }
}
