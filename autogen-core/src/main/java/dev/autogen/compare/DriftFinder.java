package dev.autogen.compare;

import static java.util.Objects.requireNonNull;

import dev.autogen.compare.Drift.Difference;
import dev.autogen.compare.Drift.Moved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says of each difference which side moved. What the applied migrations make is where all of them started; whether two sides made the
 * same move is what the comparison of the two says: it has nothing left to tell about it.
 *
 * @param database what the database has that the applied migrations do not make
 * @param heads what the migrations up to their heads make besides
 * @param entities what the entities ask for that the applied migrations do not make
 * @param databaseToHeads what separates these two, likewise the others
 */
public record DriftFinder(
        DriftFacts database,
        DriftFacts heads,
        DriftFacts entities,
        DriftFacts databaseToHeads,
        DriftFacts databaseToEntities,
        DriftFacts headsToEntities) {

    public DriftFinder {
        requireNonNull(database, "database");
        requireNonNull(heads, "heads");
        requireNonNull(entities, "entities");
        requireNonNull(databaseToHeads, "databaseToHeads");
        requireNonNull(databaseToEntities, "databaseToEntities");
        requireNonNull(headsToEntities, "headsToEntities");
    }

    /** All differences, by who moved; a move that several sides made is told once. */
    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        for (DriftFact fact : entities.all()) {
            found.add(new Difference(ofEntities(fact), fact.line()));
        }
        for (DriftFact fact : heads.all()) {
            boolean told = entities.touch(fact) && !headsToEntities.touch(fact);
            if (!told) {
                found.add(new Difference(ofHeads(fact), fact.line()));
            }
        }
        for (DriftFact fact : database.all()) {
            boolean told = entities.touch(fact) && !databaseToEntities.touch(fact)
                    || heads.touch(fact) && !databaseToHeads.touch(fact);
            if (!told) {
                found.add(new Difference(Moved.DATABASE, fact.line()));
            }
        }
        found.sort(Comparator.comparing(Difference::moved));
        return List.copyOf(found);
    }

    private Moved ofEntities(DriftFact fact) {
        boolean inDatabase = !databaseToEntities.touch(fact);
        if (headsToEntities.touch(fact)) {
            return inDatabase ? Moved.DATABASE_AND_ENTITIES : Moved.ENTITIES;
        }
        return inDatabase ? Moved.EVERYWHERE : Moved.REVISION;
    }

    /** What the entities do not do, or have no words for. */
    private Moved ofHeads(DriftFact fact) {
        if (!databaseToHeads.touch(fact)) {
            return Moved.DATABASE_AND_REVISION;
        }
        return headsToEntities.touch(fact) ? Moved.REVISION_WITHOUT_ENTITIES : Moved.REVISION;
    }
}
