package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles without a server what needs none: types that are known, and texts that mean what the current schema holds already, in
 * the same spelling or in one that PostgreSQL is known to print that way. What remains is left open.
 */
final class TextMatcher {

    private final PostgresNames names;
    private final KnownTypes knownTypes;
    private final Map<ColumnName, QualifiedName> ownedSequences = new HashMap<>();

    TextMatcher(PostgresNames names, KnownTypes knownTypes, List<Sequence> desiredSequences) {
        this.names = requireNonNull(names, "names");
        this.knownTypes = requireNonNull(knownTypes, "knownTypes");
        for (Sequence sequence : desiredSequences) {
            if (sequence.owner() != null) {
                ownedSequences.put(sequence.owner(), sequence.name());
            }
        }
    }

    SettlingTable match(Table desired, @Nullable Table current) {
        SettlingTable table = new SettlingTable(desired, current);
        Map<String, Column> currentColumns = new HashMap<>();
        if (current != null) {
            current.columns().forEach(column -> currentColumns.put(column.name(), column));
        }
        matchTypes(table, currentColumns);
        Map<String, String> types = new LinkedHashMap<>();
        table.columns.forEach(column -> types.put(column.name(), column.type()));
        matchExpressions(table, currentColumns, types);
        matchChecks(table, types);
        matchIndexes(table);
        return table;
    }

    private void matchTypes(SettlingTable table, Map<String, Column> currentColumns) {
        PrimaryKey key = table.desired.primaryKey();
        for (int i = 0; i < table.columns.size(); i++) {
            Column own = table.columns.get(i);
            Column current = currentColumns.get(own.name());
            String known = knownTypes.canonical(own.type());
            String type = known == null ? TypeNames.canonical(own.type()) : known;
            boolean typeKnown =
                    known != null || current != null && current.type().equals(type);
            boolean collationKnown = own.collation() == null
                    || current != null && own.collation().equals(current.collation());
            if (!typeKnown || !collationKnown) {
                table.openTypes.add(i);
            }
            boolean nullable = own.nullable() && !(key != null && key.columns().contains(own.name()));
            String spelled = typeKnown ? type : own.type();
            if (spelled.equals(own.type()) && nullable == own.nullable()) {
                continue;
            }
            table.columns.set(
                    i,
                    new Column(
                            own.name(),
                            spelled,
                            own.collation(),
                            nullable,
                            own.defaultExpression(),
                            own.identity(),
                            own.generated(),
                            own.comment(),
                            own.origin()));
        }
    }

    private void matchExpressions(SettlingTable table, Map<String, Column> currentColumns, Map<String, String> types) {
        for (int i = 0; i < table.columns.size(); i++) {
            Column own = table.columns.get(i);
            Column current = currentColumns.get(own.name());
            if (own.generated() != null) {
                Generated theirs = current == null ? null : current.generated();
                matchGenerated(table, i, own.generated(), theirs, types);
            } else if (own.defaultExpression() != null) {
                matchDefault(table, i, own.defaultExpression(), current == null ? null : current.defaultExpression());
            }
        }
    }

    private static void matchGenerated(
            SettlingTable table, int position, Generated own, @Nullable Generated current, Map<String, String> types) {
        if (current == null || !isSpelled(own.expression(), types, current.expression())) {
            table.openExpressions.add(position);
        } else {
            Generated settled = new Generated(current.expression(), own.stored());
            table.columns.set(position, table.columns.get(position).withGenerated(settled));
        }
    }

    private void matchDefault(SettlingTable table, int position, String own, @Nullable String current) {
        Column column = table.columns.get(position);
        QualifiedName sequence = ownedSequences.get(new ColumnName(table.name(), column.name()));
        if (sequence != null && own.startsWith("nextval(")) {
            String name = PostgresNames.printedLiteral(names.qualified(sequence));
            table.columns.set(position, column.withDefault("nextval(" + name + "::regclass)"));
            return;
        }
        boolean same = current != null
                && (own.equals(current)
                        || DefaultSpelling.predict(own, column.type()).equals(Optional.of(current)));
        if (same) {
            table.columns.set(position, column.withDefault(current));
        } else if (own.strip().equalsIgnoreCase("null")
                && !BareTypes.hasModifiers(column.type())
                && !table.openTypes.contains(position)) {
            table.columns.set(position, column.withDefault(null));
        } else {
            table.openExpressions.add(position);
        }
    }

    private static void matchChecks(SettlingTable table, Map<String, String> types) {
        List<CheckConstraint> candidates = new ArrayList<>(
                table.current() == null ? List.of() : table.current().checks());
        for (int i = 0; i < table.checks.size(); i++) {
            CheckConstraint own = table.checks.get(i);
            Optional<CheckConstraint> match = candidates.stream()
                    .filter(candidate -> isSpelled(own.expression(), types, candidate.expression()))
                    .findFirst();
            if (match.isEmpty()) {
                table.openChecks.add(i);
                continue;
            }
            candidates.remove(match.get());
            table.checks.set(
                    i,
                    new CheckConstraint(
                            own.name(),
                            match.get().expression(),
                            match.get().columns(),
                            own.noInherit(),
                            own.validated(),
                            own.enforced(),
                            own.origin()));
        }
    }

    private static void matchIndexes(SettlingTable table) {
        List<Index> current =
                table.current() == null ? List.of() : table.current().indexes();
        for (int i = 0; i < table.indexes.size(); i++) {
            Index own = table.indexes.get(i);
            boolean settled = !SettledIndexes.hasTexts(own)
                    || current.stream().anyMatch(candidate -> SettledIndexes.hasSameTexts(own, candidate));
            if (!settled) {
                table.openIndexes.add(i);
            }
        }
    }

    private static boolean isSpelled(String own, Map<String, String> types, String printed) {
        return Objects.equals(own, printed)
                || ExpressionSpelling.predict(own, types).equals(Optional.of(printed));
    }
}
