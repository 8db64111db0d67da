package dev.autogen.database.postgres;

import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** The words of the hazards. There are none on a table that the same plan creates: nobody uses it yet. */
final class DdlHazards {

    private final DdlContext context;

    DdlHazards(DdlContext context) {
        this.context = context;
    }

    List<Hazard> lock(QualifiedName table) {
        return on(table, HazardCode.AG104, "ACCESS EXCLUSIVE on " + context.text(table) + ", brief");
    }

    List<Hazard> writingLock(QualifiedName relation) {
        return on(
                relation,
                HazardCode.AG109,
                "SHARE ROW EXCLUSIVE on " + context.text(relation) + ", brief; blocks writing");
    }

    /** Who asks a sequence for its next value waits. */
    static Hazard sequenceLock(DdlContext context, QualifiedName sequence) {
        return of(
                HazardCode.AG109,
                "SHARE ROW EXCLUSIVE on " + context.text(sequence) + ", brief; blocks writing",
                sequence);
    }

    List<Hazard> updated(QualifiedName table) {
        return on(
                table,
                HazardCode.AG113,
                "updates rows of " + context.text(table) + " in one transaction, and keeps them locked until it ends");
    }

    List<Hazard> rewrite(QualifiedName table, String why) {
        return on(
                table,
                HazardCode.AG101,
                "writes all rows of " + context.text(table) + " again under ACCESS EXCLUSIVE: " + why);
    }

    List<Hazard> scan(QualifiedName table, String why) {
        return on(
                table,
                HazardCode.AG102,
                "reads all rows of " + context.text(table) + " under ACCESS EXCLUSIVE: " + why);
    }

    List<Hazard> indexBuild(QualifiedName table, String index) {
        return on(
                table,
                HazardCode.AG103,
                "blocks writing to " + context.text(table) + " while index " + PostgresNames.oneLine(index)
                        + " is built");
    }

    List<Hazard> of(QualifiedName table, HazardCode code, String message) {
        return on(table, code, message);
    }

    /** A hazard of something that is no table, or is about more than one. */
    static Hazard of(HazardCode code, String message, QualifiedName... tables) {
        return new Hazard(code, message, List.of(tables));
    }

    private List<Hazard> on(QualifiedName table, HazardCode code, String message) {
        return context.isNew(table) ? List.of() : List.of(new Hazard(code, message, List.of(table)));
    }
}
