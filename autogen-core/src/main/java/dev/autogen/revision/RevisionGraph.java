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
 */
public final class RevisionGraph {

    private final List<Revision> revisions;

    private final NavigableMap<String, Integer> positions;

    private final NavigableMap<String, Integer> labels;

    private final Links links;

    private final TargetResolver resolver = new TargetResolver(this);

    RevisionGraph(
            List<Revision> revisions,
            NavigableMap<String, Integer> positions,
            NavigableMap<String, Integer> labels,
            Links links) {
        this.revisions = revisions;
        this.positions = positions;
        this.labels = labels;
        this.links = links;
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
        return new GraphBuilder(List.copyOf(revisions), whereIs).build();
    }

    // Looking around

    public int size() {
        return revisions.size();
    }

    public boolean isEmpty() {
        return revisions.isEmpty();
    }

    /** All revisions, in the order of the graph. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** The revision with exactly this id. */
    public Optional<Revision> find(String id) {
        return Optional.ofNullable(positions.get(id)).map(this::at);
    }

    /**
     * The revision with exactly this id.
     *
     * @throws AutogenException when there is none
     */
    public Revision get(String id) {
        return at(position(id));
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
        return at(links.parents(position(id)));
    }

    /** The revisions that name this one as parent. */
    public List<Revision> children(String id) {
        return at(links.children(position(id)));
    }

    /** What the revision depends on besides its parents, labels and prefixes resolved. */
    public List<Revision> dependencies(String id) {
        int position = position(id);
        Set<Integer> dependencies = boxed(links.requirements(position));
        dependencies.removeAll(boxed(links.parents(position)));
        return at(dependencies);
    }

    /** All that must be applied before the revision, by parent or dependency, without itself; newest first. */
    public List<Revision> ancestors(String id) {
        int position = position(id);
        return newestFirst(links.needs(List.of(position)), position);
    }

    /** All that cannot be applied without the revision, by parent or dependency, without itself; newest first. */
    public List<Revision> descendants(String id) {
        int position = position(id);
        return newestFirst(links.needing(List.of(position)), position);
    }

    private List<Revision> newestFirst(BitSet selected, int without) {
        selected.clear(without);
        return at(links.newestFirst(selected));
    }

    /** The branch labels whose branch the revision is on: its own and those of its ancestors. */
    public List<String> branchLabels(String id) {
        BitSet ancestry = links.ancestry(List.of(position(id)));
        return labels.entrySet().stream()
                .filter(label -> ancestry.get(label.getValue()))
                .map(label -> label.getKey())
                .toList();
    }

    /** All revisions, newest first: each before what it needs, line after line. */
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
        return at(resolver.resolve(Target.parse(target), positions(rows)));
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
        return at(new RangeSelection(this, resolver).history(range, positions(rows)));
    }

    // The database

    /** The revisions that are applied, given the version rows; in the order of the graph. */
    public List<Revision> applied(Collection<String> rows) {
        return at(links.needs(positions(rows)).stream().boxed().toList());
    }

    /** The applied revisions no other applied revision names as parent: the rows, and the dependencies they imply. */
    public List<Revision> current(Collection<String> rows) {
        return at(currentPositions(positions(rows)));
    }

    /** The way up to a target. */
    public RevisionPath upgrade(Collection<String> rows, String target) {
        return upgrade(rows, List.of(target));
    }

    /** The way up to several targets. */
    public RevisionPath upgrade(Collection<String> rows, List<String> targets) {
        return new PathFinder(this, resolver).upgrade(positions(rows), targets);
    }

    /** The way down to a target: all that needs what stands above it, within the branch where the target names one. */
    public RevisionPath downgrade(Collection<String> rows, String target) {
        return new PathFinder(this, resolver).downgrade(positions(rows), target);
    }

    /** The row changes that record targets as applied without running anything; rows of unrelated branches stay. */
    public List<StampStep> stamp(Collection<String> rows, String... targets) {
        return new StampFinder(this, resolver).stamp(positions(rows), List.of(targets));
    }

    // For the rest of the package: revisions by position

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
        Integer position = positions.get(id);
        if (position == null) {
            throw RevisionErrors.noSuchRevision(id, id);
        }
        return position;
    }

    Set<Integer> positions(Collection<String> ids) {
        Set<Integer> found = new LinkedHashSet<>();
        ids.forEach(id -> found.add(position(id)));
        return found;
    }

    NavigableMap<String, Integer> ids() {
        return positions;
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
