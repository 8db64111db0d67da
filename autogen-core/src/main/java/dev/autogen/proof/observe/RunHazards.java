package dev.autogen.proof.observe;

import static dev.autogen.proof.observe.CatalogSnapshot.sorted;

import dev.autogen.plan.HazardCode;
import java.util.Locale;

/** What a statement did to rows and to the limits of the run. */
final class RunHazards {

    private final HazardCollector hazards;
    private final Effect effect;

    RunHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    void collect() {
        for (Relation before : sorted(effect.before().relations().values())) {
            Relation after = effect.after().relations().get(before.id());
            if (before.isTable() && after != null && hazards.isOld(before.id())) {
                rows(before, after);
            }
        }
        triggers();
        SessionFacts before = effect.before().session();
        SessionFacts after = effect.after().session();
        if (before.limitsWaiting() && !after.limitsWaiting()) {
            hazards.add(
                    HazardCode.AG112,
                    "sets lock_timeout to 0: a statement that waits for its lock blocks everybody behind it");
        }
        if (before.limitsStatements() && !after.limitsStatements()) {
            hazards.add(HazardCode.AG112, "sets statement_timeout to 0: nothing ends a statement that takes too long");
        }
    }

    private void triggers() {
        if (!effect.before().session().asReplica() && effect.after().session().asReplica()) {
            hazards.add(
                    HazardCode.AG502,
                    "sets session_replication_role to replica: neither triggers nor foreign keys look at what follows");
        }
    }

    /** With no rows there to be changed, the statement says what it would do to them. */
    private void rows(Relation before, Relation after) {
        Activity was = effect.before().activity(before.id());
        Activity is = effect.after().activity(before.id());
        boolean written = effect.newLocks(before.id()).contains(LockMode.ROW_EXCLUSIVE)
                || effect.held(before.id(), LockMode.ROW_EXCLUSIVE) && effect.isScanned(before.id());
        String text = hazards.text(after);
        if (is.deleted() > was.deleted() || written && effect.firstWord().equals("delete")) {
            hazards.add(HazardCode.AG207, "deletes rows of " + text, after);
        }
        // A statement that passes over locked rows is one of many that each update some.
        boolean some = effect.sql().toLowerCase(Locale.ROOT).contains("skip locked");
        if (!some && is.updated() > was.updated()
                || !some && written && effect.firstWord().equals("update")) {
            hazards.add(
                    HazardCode.AG113,
                    "updates rows of " + text
                            + (effect.alone()
                                    ? " and keeps them locked until the statement ends"
                                    : " in one transaction, and keeps them locked until it ends"),
                    after);
        }
    }
}
