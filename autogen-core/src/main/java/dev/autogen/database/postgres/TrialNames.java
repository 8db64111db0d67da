package dev.autogen.database.postgres;

import dev.autogen.schema.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What temporary relations are called that stand in for those of different schemas: names made up where two share one, and for a
 * moment, while a statement is run that the server has printed, their own. What is made already keeps to the relations it was made
 * on, whatever they are called afterwards.
 */
final class TrialNames {

    private static final PostgresNames OWN = PostgresNames.temporary();

    private final Map<QualifiedName, String> aliases = new HashMap<>();

    /** @param shared those that get a name made up */
    TrialNames(Collection<QualifiedName> shared) {
        shared.forEach(name -> aliases.put(name, "autogen_trial_" + aliases.size()));
    }

    /** The names they have between the moments. */
    PostgresNames temporary() {
        return PostgresNames.temporary(aliases);
    }

    /** Gives one its own name. A view is renamed like a table. */
    String lend(QualifiedName name) {
        return "ALTER TABLE " + temporary().qualified(name) + " RENAME TO " + PostgresNames.identifier(name.name());
    }

    /** Takes it away again. */
    String takeBack(QualifiedName name) {
        return "ALTER TABLE " + OWN.qualified(name) + " RENAME TO "
                + PostgresNames.identifier(aliases.getOrDefault(name, name.name()));
    }
}
