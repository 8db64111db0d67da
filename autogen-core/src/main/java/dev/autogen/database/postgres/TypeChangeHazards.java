package dev.autogen.database.postgres;

import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import java.util.ArrayList;
import java.util.List;

/** What a new type may do to values, and to versions of the application that know the former one. */
public final class TypeChangeHazards {

    private TypeChangeHazards() {}

    /**
     * The hazards of a statement that nobody planned.
     *
     * @param column with its table, as messages show it
     * @param before as {@code format_type} prints it
     * @param after as {@code format_type} prints it
     */
    public static List<Hazard> of(String column, String before, String after) {
        return of(
                column + " from " + PostgresType.readable(before) + " to " + PostgresType.readable(after),
                TypeChange.of(before, after, false),
                false);
    }

    /** @param typeRemade whether the type is made anew, and itself tells what it lost */
    static List<Hazard> of(String words, TypeChange change, boolean typeRemade) {
        List<Hazard> found = new ArrayList<>();
        if (change.losesValues()) {
            found.add(new Hazard(HazardCode.AG205, "rounds or cuts values of " + words));
        }
        if (change.mayFail() && !typeRemade) {
            found.add(new Hazard(HazardCode.AG405, "fails where a value does not convert: " + words));
        }
        if (change.usesTimeZone()) {
            found.add(new Hazard(HazardCode.AG406, "converts with the time zone of the session: " + words));
        }
        boolean foreign = change.conversion() != null || change.mayFail() || change.losesValues();
        if (foreign && !typeRemade) {
            found.add(new Hazard(
                    HazardCode.AG302, "versions of the application that expect another type may fail: " + words));
        }
        return found;
    }
}
