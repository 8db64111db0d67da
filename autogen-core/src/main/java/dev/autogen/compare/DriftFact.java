package dev.autogen.compare;

import static java.util.Objects.requireNonNull;

import dev.autogen.report.ChangeLine;
import java.util.List;
import java.util.Set;

/**
 * A difference with what it is about, so that differences from several comparisons can be held against each other.
 *
 * @param paths each from the whole to the part: a table, a column of it, its type. Something that can be told apart by its name and by
 *     its structure has two
 */
record DriftFact(Set<List<String>> paths, ChangeLine line) {

    DriftFact {
        paths = Set.copyOf(paths);
        requireNonNull(line, "line");
    }

    /** Whether both are about the same thing, or one about a part of the other's. */
    boolean touches(DriftFact other) {
        return paths.stream()
                .anyMatch(path -> other.paths.stream().anyMatch(its -> isPart(path, its) || isPart(its, path)));
    }

    private static boolean isPart(List<String> part, List<String> whole) {
        return part.size() >= whole.size() && part.subList(0, whole.size()).equals(whole);
    }
}
