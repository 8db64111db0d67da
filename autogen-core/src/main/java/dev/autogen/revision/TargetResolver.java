package dev.autogen.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the revisions a target means. The base, below all revisions, is {@link #BASE}. */
final class TargetResolver {

    static final int BASE = -1;

    private final RevisionGraph graph;

    TargetResolver(RevisionGraph graph) {
        this.graph = graph;
    }

    /** The revisions a target means; empty for the base. */
    List<Integer> resolve(Target target, Set<Integer> rows) {
        if (target.offset() == null) {
            return point(target, rows);
        }
        if (!target.isRelative()) {
            return orBase(fromSymbol(target, rows));
        }
        if (target.distance() >= 0) {
            return orBase(up(target, upwardStart(target, rows)));
        }
        List<Integer> starts = downwardStarts(target, rows);
        if (starts.size() > 1) {
            throw RevisionErrors.ambiguousCurrent("walk", target, graph.at(starts));
        }
        return orBase(down(target, starts.get(0), false));
    }

    static List<Integer> orBase(int position) {
        return position == BASE ? List.of() : List.of(position);
    }

    /** The one revision, or the base, that an offset from a named point leads to. */
    int fromSymbol(Target target, Set<Integer> rows) {
        List<Integer> starts = point(target, rows);
        if (starts.size() > 1) {
            throw RevisionErrors.multipleHeads(target.text(), graph.at(starts));
        }
        int start = starts.isEmpty() ? BASE : starts.get(0);
        return target.distance() >= 0 ? up(target, start) : down(target, start, false);
    }

    /** What a target means without its offset; empty for the base. */
    List<Integer> point(Target target, Set<Integer> rows) {
        BitSet lineage = lineage(target);
        String symbol = target.symbol();
        if (symbol == null || symbol.equals("current")) {
            return within(lineage, rows);
        }
        return switch (symbol) {
            case "base" -> List.of();
            case "heads" -> List.copyOf(Overlap.highest(graph, within(lineage, graph.headPositions())));
            case "head" -> {
                List<Integer> heads = within(lineage, graph.headPositions());
                if (heads.size() > 1) {
                    throw RevisionErrors.multipleHeads(target.text(), graph.at(heads));
                }
                yield heads;
            }
            default -> List.of(named(target.text(), symbol, target.branch(), lineage));
        };
    }

    /** The revisions of the target's branch, or null when it names none. */
    @Nullable
    BitSet lineage(Target target) {
        Integer branch = branch(target);
        return branch == null ? null : graph.links().lineage(branch);
    }

    /** The revision that stands for the target's branch, or null when it names none. */
    @Nullable
    Integer branch(Target target) {
        return target.branch() == null ? null : branch(target.text(), target.branch());
    }

    /** The revision that stands for a branch: the one with this label, or any revision of the branch. */
    private int branch(String argument, String branch) {
        Integer exact = exact(branch);
        if (exact != null) {
            return exact;
        }
        List<Integer> candidates = graph.ids().startingWith(branch);
        if (candidates.isEmpty()) {
            throw RevisionErrors.noSuchBranch(argument, branch);
        }
        return single(argument, branch, candidates);
    }

    private int named(String argument, String symbol, @Nullable String branch, @Nullable BitSet lineage) {
        Integer exact = exact(symbol);
        if (exact != null) {
            if (lineage != null && !lineage.get(exact)) {
                throw RevisionErrors.notOfBranch(graph.at(exact), branch == null ? argument : branch);
            }
            return exact;
        }
        List<Integer> candidates = within(lineage, graph.ids().startingWith(symbol));
        if (candidates.isEmpty()) {
            Revision squash = graph.squashes().squashOfMissing(symbol);
            if (squash != null) {
                throw SquashErrors.gone(symbol, squash);
            }
            throw RevisionErrors.noSuchRevision(argument, symbol);
        }
        return single(argument, symbol, candidates);
    }

    private @Nullable Integer exact(String name) {
        Integer position = graph.ids().get(name);
        return position != null ? position : graph.labels().get(name);
    }

    private int single(String argument, String prefix, List<Integer> candidates) {
        if (candidates.size() > 1) {
            throw RevisionErrors.ambiguousPrefix(argument, prefix, graph.at(candidates));
        }
        return candidates.get(0);
    }

    /**
     * Where {@code +N} or {@code branch@+N} starts: the one current revision, on a branch that has not begun the highest
     * applied revision below it, or the base.
     */
    int upwardStart(Target target, Set<Integer> rows) {
        BitSet lineage = lineage(target);
        List<Integer> starts = within(lineage, rows);
        if (starts.isEmpty() && lineage != null) {
            starts = tips(lineage, rows);
        }
        if (starts.size() > 1) {
            throw RevisionErrors.ambiguousCurrent("upgrade", target, graph.at(starts));
        }
        return starts.isEmpty() ? BASE : starts.get(0);
    }

    private List<Integer> tips(BitSet lineage, Set<Integer> rows) {
        BitSet applied = graph.links().needs(rows);
        applied.and(lineage);
        return applied.stream()
                .filter(i -> IntStream.of(graph.links().dependents(i)).noneMatch(applied::get))
                .boxed()
                .toList();
    }

    /**
     * Where {@code -N} or {@code branch@-N} may start: the rows, or what they imply on the branch.
     *
     * @return at least one
     */
    List<Integer> downwardStarts(Target target, Set<Integer> rows) {
        BitSet lineage = lineage(target);
        List<Integer> starts = within(lineage, rows);
        if (starts.isEmpty() && lineage != null) {
            starts = within(lineage, graph.currentPositions(rows));
            if (starts.isEmpty()) {
                throw RevisionErrors.noCurrentOnBranch(target);
            }
        }
        if (starts.isEmpty()) {
            throw RevisionErrors.relativeTooFar(target);
        }
        return starts;
    }

    /** Walks up by as many children as the target says, within its branch. */
    int up(Target target, int start) {
        BitSet lineage = lineage(target);
        int position = start;
        for (int i = 0; i < target.distance(); i++) {
            List<Integer> next = within(
                    lineage,
                    position == BASE
                            ? graph.basePositions()
                            : boxed(graph.links().children(position)));
            if (next.isEmpty()) {
                throw RevisionErrors.relativeTooFar(target);
            }
            position = only(target, position, next);
        }
        return position;
    }

    /**
     * Walks down by as many parents as the target says, within its branch.
     *
     * @param clip whether to stop at the base instead of failing
     */
    int down(Target target, int start, boolean clip) {
        BitSet lineage = lineage(target);
        int position = start;
        for (int i = 0; i < -target.distance(); i++) {
            if (position == BASE) {
                if (clip) {
                    return BASE;
                }
                throw RevisionErrors.relativeTooFar(target);
            }
            List<Integer> next = within(lineage, boxed(graph.links().parents(position)));
            position = next.isEmpty() ? BASE : only(target, position, next);
        }
        return position;
    }

    private int only(Target target, int from, List<Integer> next) {
        if (next.size() > 1) {
            throw RevisionErrors.ambiguousWalk(
                    target, from == BASE ? "base" : graph.at(from).id(), graph.at(next));
        }
        return next.get(0);
    }

    private static List<Integer> within(@Nullable BitSet lineage, Collection<Integer> positions) {
        return lineage == null
                ? List.copyOf(positions)
                : positions.stream().filter(lineage::get).toList();
    }

    private static List<Integer> boxed(int[] positions) {
        return IntStream.of(positions).boxed().toList();
    }
}
