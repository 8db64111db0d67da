package dev.autogen.entities.hibernate;

import dev.autogen.AutogenException;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names that PostgreSQL cuts, as the mapping has them. */
final class CutNames {

    private final Map<String, Set<String>> originals = new HashMap<>();

    void add(String cut, String name) {
        originals.computeIfAbsent(cut, any -> new TreeSet<>()).add(name);
    }

    /** @throws AutogenException for two names that become one where only one of them can be */
    void requireDifferent(Schema schema) {
        if (originals.values().stream().allMatch(names -> names.size() == 1)) {
            return;
        }
        for (Table table : schema.tables()) {
            requireDifferent(table.columns().stream().map(Column::name), "columns of table " + table.name());
        }
        for (String namespace : schema.namespaces()) {
            // Two generators may share a sequence, but not because their names are cut.
            requireOne(
                    in(namespace, schema.sequences().stream().map(Sequence::name)), "sequences of schema " + namespace);
            requireDifferent(
                    in(namespace, schema.tables().stream().flatMap(CutNames::indexes)),
                    "keys or indexes of schema " + namespace);
        }
    }

    private static Stream<String> in(String namespace, Stream<QualifiedName> names) {
        return names.filter(name -> name.schema().equals(namespace)).map(QualifiedName::name);
    }

    private static Stream<QualifiedName> indexes(Table table) {
        return Stream.concat(
                        table.constraints().stream()
                                .filter(constraint ->
                                        constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
                                .map(Constraint::name),
                        table.indexes().stream().map(Index::name))
                .flatMap(name -> Stream.ofNullable(name.text()))
                .map(table.name()::sibling);
    }

    private void requireDifferent(Stream<String> names, String what) {
        Set<String> taken = new HashSet<>();
        requireOne(names.filter(name -> !taken.add(name)), what);
    }

    /** @param names of things that were called the same from the beginning, if they are the same */
    void requireOne(Stream<String> names, String what) {
        names.map(name -> originals.getOrDefault(name, Set.of()))
                .filter(written -> written.size() > 1)
                .findFirst()
                .ifPresent(written -> {
                    throw new AutogenException(
                            "name-too-long",
                            "Two " + what + " have names that PostgreSQL cuts to the same 63 bytes:\n  "
                                    + String.join("\n  ", written),
                            "Give one of them a shorter name.");
                });
    }
}
