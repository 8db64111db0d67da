package dev.autogen.revision;

import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The version table while a path is computed.
 *
 * <p>A row stands for its revision and for all it needs, so the table holds exactly the applied revisions that no other applied
 * revision needs. Rows that were redundant from the start are left alone.
 */
final class VersionRows {

    private final RevisionGraph graph;

    private final Set<Integer> rows;

    /** For each revision, how many applied revisions need it directly. */
    private final int[] needed;

    VersionRows(RevisionGraph graph, Collection<Integer> rows, BitSet applied) {
        this.graph = graph;
        this.rows = new LinkedHashSet<>(rows);
        this.needed = new int[graph.size()];
        applied.stream().forEach(i -> count(i, 1));
    }

    private void count(int revision, int by) {
        for (int requirement : graph.links().requirements(revision)) {
            needed[requirement] += by;
        }
    }

    List<VersionRowChange> upgrade(int revision) {
        List<Integer> covered = new ArrayList<>();
        for (int requirement : graph.links().requirements(revision)) {
            if (rows.remove(requirement)) {
                covered.add(requirement);
            }
        }
        count(revision, 1);
        rows.add(revision);
        if (covered.isEmpty()) {
            return List.of(new Insert(id(revision)));
        }
        List<VersionRowChange> changes = new ArrayList<>();
        covered.stream().skip(1).forEach(row -> changes.add(new Delete(id(row))));
        changes.add(new Update(id(covered.get(0)), id(revision)));
        return changes;
    }

    List<VersionRowChange> downgrade(int revision) {
        count(revision, -1);
        rows.remove(revision);
        List<Integer> uncovered = new ArrayList<>();
        for (int requirement : graph.links().requirements(revision)) {
            if (needed[requirement] == 0 && rows.add(requirement)) {
                uncovered.add(requirement);
            }
        }
        if (uncovered.isEmpty()) {
            return List.of(new Delete(id(revision)));
        }
        List<VersionRowChange> changes = new ArrayList<>();
        uncovered.stream().skip(1).forEach(row -> changes.add(new Insert(id(row))));
        changes.add(new Update(id(revision), id(uncovered.get(0))));
        return changes;
    }

    List<String> ids() {
        return rows.stream().map(this::id).sorted().toList();
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
