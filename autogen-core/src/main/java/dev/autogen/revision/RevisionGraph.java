package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * All revisions and how they follow each other. Immutable, without any I/O.
 *
 * <p>The order of the revisions it is made from is its order: it decides which of several heads, bases or branches comes first
 * wherever the links leave that open. Version rows are what the version table holds: the applied revisions that no other
 * applied revision needs.
 *
 * <p>Targets are written as in Alembic: an id or any unique prefix of one, a branch label, {@code head}, {@code heads},
 * {@code base}, {@code current}; {@code +N} and {@code -N} count from the version rows, {@code ae10+2} from a revision; with
 * {@code label@} in front a target keeps to one branch, which a revision of it may name as well as its label.
 *
 * <p>A squashed revision stands in the graph instead of the line it replaces, whether the files of the line are still there or
 * not; the id of the last of them means the squashed revision, wherever it is written. Only where version rows or targets name a
 * revision inside the line is the line there instead: a database that stands inside goes on along it to its end, which is the
 * squashed revision.
 */
public final class RevisionGraph {

    private final List<Revision> revisions;

    private final Ids ids;

    private final NavigableMap<String, Integer> labels;

    private final Links links;

    private final Squashes squashes;

    private final Set<String> expanded;

    private final TargetResolver resolver = new TargetResolver(this);

    RevisionGraph(
            List<Revision> revisions,
            Ids ids,
            NavigableMap<String, Integer> labels,
            Links links,
            Squashes squashes,
            Set<String> expanded) {
        this.revisions = revisions;
        this.ids = ids;
        this.labels = labels;
        this.links = links;
        this.squashes = squashes;
        this.expanded = expanded;
    }

    /**
     * Links the revisions.
     *
     * @throws AutogenException naming what is wrong: an id or branch label twice, a parent or dependency that is not there, a
     *     self-loop or a cycle
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        return of(revisions, UnaryOperator.identity());
    }

    /**
     * Links the revisions.
     *
     * @param whereIs how an error names the revision of an id, such as by its file
     */
    static RevisionGraph of(Collection<Revision> revisions, UnaryOperator<String> whereIs) {
        return Squashes.graph(List.copyOf(revisions), whereIs);
    }

    // Looking around

    public int size() {
        return revisions.size();
    }

    public boolean isEmpty() {
        return revisions.isEmpty();
    }

    /** All revisions, in the order of the graph, without those that others replace. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** The revision with exactly this id, or the one squashed from it and those before it. */
    public Optional<Revision> find(String id) {
        Integer position = ids.get(id);
        return position == null ? Optional.ofNullable(squashes.present(id)) : Optional.of(at(position));
    }

    /**
     * The revision with exactly this id, or the one squashed from it and those before it.
     *
     * @throws AutogenException when there is none
     */
    public Revision get(String id) {
        return find(id).orElseThrow(() -> missing(id));
    }

    /** The squashed revision that replaces the one with this id, whose file may be there or not. */
    public Optional<Revision> replacement(String id) {
        return Optional.ofNullable(squashes.owner(id));
    }

    /** The revisions no other names as parent. */
    public List<Revision> heads() {
        return at(headPositions());
    }

    /** The heads no other revision depends on: with them everything is applied. */
    public List<Revision> effectiveHeads() {
        return at(effectiveHeadPositions());
    }

    /** The revisions from which several lines go on. */
    public List<Revision> branchPoints() {
        return at(where(i -> links.children(i).length > 1));
    }

    /** The revisions without parents. */
    public List<Revision> bases() {
        return at(basePositions());
    }

    public List<Revision> parents(String id) {
        RevisionGraph seen = showing(id);
        return seen.at(seen.links.parents(seen.position(id)));
    }

    /** The revisions that name this one as parent. */
    public List<Revision> children(String id) {
        RevisionGraph seen = showing(id);
        return seen.at(seen.links.children(seen.position(id)));
    }

    /** What the revision depends on besides its parents, labels and prefixes resolved. */
    public List<Revision> dependencies(String id) {
        RevisionGraph seen = showing(id);
        return seen == this ? dependencies(position(id)) : seen.dependencies(id);
    }

    private List<Revision> dependencies(int position) {
        Set<Integer> dependencies = boxed(links.requirements(position));
        dependencies.removeAll(boxed(links.parents(position)));
        return at(dependencies);
    }

    /** All that must be applied before the revision, by parent or dependency, without itself; newest first. */
    public List<Revision> ancestors(String id) {
        RevisionGraph seen = showing(id);
        int position = seen.position(id);
        return seen.newestFirst(seen.links.needs(List.of(position)), position);
    }

    /** All that cannot be applied without the revision, by parent or dependency, without itself; newest first. */
    public List<Revision> descendants(String id) {
        RevisionGraph seen = showing(id);
        int position = seen.position(id);
        return seen.newestFirst(seen.links.needing(List.of(position)), position);
    }

    private List<Revision> newestFirst(BitSet selected, int without) {
        selected.clear(without);
        return at(links.newestFirst(selected));
    }

    /** The branch labels whose branch the revision is on: its own and those of its ancestors. */
    public List<String> branchLabels(String id) {
        RevisionGraph seen = showing(id);
        BitSet ancestry = seen.links.ancestry(List.of(seen.position(id)));
        return seen.labels.entrySet().stream()
                .filter(label -> ancestry.get(label.getValue()))
                .map(label -> label.getKey())
                .toList();
    }

    /** All revisions, newest first, without those that others replace: each before what it needs, line after line. */
    public List<Revision> history() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return at(links.newestFirst(all));
    }

    // Targets

    /**
     * The revisions a target means; empty for {@code base}.
     *
     * @param rows the version rows, from which {@code current}, {@code +N} and {@code -N} count
     */
    public List<Revision> resolve(String target, Collection<String> rows) {
        RevisionGraph seen = showing(rows, List.of(target));
        return seen.at(seen.resolver.resolve(Target.parse(target), seen.positions(rows)));
    }

    /** Whether a target is counted from the version rows, such as {@code current} and {@code -1}. */
    public static boolean countsFromDatabase(String target) {
        Target parsed = Target.parse(target);
        return parsed.isRelative() || parsed.isSymbol("current");
    }

    /** The revisions a target means that does not need a database; empty for {@code base}. */
    public List<Revision> resolve(String target) {
        return resolve(target, List.of());
    }

    /**
     * The one revision a target means; empty for {@code base}.
     *
     * @throws AutogenException with the code {@code multiple-heads} when it means several
     */
    public Optional<Revision> resolveOne(String target) {
        return resolveOne(target, List.of());
    }

    /**
     * The one revision a target means, given the version rows; empty for {@code base}.
     *
     * @throws AutogenException with the code {@code multiple-heads} when it means several
     */
    public Optional<Revision> resolveOne(String target, Collection<String> rows) {
        List<Revision> resolved = resolve(target, rows);
        if (resolved.size() > 1) {
            throw RevisionErrors.multipleHeads(target, resolved);
        }
        return resolved.stream().findFirst();
    }

    /**
     * The revisions from one target to another, both included, newest first.
     *
     * @param rows the version rows, for {@code current}
     */
    public List<Revision> history(RevisionRange range, Collection<String> rows) {
        RevisionGraph seen = showing(rows, range.ends());
        return seen.at(new RangeSelection(seen, seen.resolver).history(range, seen.positions(rows)));
    }

    // The database

    /** The revisions that are applied, given the version rows; in the order of the graph. */
    public List<Revision> applied(Collection<String> rows) {
        RevisionGraph seen = showing(rows, List.of());
        return seen.at(seen.links.needs(seen.positions(rows)).stream().boxed().toList());
    }

    /** The applied revisions no other applied revision names as parent: the rows, and the dependencies they imply. */
    public List<Revision> current(Collection<String> rows) {
        RevisionGraph seen = showing(rows, List.of());
        return seen.at(seen.currentPositions(seen.positions(rows)));
    }

    /** The way up to a target. */
    public RevisionPath upgrade(Collection<String> rows, String target) {
        return upgrade(rows, List.of(target));
    }

    /** The way up to several targets. */
    public RevisionPath upgrade(Collection<String> rows, List<String> targets) {
        RevisionGraph seen = showing(rows, targets);
        return new PathFinder(seen, seen.resolver).upgrade(rows, targets);
    }

    /** The way down to a target: all that needs what stands above it, within the branch where the target names one. */
    public RevisionPath downgrade(Collection<String> rows, String target) {
        RevisionGraph seen = showing(rows, List.of(target));
        return new PathFinder(seen, seen.resolver).downgrade(rows, target);
    }

    /** The row changes that record targets as applied without running anything; rows of unrelated branches stay. */
    public List<StampStep> stamp(Collection<String> rows, String... targets) {
        RevisionGraph seen = showing(rows, List.of(targets));
        return new StampFinder(seen, seen.resolver).stamp(rows, List.of(targets));
    }

    /** The graph that shows the lines of those squashed revisions inside of which a row or a target is, for looking around in it. */
    public RevisionGraph showing(Collection<String> rows, Collection<String> targets) {
        if (squashes.replaced().isEmpty()) {
            return this;
        }
        Set<String> needed = squashes.expansion(this, rows, targets);
        needed.addAll(expanded);
        return needed.equals(expanded) ? this : squashes.view(needed);
    }

    private RevisionGraph showing(String id) {
        return ids.contains(id) ? this : showing(List.of(id), List.of());
    }

    // For the rest of the package: revisions by position

    Squashes squashes() {
        return squashes;
    }

    Set<String> expanded() {
        return expanded;
    }

    Links links() {
        return links;
    }

    Revision at(int position) {
        return revisions.get(position);
    }

    List<Revision> at(Collection<Integer> all) {
        return all.stream().map(this::at).toList();
    }

    private List<Revision> at(int[] all) {
        return IntStream.of(all).mapToObj(this::at).toList();
    }

    int position(String id) {
        Integer position = ids.get(id);
        if (position == null) {
            throw missing(id);
        }
        return position;
    }

    /** The error for an id that means no revision here: there is none, or the one that replaces it has more than it. */
    public AutogenException missing(String id) {
        Revision squash = squashes.owner(id);
        return squash == null ? RevisionErrors.noSuchRevision(id, id) : SquashErrors.gone(id, squash);
    }

    Set<Integer> positions(Collection<String> names) {
        Set<Integer> found = new LinkedHashSet<>();
        names.forEach(id -> found.add(position(id)));
        return found;
    }

    Ids ids() {
        return ids;
    }

    NavigableMap<String, Integer> labels() {
        return labels;
    }

    List<Integer> headPositions() {
        return where(i -> links.children(i).length == 0);
    }

    List<Integer> effectiveHeadPositions() {
        return where(i -> links.dependents(i).length == 0);
    }

    List<Integer> basePositions() {
        return where(i -> links.parents(i).length == 0);
    }

    List<Integer> currentPositions(Collection<Integer> rows) {
        BitSet applied = links.needs(rows);
        return applied.stream()
                .filter(i -> IntStream.of(links.children(i)).noneMatch(applied::get))
                .boxed()
                .toList();
    }

    private List<Integer> where(IntPredicate condition) {
        return IntStream.range(0, size()).filter(condition).boxed().toList();
    }

    private static Set<Integer> boxed(int[] numbers) {
        Set<Integer> set = new LinkedHashSet<>();
        for (int number : numbers) {
            set.add(number);
        }
        return set;
    }
}
