package dev.autogen.acceptance;

import dev.autogen.database.Dependent;
import dev.autogen.database.Dependents;
import dev.autogen.diff.Change;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.Plan;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether PostgreSQL really refuses what a plan says it would: tried on the upgraded tables themselves. */
final class RefusalCheck {

    private final CaseDatabase database;
    private final Map<String, Dependent> objects = new HashMap<>();
    private final Set<String> made = new HashSet<>();

    private RefusalCheck(CaseDatabase database) {
        this.database = database;
    }

    /**
     * The refusals that are wrong.
     *
     * @param bare the statements of the schema before, without what hangs on it
     * @param functions the statements that make what is not touched
     */
    static List<String> wrong(
            CaseDatabase database, String bare, String functions, List<Change> changes, Schema before, Dependents found)
            throws SQLException {
        RefusalCheck check = new RefusalCheck(database);
        found.objects().forEach(object -> check.objects.put(object.identity(), object));
        database.reset(bare);
        Plan upgrade = database.planner(Renaming.NONE, changes, before).upgrade(changes, before);
        database.run(upgrade);
        database.execute(functions);
        List<String> wrong = new ArrayList<>();
        found.refused().forEach(refused -> {
            if (check.make(refused.object())) {
                wrong.add(refused.toString());
            }
        });
        return wrong;
    }

    /** Drops what is refused, with what hangs on it. */
    static void dropRefused(CaseDatabase database, Dependents found) throws SQLException {
        for (Dependent object : found.objects()) {
            if (found.refusal(object.identity()).isPresent()) {
                for (String statement : object.drop()) {
                    database.execute(statement.replaceFirst("^DROP (MATERIALIZED VIEW|\\w+) ", "DROP $1 IF EXISTS ")
                            + " CASCADE");
                }
            }
        }
    }

    private boolean make(String identity) {
        Dependent object = objects.get(identity);
        if (object == null || made.contains(identity)) {
            return object != null;
        }
        if (!object.needs().stream().allMatch(this::make)) {
            return false;
        }
        try {
            for (String statement : object.make()) {
                database.execute(statement);
            }
            made.add(identity);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
