package dev.autogen.acceptance;

import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Step;
import dev.autogen.proof.observe.ObservedStatement;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a plan says one thing about its statements, and PostgreSQL does another. */
final class PredictionComparison {

    /**
     * What depends on rows, on values, or on versions of the application: nothing that is seen once can contradict it. A plan knows
     * more about some of it than can be seen, that a column is new and has no values.
     */
    static final Set<HazardCode> CONDITIONAL = EnumSet.of(
            HazardCode.AG205,
            HazardCode.AG206,
            HazardCode.AG302,
            HazardCode.AG401,
            HazardCode.AG402,
            HazardCode.AG403,
            HazardCode.AG404,
            HazardCode.AG405,
            HazardCode.AG406);

    /** Of these, what a header must not keep to itself: what runs is said in one voice. */
    private static final Set<HazardCode> ROWS = EnumSet.of(
            HazardCode.AG401, HazardCode.AG402, HazardCode.AG403, HazardCode.AG404, HazardCode.AG405, HazardCode.AG406);

    /** A lock and nothing else: who has it already is not seen to take it again. */
    private static final Set<HazardCode> LOCKS = EnumSet.of(HazardCode.AG104, HazardCode.AG109);

    /** Those that lock a table so that nobody can use it, and say what for. */
    private static final Set<HazardCode> WORK = EnumSet.of(HazardCode.AG101, HazardCode.AG102);

    private final Plan plan;
    private final List<ObservedStatement> observed;
    private final Set<QualifiedName> locked = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    /** Whether what rows can make fail is compared as well: a column that other statements may have written is not known any more. */
    private final boolean ofRows;

    private PredictionComparison(Plan plan, List<ObservedStatement> observed, boolean ofRows) {
        this.plan = plan;
        this.ofRows = ofRows;
        this.observed = observed;
    }

    /** What differs, statement by statement. */
    static List<String> differences(Plan plan, List<ObservedStatement> observed) {
        return differences(plan, observed, true);
    }

    /** The same, without what rows can make fail. */
    static List<String> differencesWhateverTheRows(Plan plan, List<ObservedStatement> observed) {
        return differences(plan, observed, false);
    }

    private static List<String> differences(Plan plan, List<ObservedStatement> observed, boolean ofRows) {
        PredictionComparison comparison = new PredictionComparison(plan, observed, ofRows);
        for (int i = 0; i < observed.size(); i++) {
            comparison.compare(plan.steps().get(i), observed.get(i).hazards());
        }
        return comparison.differences;
    }

    private void compare(Step step, List<Hazard> seen) {
        List<Hazard> predicted = step.hazards();
        seen.stream().filter(hazard -> LOCKS.contains(hazard.code())).forEach(this::lock);
        // Depends on the session's zone whether values are written anew.
        boolean byZone = predicted.stream().anyMatch(hazard -> hazard.code() == HazardCode.AG406);
        for (Hazard hazard : seen) {
            // Where they are not, the checks of the column are tried again all the same.
            boolean readByZone = byZone && hazard.code() == HazardCode.AG102;
            boolean lessThanForetold = readByZone
                    || hazard.code() == HazardCode.AG104
                            && (byZone || predicted.stream().anyMatch(other -> isForeignKeyCheck(other, hazard)));
            // Before 18 a column is shown to be filled by a check.
            boolean check = hazard.code() == HazardCode.AG403 && has("IS NOT NULL) NOT VALID");
            // Going back makes values up, and says so.
            boolean madeUp = hazard.code() == HazardCode.AG401
                    && plan.hazards().stream()
                            .anyMatch(other -> other.code() == HazardCode.AG206
                                    && other.tables().equals(hazard.tables()));
            // The plan takes the position along.
            boolean carried = hazard.code() == HazardCode.AG203 && (has("setval(") || has("last_value"));
            // A query reads a table, whatever it is for.
            boolean query = hazard.code() == HazardCode.AG111;
            // Before 18 a check that is not valid yet keeps them out already; the column says so when it has been
            // validated.
            boolean told = hazard.code() == HazardCode.AG301 && contains(plan.hazards(), hazard);
            if (!(isConditional(hazard) && !(ofRows && ROWS.contains(hazard.code())))
                    && !lessThanForetold
                    && !check
                    && !madeUp
                    && !query
                    && !carried
                    && !told
                    && !contains(predicted, hazard)) {
                differences.add("observed, not predicted: " + hazard + "\n    by " + step.sql());
            }
        }
        for (Hazard hazard : predicted) {
            boolean lessThanForetold = byZone && hazard.code() == HazardCode.AG101;
            if (!isConditional(hazard) && !lessThanForetold && !isUnseen(hazard) && !contains(seen, hazard)) {
                differences.add("predicted, not observed: " + hazard + "\n    by " + step.sql());
            }
        }
        seen.stream().filter(hazard -> WORK.contains(hazard.code())).forEach(this::lock);
    }

    private void lock(Hazard hazard) {
        locked.addAll(hazard.tables());
    }

    private static boolean isConditional(Hazard hazard) {
        return CONDITIONAL.contains(hazard.code());
    }

    /** What the observer has no eyes for. */
    private boolean isUnseen(Hazard hazard) {
        boolean renames = has("RENAME TO") || has("SET SCHEMA");
        return switch (hazard.code()) {
            case AG102 -> isForeignKeyCheck(hazard, hazard);
            case AG104, AG109 -> locked.containsAll(hazard.tables()) || renames && !locked.isEmpty();
            // Views that are dropped lock nobody out.
            case AG111 -> renames || has("DROP VIEW") || observedAnywhere(hazard);
            // Made again, and no object of its own to the observer.
            case AG106 -> hazard.message().matches("drops (constraint|foreign key|publication) .*");
            // Told of the statement after which the name is the one of the end; a type made anew is another type.
            case AG303 -> has("CREATE TYPE") || observedAnywhere(hazard);
            case AG301 -> observedAnywhere(hazard);
            case AG204 -> has("RENAME VALUE");
            // Whether any row has no value is seen when they are filled.
            case AG113 -> has("IS NULL");
            // Another object has the name in the end.
            case AG501, AG502 -> true;
            default -> false;
        };
    }

    /** How rows and their counterparts are brought together is decided when it is done, by how many there are. */
    private static boolean isForeignKeyCheck(Hazard scan, Hazard lock) {
        return scan.code() == HazardCode.AG102
                && scan.message().contains("checks foreign key")
                && scan.tables().equals(lock.tables());
    }

    private boolean has(String words) {
        return plan.steps().stream().anyMatch(step -> step.sql().contains(words));
    }

    private boolean observedAnywhere(Hazard hazard) {
        return observed.stream().anyMatch(statement -> contains(statement.hazards(), hazard));
    }

    private static boolean contains(List<Hazard> hazards, Hazard wanted) {
        boolean anyTable = wanted.code() == HazardCode.AG111 || wanted.code() == HazardCode.AG203;
        return hazards.stream()
                .anyMatch(hazard -> hazard.code() == wanted.code()
                        && (anyTable
                                || hazard.tables().equals(wanted.tables())
                                || hazard.tables().isEmpty()
                                || wanted.tables().isEmpty()));
    }
}
