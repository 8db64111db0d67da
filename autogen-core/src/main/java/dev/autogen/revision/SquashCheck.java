package dev.autogen.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What must hold of the files of a line that was squashed, as long as they are there. */
final class SquashCheck {

    private final Squashes squashes;

    private final UnaryOperator<String> whereIs;

    SquashCheck(Squashes squashes, UnaryOperator<String> whereIs) {
        this.squashes = squashes;
        this.whereIs = whereIs;
    }

    /** Either the files of the whole line are there, or none. */
    void filesAreComplete(Revision squash) {
        List<String> line = squashes.line(squash);
        if (line.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        String last = squash.replaces().get(squash.replaces().size() - 1);
        if (!isThere(last, line)) {
            missing.add(last);
        }
        for (String id : line) {
            Revision revision = squashes.present(id);
            if (revision != null) {
                revision.parents().stream()
                        .filter(parent -> squash.replaces().contains(parent) && !isThere(parent, line))
                        .forEach(missing::add);
            }
        }
        if (!missing.isEmpty()) {
            throw SquashErrors.incomplete(
                    whereIs.apply(squash.id()),
                    missing,
                    line.stream().map(whereIs).toList());
        }
    }

    /** Whether a revision of the line has its file, or another squash among them stands for it. */
    private boolean isThere(String id, List<String> line) {
        Revision owner = squashes.owner(id);
        return squashes.present(id) != null
                || (owner != null && line.contains(owner.id()) && Squashes.isLast(owner, id));
    }

    /** Nothing branches off the line or joins it, and it starts where the squash does. */
    void isOneLine(Revision squash) {
        List<String> line = squashes.line(squash);
        if (line.isEmpty()) {
            return;
        }
        Set<String> expanded = new TreeSet<>(Set.of(squash.id()));
        for (Revision owner = squashes.owner(squash.id()); owner != null; owner = squashes.owner(owner.id())) {
            expanded.add(owner.id());
        }
        RevisionGraph graph = squashes.view(expanded);
        if (!graph.positions(squash.parents()).equals(graph.positions(ids(graph.parents(line.get(0)))))) {
            throw SquashErrors.otherParents(whereIs.apply(squash.id()), whereIs.apply(line.get(0)));
        }
        for (int i = 0; i + 1 < line.size(); i++) {
            int position = graph.position(line.get(i));
            int next = graph.position(line.get(i + 1));
            if (!Arrays.equals(graph.links().parents(next), new int[] {position})) {
                throw SquashErrors.notOneLine(
                        whereIs.apply(squash.id()), whereIs.apply(line.get(i + 1)), whereIs.apply(line.get(i)));
            }
            for (int dependent : graph.links().dependents(position)) {
                String id = graph.at(dependent).id();
                if (!line.contains(id)) {
                    throw SquashErrors.inside(whereIs.apply(id), line.get(i), squash);
                }
            }
        }
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }
}
