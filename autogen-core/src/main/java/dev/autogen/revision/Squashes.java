package dev.autogen.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Squashed revisions and the lines they replace.
 *
 * <p>While the files of a line are there, there are two ways: through the squash, or through the line. A graph has one of them: the
 * squash, unless the database stands inside the line, or a target names a revision inside it. Whoever has the last revision of the
 * line has the squash, so the one is an alias of the other; the revisions before the last have none.
 */
final class Squashes {

    private final List<Revision> revisions;

    private final UnaryOperator<String> whereIs;

    private final Map<String, Revision> present = new HashMap<>();

    /** For each id that is replaced, with or without a file, the squash that does; of nested ones the innermost. */
    private final NavigableMap<String, Revision> owners = new TreeMap<>();

    private final Map<Set<String>, RevisionGraph> views = new ConcurrentHashMap<>();

    private Squashes(List<Revision> revisions, UnaryOperator<String> whereIs) {
        this.revisions = revisions;
        this.whereIs = whereIs;
    }

    /** The graph of the revisions as one sees it who knows of no database. */
    static RevisionGraph graph(List<Revision> revisions, UnaryOperator<String> whereIs) {
        Squashes squashes = new Squashes(revisions, whereIs);
        List<Revision> all = revisions.stream().filter(Revision::isSquash).toList();
        if (all.isEmpty()) {
            return new GraphBuilder(revisions, whereIs, squashes, Set.of()).build();
        }
        squashes.index();
        all.forEach(squashes::own);
        SquashCheck check = new SquashCheck(squashes, whereIs);
        all.forEach(check::filesAreComplete);
        RevisionGraph graph = squashes.view(Set.of());
        all.forEach(check::isOneLine);
        return graph;
    }

    private void index() {
        for (Revision revision : revisions) {
            if (present.put(revision.id(), revision) != null) {
                throw RevisionErrors.sameIdTwice(revision.id());
            }
        }
    }

    private void own(Revision squash) {
        for (String id : squash.replaces()) {
            Revision other = owners.get(id);
            if (id.equals(squash.id())) {
                throw SquashErrors.replacesItself(whereIs.apply(id));
            }
            if (other == null || other.replaces().contains(squash.id())) {
                owners.put(id, squash);
            } else if (!squash.replaces().contains(other.id())) {
                throw SquashErrors.replacedTwice(id, whereIs.apply(other.id()), whereIs.apply(squash.id()));
            }
        }
    }

    /** The revision that replaces the one with this id, or null. */
    @Nullable
    Revision owner(String id) {
        return owners.get(id);
    }

    /** The revision with this id, be it replaced or not, or null. */
    @Nullable
    Revision present(String id) {
        return present.get(id);
    }

    /** All ids that are replaced, with or without a file. */
    Set<String> replaced() {
        return owners.keySet();
    }

    /** The files that are there of the line a squash replaces, the oldest first; of a squash among them not its own line. */
    List<String> line(Revision squash) {
        return squash.replaces().stream()
                .filter(id -> present.containsKey(id) && squash.equals(owners.get(id)))
                .toList();
    }

    static boolean isLast(Revision squash, String id) {
        return squash.replaces().get(squash.replaces().size() - 1).equals(id);
    }

    // Views

    /** The graph in which the lines of some squashes stand instead of them. */
    RevisionGraph view(Set<String> expanded) {
        return views.computeIfAbsent(expanded, key -> new GraphBuilder(visible(key), whereIs, this, key).build());
    }

    private List<Revision> visible(Set<String> expanded) {
        return revisions.stream()
                .filter(revision -> isVisible(revision, expanded))
                .toList();
    }

    private boolean isVisible(Revision revision, Set<String> expanded) {
        Revision owner = owners.get(revision.id());
        return !expanded.contains(revision.id()) && (owner == null || expanded.contains(owner.id()));
    }

    /** For each id that a view does not show, but that means one of its revisions, that revision's id. */
    Map<String, String> aliases(Set<String> expanded) {
        Map<String, String> aliases = new TreeMap<>();
        Set<String> ids = new TreeSet<>(owners.keySet());
        ids.addAll(expanded);
        for (String id : ids) {
            String shown = shown(id, expanded);
            if (shown != null && !shown.equals(id)) {
                aliases.put(id, shown);
            }
        }
        return aliases;
    }

    private @Nullable String shown(String id, Set<String> expanded) {
        Revision revision = present.get(id);
        if (revision != null && isVisible(revision, expanded)) {
            return id;
        }
        if (revision != null && expanded.contains(id)) {
            return shown(revision.replaces().get(revision.replaces().size() - 1), expanded);
        }
        Revision owner = owners.get(id);
        return owner != null && isLast(owner, id) ? shown(owner.id(), expanded) : null;
    }

    /** The squashes whose lines must be shown so that all of these rows and targets can be. */
    Set<String> expansion(RevisionGraph graph, Collection<String> rows, Collection<String> targets) {
        Set<String> expanded = new TreeSet<>();
        rows.forEach(row -> expand(row, expanded));
        for (String target : targets) {
            for (String name : Target.parse(target).names()) {
                if (!graph.ids().contains(name) && !graph.labels().containsKey(name)) {
                    inside(name).forEach(id -> expand(id, expanded));
                }
            }
        }
        return expanded;
    }

    private void expand(String id, Set<String> expanded) {
        Revision owner = owners.get(id);
        if (owner == null || !present.containsKey(id)) {
            return;
        }
        if (isLast(owner, id)) {
            expand(owner.id(), expanded);
        } else {
            for (Revision each = owner; each != null; each = owners.get(each.id())) {
                expanded.add(each.id());
            }
        }
    }

    /** The replaced revisions whose id starts with a prefix. */
    private Set<String> inside(String prefix) {
        return owners.subMap(prefix, true, prefix + Character.MAX_VALUE, false).keySet();
    }

    /** The squash of a revision without a file that a name means and nothing else does, or null. */
    @Nullable
    Revision squashOfMissing(String prefix) {
        return inside(prefix).stream()
                .filter(id -> !present.containsKey(id))
                .map(owners::get)
                .findFirst()
                .orElse(null);
    }

    /** The squashes that are complete with the last revision of their line, from the inside to the outside. */
    List<Revision> completedBy(Revision last, Set<String> expanded) {
        List<Revision> completed = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String id = last.id();
        Revision owner = owners.get(id);
        while (owner != null && isLast(owner, id) && expanded.contains(owner.id()) && seen.add(id)) {
            completed.add(owner);
            id = owner.id();
            owner = owners.get(id);
        }
        return completed;
    }
}
