package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the changes that lead from one schema to another.
 *
 * <p>Both schemas must be settled: types, defaults and expressions that mean the same are spelled the same, and everything that
 * PostgreSQL names has its name. Objects are identified by schema and name. Constraints and indexes are matched by structure
 * before name; a mapping leaves them the name they have unless it chose another. A unique constraint and a unique index over the same
 * columns are two different things, since the one can be named in {@code ON CONFLICT} and deferred and the other cannot. The order
 * of columns in a table is not compared.
 *
 * <p>The result is in a fixed order, and complete: changes that would not lead from one schema to the other are an internal error,
 * never an omission.
 */
public final class SchemaDiffer {

    private final DiffRules rules;

    /** @param rules by where the schema after comes from */
    public SchemaDiffer(DiffRules rules) {
        this.rules = requireNonNull(rules, "rules");
    }

    /** The changes from {@code before} to {@code after}, empty when there is nothing to do. Nothing is taken for a rename. */
    public List<Change> diff(Schema before, Schema after) {
        return diff(before, after, List.of());
    }

    /**
     * The changes from {@code before} to {@code after}, the first of which are renames that somebody has decided on.
     *
     * @param renames tables, columns, sequences, enum types and labels, in this order; names that were made from the former ones
     *     follow by themselves
     */
    public List<Change> diff(Schema before, Schema after, List<RenameChange> renames) {
        List<Change> first = new ArrayList<>();
        after.namespaces().stream()
                .filter(name -> !before.namespaces().contains(name))
                .forEach(name -> first.add(new NamespaceChange.CreateNamespace(name)));
        first.addAll(renames);
        Schema renamed = SchemaPatch.apply(before, first);
        List<Change> changes = new ArrayList<>(first);
        Unchanged unchanged = Unchanged.between(renamed, after, rules);
        changes.addAll(rest(renamed, after, new FollowedNames(first), unchanged));
        droppedNamespaces(renamed, after, SchemaPatch.apply(before, changes))
                .forEach(name -> changes.add(new NamespaceChange.DropNamespace(name)));
        DiffRemainder.check(SchemaPatch.apply(before, changes), after, rules, unchanged);
        return List.copyOf(changes);
    }

    /** New objects but tables, then tables, then what goes. */
    private List<Change> rest(Schema before, Schema after, FollowedNames followed, Unchanged unchanged) {
        List<Change> tableChanges = tableChanges(before, after, followed, unchanged);
        Leftovers leftovers = new Leftovers(before, tableChanges);
        List<Change> created = new ArrayList<>();
        List<Change> dropped = new ArrayList<>();
        compareSequences(before, after, leftovers, created, dropped);
        compareEnumTypes(before, after, leftovers, created, dropped);
        List<Change> changes = new ArrayList<>(created);
        changes.addAll(tableChanges);
        changes.addAll(dropped);
        return changes;
    }

    /** New tables, then dropped ones, then the changed ones, each by name. */
    private List<Change> tableChanges(Schema before, Schema after, FollowedNames followed, Unchanged unchanged) {
        Map<QualifiedName, Table> tablesBefore = byName(before.tables(), Table::name);
        Map<QualifiedName, Table> tablesAfter = byName(after.tables(), Table::name);
        Structure structure = new Structure(rules);
        List<TableMatch> matches = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        tablesAfter.forEach((name, table) -> {
            Table counterpart = tablesBefore.get(name);
            if (counterpart == null) {
                changes.add(new TableChange.CreateTable(table));
            } else if (!unchanged.has(counterpart, table)) {
                matches.add(TableMatch.of(counterpart, table, structure));
            }
        });
        tablesBefore.forEach((name, table) -> {
            if (!tablesAfter.containsKey(name)) {
                changes.add(new TableChange.DropTable(table));
            }
        });
        KeptNames names = new KeptNames(before, after, matches, rules, followed);
        matches.forEach(match -> changes.addAll(new TableDiffer(match, rules, structure, names).changes()));
        return changes;
    }

    private void compareSequences(
            Schema before, Schema after, Leftovers leftovers, List<Change> created, List<Change> dropped) {
        Map<QualifiedName, Sequence> sequencesBefore = byName(before.sequences(), Sequence::name);
        Map<QualifiedName, Sequence> sequencesAfter = byName(after.sequences(), Sequence::name);
        sequencesAfter.forEach((name, sequence) -> {
            Sequence counterpart = sequencesBefore.get(name);
            if (counterpart == null) {
                created.add(new SequenceChange.CreateSequence(sequence));
            } else if (differ(counterpart, sequence)) {
                created.add(new SequenceChange.AlterSequence(counterpart, sequence));
            }
        });
        sequencesBefore.forEach((name, sequence) -> {
            boolean stays = rules == DiffRules.ENTITIES && leftovers.uses(sequence);
            if (!sequencesAfter.containsKey(name) && !stays) {
                dropped.add(new SequenceChange.DropSequence(sequence));
            }
        });
    }

    private void compareEnumTypes(
            Schema before, Schema after, Leftovers leftovers, List<Change> created, List<Change> dropped) {
        Map<QualifiedName, EnumType> typesBefore = byName(before.enumTypes(), EnumType::name);
        Map<QualifiedName, EnumType> typesAfter = byName(after.enumTypes(), EnumType::name);
        List<Change> types = new ArrayList<>();
        typesAfter.forEach((name, type) -> {
            EnumType counterpart = typesBefore.get(name);
            if (counterpart == null) {
                types.add(new EnumTypeChange.CreateEnumType(type));
            } else if (!counterpart.labels().equals(type.labels())
                    || !counterpart.casts().equals(type.casts())
                    || !Objects.equals(counterpart.comment(), type.comment())) {
                types.add(new EnumTypeChange.AlterEnumType(counterpart, type));
            }
        });
        created.addAll(0, types);
        typesBefore.forEach((name, type) -> {
            boolean stays = rules == DiffRules.ENTITIES && leftovers.uses(type);
            if (!typesAfter.containsKey(name) && !stays) {
                dropped.add(new EnumTypeChange.DropEnumType(type));
            }
        });
    }

    /** The schemas that nothing asks for any more, and that nothing left alone lives in. */
    private static List<String> droppedNamespaces(Schema before, Schema after, Schema reached) {
        List<String> inhabited = Stream.of(
                        reached.tables().stream().map(Table::name),
                        reached.sequences().stream().map(Sequence::name),
                        reached.enumTypes().stream().map(EnumType::name))
                .flatMap(Function.identity())
                .map(QualifiedName::schema)
                .distinct()
                .toList();
        return before.namespaces().stream()
                .filter(name -> !after.namespaces().contains(name))
                .filter(name -> !name.equals(before.defaultSchema()) && !name.equals(after.defaultSchema()))
                .filter(name -> !inhabited.contains(name))
                .toList();
    }

    private static boolean differ(Sequence before, Sequence after) {
        return !before.options().equals(after.options())
                || !Objects.equals(before.owner(), after.owner())
                || !Objects.equals(before.comment(), after.comment());
    }

    /** In the order of the schema's lists, which is that of the names. */
    private static <T> Map<QualifiedName, T> byName(List<T> items, Function<T, QualifiedName> name) {
        Map<QualifiedName, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(name.apply(item), item));
        return map;
    }
}
