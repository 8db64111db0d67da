package dev.autogen.revision;

import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The version table while a path is computed.
 *
 * <p>A row stands for its revision and for all it needs, so the table holds exactly the applied revisions that no other applied
 * revision needs. Rows that were redundant from the start are left alone. A row may be called by another name of its revision, as
 * the last of those that were squashed into it.
 */
final class VersionRows {

    private final RevisionGraph graph;

    /** The rows of each revision as they are written in the table. */
    private final Map<Integer, List<String>> rows = new LinkedHashMap<>();

    /** For each revision, how many applied revisions need it directly. */
    private final int[] needed;

    VersionRows(RevisionGraph graph, Collection<String> rows, BitSet applied) {
        this.graph = graph;
        for (String row : rows) {
            List<String> names = this.rows.computeIfAbsent(graph.position(row), position -> new ArrayList<>());
            if (!names.contains(row)) {
                names.add(row);
            }
        }
        this.needed = new int[graph.size()];
        applied.stream().forEach(i -> count(i, 1));
    }

    private void count(int revision, int by) {
        for (int requirement : graph.links().requirements(revision)) {
            needed[requirement] += by;
        }
    }

    List<VersionRowChange> upgrade(int revision) {
        List<String> covered = new ArrayList<>();
        for (int requirement : graph.links().requirements(revision)) {
            covered.addAll(remove(requirement));
        }
        count(revision, 1);
        rows.put(revision, List.of(id(revision)));
        return covered.isEmpty() ? List.of(new Insert(id(revision))) : join(covered, id(revision));
    }

    /** The rows that mean a revision and are called otherwise, in the order of the table. */
    List<Integer> calledOtherwise() {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().equals(List.of(id(row.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Calls the row of a revision by another name that means the same. */
    List<VersionRowChange> rename(int revision, String name) {
        List<String> names = new ArrayList<>(remove(revision));
        rows.put(revision, List.of(name));
        return names.remove(name)
                ? names.stream().<VersionRowChange>map(Delete::new).toList()
                : join(names, name);
    }

    private List<String> remove(int revision) {
        List<String> names = rows.remove(revision);
        return names == null ? List.of() : names;
    }

    private static List<VersionRowChange> join(List<String> names, String name) {
        List<VersionRowChange> changes = new ArrayList<>();
        names.stream().skip(1).forEach(row -> changes.add(new Delete(row)));
        changes.add(new Update(names.get(0), name));
        return changes;
    }

    List<VersionRowChange> downgrade(int revision) {
        count(revision, -1);
        List<String> names = remove(revision);
        List<String> uncovered = new ArrayList<>();
        for (int requirement : graph.links().requirements(revision)) {
            if (needed[requirement] == 0 && rows.putIfAbsent(requirement, List.of(id(requirement))) == null) {
                uncovered.add(id(requirement));
            }
        }
        List<VersionRowChange> changes = new ArrayList<>();
        names.stream().skip(1).forEach(row -> changes.add(new Delete(row)));
        uncovered.stream().skip(1).forEach(row -> changes.add(new Insert(row)));
        String name = names.isEmpty() ? id(revision) : names.get(0);
        changes.add(uncovered.isEmpty() ? new Delete(name) : new Update(name, uncovered.get(0)));
        return changes;
    }

    List<String> ids() {
        return rows.values().stream().flatMap(List::stream).sorted().toList();
    }

    private String id(int revision) {
        return graph.at(revision).id();
    }

    /** The rows after the changes, in order of id. */
    static List<String> after(Collection<String> rowsBefore, List<VersionRowChange> changes) {
        Set<String> after = new TreeSet<>(rowsBefore);
        for (VersionRowChange change : changes) {
            if (change instanceof Insert insert) {
                after.add(insert.id());
            } else if (change instanceof Update update) {
                after.remove(update.from());
                after.add(update.to());
            } else if (change instanceof Delete delete) {
                after.remove(delete.id());
            }
        }
        return List.copyOf(after);
    }
}
