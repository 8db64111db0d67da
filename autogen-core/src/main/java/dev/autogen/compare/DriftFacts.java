package dev.autogen.compare;

import static java.util.stream.Collectors.joining;

import dev.autogen.diff.Change;
import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.ColumnProperty;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The differences of one comparison. */
public final class DriftFacts {

    /** Of two sides that are the same. */
    public static final DriftFacts NONE = new DriftFacts(List.of());

    private final List<DriftFact> facts;

    private DriftFacts(List<DriftFact> facts) {
        this.facts = List.copyOf(facts);
    }

    /**
     * @param unplanned what differs besides the changes, by name
     * @param defaultSchema names in it stand without it
     */
    public static DriftFacts of(List<Change> changes, List<ChangeLine> unplanned, String defaultSchema) {
        ChangeWords words = new ChangeWords(defaultSchema);
        List<DriftFact> facts = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof ColumnChange.AlterColumn alter) {
                // One side may have changed the type, another the default.
                for (Map.Entry<ColumnProperty, ChangeLine> property :
                        words.properties(alter).entrySet()) {
                    facts.add(
                            new DriftFact(Set.of(DriftPaths.property(alter, property.getKey())), property.getValue()));
                }
            } else {
                facts.add(new DriftFact(change.accept(new DriftPaths()), change.accept(words)));
            }
        }
        for (ChangeLine line : unplanned) {
            facts.add(new DriftFact(Set.of(List.of(line.text().split("[:,] ", 2)[0])), line));
        }
        return new DriftFacts(facts);
    }

    List<DriftFact> all() {
        return facts;
    }

    /** Whether any of them is about the same thing. */
    boolean touch(DriftFact fact) {
        return facts.stream().anyMatch(fact::touches);
    }

    public boolean isEmpty() {
        return facts.isEmpty();
    }

    @Override
    public String toString() {
        return facts.stream().map(fact -> fact.line().head()).collect(joining("\n"));
    }
}
