package dev.autogen.diff;

import dev.autogen.AutogenException;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what the changes forgot: what is still different when they have been carried out. Compares without matching, so that it
 * does not share the differ's mistakes.
 */
final class DiffRemainder {

    private final DiffRules rules;
    private final Structure structure;
    private final Identical identical;
    private final Unchanged unchanged;
    private final List<String> remainder = new ArrayList<>();

    private DiffRemainder(DiffRules rules, Unchanged unchanged) {
        this.rules = rules;
        this.unchanged = unchanged;
        this.structure = new Structure(rules);
        this.identical = new Identical(structure);
    }

    /**
     * Fails when the schema reached is not the schema wanted, within the rules.
     *
     * @param unchanged tables that were the same before any change and need no second look
     */
    static void check(Schema reached, Schema wanted, DiffRules rules, Unchanged unchanged) {
        DiffRemainder check = new DiffRemainder(rules, unchanged);
        check.schemas(reached, wanted);
        if (!check.remainder.isEmpty()) {
            throw new AutogenException(
                    "incomplete-diff",
                    "Internal error: the changes found do not lead to the schema asked for. Still different: "
                            + String.join("; ", check.remainder),
                    "Please report this with both schemas; nothing was written.");
        }
    }

    private void schemas(Schema reached, Schema wanted) {
        if (!reached.namespaces().containsAll(wanted.namespaces())) {
            remainder.add("schemas " + reached.namespaces() + ", wanted " + wanted.namespaces());
        }
        objects("table", reached.tables(), wanted.tables(), Table::name, this::tables, false);
        boolean extra = rules == DiffRules.ENTITIES;
        objects(
                "sequence",
                reached.sequences(),
                wanted.sequences(),
                Sequence::name,
                (a, b) -> equal(
                        "sequence " + b.name(),
                        a.options(),
                        b.options(),
                        a.owner(),
                        b.owner(),
                        a.comment(),
                        b.comment()),
                extra);
        objects(
                "enum type",
                reached.enumTypes(),
                wanted.enumTypes(),
                type -> type.name(),
                (a, b) -> equal(
                        "enum type " + b.name(),
                        a.labels(),
                        b.labels(),
                        a.casts(),
                        b.casts(),
                        a.comment(),
                        b.comment()),
                extra);
    }

    private void tables(Table reached, Table wanted) {
        if (unchanged.has(reached, wanted) || identical.are(reached, wanted)) {
            return;
        }
        String where = "table " + wanted.name();
        equal(where, reached.comment(), wanted.comment(), reached.unlogged(), wanted.unlogged());
        equal(
                where + " columns",
                columns(reached, Function.identity()),
                columns(
                        wanted,
                        column -> reached.column(column.name())
                                .filter(c -> rules == DiffRules.ENTITIES)
                                .map(c -> SerialDefault.kept(c, column))
                                .orElse(column)));
        equal(
                where + " constraints",
                structures(reached.constraints().stream().map(structure::of)),
                structures(wanted.constraints().stream().map(structure::of)));
        indexes(where, reached, wanted);
        List<String> names = Stream.concat(
                        reached.constraints().stream().map(Constraint::name),
                        reached.indexes().stream().map(Index::name))
                .map(ObjectName::toString)
                .toList();
        Stream.concat(
                        wanted.constraints().stream().map(Constraint::name),
                        wanted.indexes().stream().map(Index::name))
                .filter(ObjectName::chosen)
                .filter(name -> !names.contains(name.toString()))
                .forEach(name -> remainder.add(where + " has nothing called " + name));
    }

    private void indexes(String where, Table reached, Table wanted) {
        List<Index> left = new ArrayList<>(reached.indexes());
        for (Index index : wanted.indexes()) {
            Index counterpart = left.stream()
                    .filter(other -> index(other).equals(index(index)))
                    .findFirst()
                    .orElse(null);
            if (counterpart == null) {
                remainder.add(where + " index " + index.name() + " is missing");
            } else {
                left.remove(counterpart);
            }
        }
        left.stream()
                .filter(index -> rules == DiffRules.DATABASES || index.isExpressibleInMapping())
                .forEach(index -> remainder.add(where + " index " + index.name() + " is left over"));
    }

    private Object index(Index index) {
        return List.of(structure.of(index), String.valueOf(index.comment()));
    }

    private static Map<String, Column> columns(Table table, Function<Column, Column> change) {
        Map<String, Column> columns = new TreeMap<>();
        for (Column column : table.columns()) {
            Column c = change.apply(column);
            columns.put(
                    c.name(),
                    new Column(
                            c.name(),
                            c.type(),
                            c.collation(),
                            c.nullable(),
                            c.defaultExpression(),
                            c.identity(),
                            c.generated(),
                            c.comment(),
                            null));
        }
        return columns;
    }

    private static List<String> structures(Stream<Object> structures) {
        return structures
                .map(Object::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Values in pairs: what was reached, what was wanted. */
    private void equal(String where, @Nullable Object... values) {
        for (int i = 0; i < values.length; i += 2) {
            if (!Objects.equals(values[i], values[i + 1])) {
                remainder.add(where + " is " + values[i] + ", wanted " + values[i + 1]);
            }
        }
    }

    private interface Comparison<T> {
        void compare(T reached, T wanted);
    }

    private <T> void objects(
            String kind,
            List<T> reached,
            List<T> wanted,
            Function<T, QualifiedName> name,
            Comparison<T> comparison,
            boolean extraAllowed) {
        Map<QualifiedName, T> left = new LinkedHashMap<>();
        reached.forEach(item -> left.put(name.apply(item), item));
        for (T item : wanted) {
            T counterpart = left.remove(name.apply(item));
            if (counterpart == null) {
                remainder.add(kind + " " + name.apply(item) + " is missing");
            } else {
                comparison.compare(counterpart, item);
            }
        }
        if (!extraAllowed) {
            left.keySet().forEach(extra -> remainder.add(kind + " " + extra + " is left over"));
        }
    }
}
