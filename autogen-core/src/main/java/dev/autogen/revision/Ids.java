package dev.autogen.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where in a graph the revision of an id is. Sorted only for whoever asks by a prefix. */
final class Ids {

    private final Map<String, Integer> positions = new HashMap<>();

    private volatile @Nullable NavigableMap<String, Integer> sorted;

    /**
     * Adds an id, while the graph is made.
     *
     * @return the position it had before, or null
     */
    @Nullable
    Integer put(String id, int position) {
        sorted = null;
        return positions.put(id, position);
    }

    /** The position of the revision with exactly this id, or null. */
    @Nullable
    Integer get(String id) {
        return positions.get(id);
    }

    boolean contains(String id) {
        return positions.containsKey(id);
    }

    Set<String> all() {
        return positions.keySet();
    }

    /** The revisions whose id starts with a prefix, in order of id; one that also has other names once. */
    List<Integer> startingWith(String prefix) {
        NavigableMap<String, Integer> ids = sorted;
        if (ids == null) {
            ids = new TreeMap<>(positions);
            sorted = ids;
        }
        return ids.subMap(prefix, true, prefix + Character.MAX_VALUE, false).values().stream()
                .distinct()
                .toList();
    }
}
