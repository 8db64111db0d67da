package dev.autogen.database.postgres;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives every constraint and index without a name the one it has in the current schema, where an equal one exists, or the one
 * PostgreSQL would make up; so that statements can spell it out.
 */
final class ChosenNames {

    private final Map<QualifiedName, Table> currentTables = new HashMap<>();
    private final Map<String, Set<String>> relations = new HashMap<>();
    private final Map<String, Set<String>> constraints = new HashMap<>();
    private final Map<String, Set<String>> staying = new HashMap<>();

    ChosenNames(Schema desired, Schema current) {
        desired.tables().forEach(table -> occupyNamesOf(table));
        desired.sequences().forEach(sequence -> occupy(relations, sequence.name()));
        for (Table table : current.tables()) {
            currentTables.put(table.name(), table);
            // These stay, whatever the mapping says.
            table.indexes().stream()
                    .filter(index ->
                            !index.isExpressibleInMapping() && index.name().text() != null)
                    .forEach(index -> occupy(staying, table.name().schema(), index.name()));
        }
    }

    private void occupyNamesOf(Table table) {
        String schema = table.name().schema();
        occupy(relations, table.name());
        for (Constraint constraint : table.constraints()) {
            occupy(constraints, schema, constraint.name());
            if (constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint) {
                occupy(relations, schema, constraint.name());
            }
        }
        table.indexes().forEach(index -> occupy(relations, schema, index.name()));
    }

    /** @param tables the settled tables of the desired schema */
    List<Table> nameAll(List<Table> tables) {
        return tables.stream().map(this::named).toList();
    }

    private Table named(Table table) {
        Table current = currentTables.get(table.name());
        PrimaryKey key = table.primaryKey();
        return new Table(
                table.name(),
                table.columns(),
                key == null ? null : primaryKey(table, key, current),
                constraints(table, table.uniqueConstraints(), current, Table::uniqueConstraints),
                constraints(table, table.checks(), current, Table::checks),
                constraints(table, table.foreignKeys(), current, Table::foreignKeys),
                indexes(table, current),
                table.unlogged(),
                table.comment(),
                table.origin());
    }

    private PrimaryKey primaryKey(Table table, PrimaryKey key, @Nullable Table current) {
        if (key.name().text() != null) {
            return key;
        }
        PrimaryKey theirs = current == null ? null : current.primaryKey();
        ObjectName name = theirs != null && ConstraintShape.of(theirs).equals(ConstraintShape.of(key))
                ? take(relations, table, theirs.name())
                : makeUp(table, "", "pkey", true);
        return new PrimaryKey(name, key.columns(), key.included(), key.deferrability(), key.origin());
    }

    private <T extends Constraint> List<T> constraints(
            Table table, List<T> desired, @Nullable Table current, Function<Table, List<T>> kind) {
        List<T> candidates = new ArrayList<>(current == null ? List.of() : kind.apply(current));
        List<T> named = new ArrayList<>();
        for (T constraint : desired) {
            if (constraint.name().text() != null) {
                named.add(constraint);
                continue;
            }
            Object shape = ConstraintShape.of(constraint);
            T equal = candidates.stream()
                    .filter(candidate -> ConstraintShape.of(candidate).equals(shape))
                    .filter(candidate -> !isTaken(table, candidate.name()))
                    .findFirst()
                    .orElse(null);
            candidates.remove(equal);
            ObjectName name = equal == null ? madeUp(table, constraint) : take(constraints, table, equal.name());
            named.add(withName(constraint, name));
        }
        return named;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Constraint> T withName(T constraint, ObjectName name) {
        return (T) constraint.withName(name);
    }

    private ObjectName madeUp(Table table, Constraint constraint) {
        if (constraint instanceof UniqueConstraint unique) {
            List<String> columns = new ArrayList<>(unique.columns());
            columns.addAll(unique.included());
            return makeUp(table, MadeUpNames.joined(columns), "key", true);
        }
        if (constraint instanceof ForeignKey foreignKey) {
            return makeUp(table, MadeUpNames.joined(foreignKey.columns()), "fkey", false);
        }
        List<String> columns = ((CheckConstraint) constraint).columns();
        return makeUp(table, columns.size() == 1 ? columns.get(0) : "", "check", false);
    }

    private List<Index> indexes(Table table, @Nullable Table current) {
        List<Index> candidates = new ArrayList<>(current == null ? List.of() : current.indexes());
        List<Index> named = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (index.name().text() != null) {
                named.add(index);
                continue;
            }
            Object shape = ConstraintShape.of(index);
            Index equal = candidates.stream()
                    .filter(candidate -> ConstraintShape.of(candidate).equals(shape))
                    .filter(candidate -> !names(relations, table)
                            .contains(String.valueOf(candidate.name().text())))
                    .findFirst()
                    .orElse(null);
            candidates.remove(equal);
            List<String> columns = new ArrayList<>();
            index.keys().forEach(key -> columns.add(columnOf(key, columns)));
            columns.addAll(index.included());
            named.add(index.withName(
                    equal == null
                            ? makeUp(table, MadeUpNames.joined(columns), "idx", true)
                            : take(relations, table, equal.name())));
        }
        return named;
    }

    /** PostgreSQL calls an expression {@code expr}, {@code expr1} and so on, and a function by its name. */
    private static String columnOf(IndexKey key, List<String> before) {
        if (key.column() != null) {
            return key.column();
        }
        String expression = String.valueOf(key.expression());
        String function = expression.replaceFirst("(?s)^([a-z_][a-z0-9_]*)\\(.*", "$1");
        String base = function.equals(expression) ? "expr" : function;
        String name = base;
        for (int number = 1; before.contains(name); number++) {
            name = base + number;
        }
        return name;
    }

    private ObjectName makeUp(Table table, String second, String label, boolean isRelation) {
        Set<String> constraintNames = names(constraints, table);
        Set<String> relationNames = names(relations, table);
        Set<String> stayingNames = names(staying, table);
        String name = MadeUpNames.free(
                table.name().name(),
                second,
                label,
                candidate -> constraintNames.contains(candidate)
                        || isRelation && (relationNames.contains(candidate) || stayingNames.contains(candidate)));
        constraintNames.add(name);
        if (isRelation) {
            relationNames.add(name);
        }
        return ObjectName.given(name);
    }

    private boolean isTaken(Table table, ObjectName name) {
        return names(constraints, table).contains(String.valueOf(name.text()));
    }

    private ObjectName take(Map<String, Set<String>> kind, Table table, ObjectName name) {
        names(kind, table).add(String.valueOf(name.text()));
        return name;
    }

    private static Set<String> names(Map<String, Set<String>> kind, Table table) {
        return kind.computeIfAbsent(table.name().schema(), schema -> new HashSet<>());
    }

    private static void occupy(Map<String, Set<String>> kind, QualifiedName name) {
        kind.computeIfAbsent(name.schema(), schema -> new HashSet<>()).add(name.name());
    }

    private static void occupy(Map<String, Set<String>> kind, String schema, ObjectName name) {
        if (name.text() != null) {
            kind.computeIfAbsent(schema, key -> new HashSet<>()).add(name.text());
        }
    }
}
