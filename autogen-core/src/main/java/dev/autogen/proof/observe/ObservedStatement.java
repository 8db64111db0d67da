package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.TableLock;
import dev.autogen.plan.Hazard;
import java.util.List;

/**
 * A statement that was run, with what it did to what was there before its section.
 *
 * @param number among the statements of the section, from 1
 * @param sql as it stands in the section
 * @param hazards in a fixed order; none about tables that the section itself has made
 * @param locks on tables and views that were there before the section, apart from those for reading and those of statements before
 *     it; none can be seen of a statement that PostgreSQL refuses inside a transaction
 */
public record ObservedStatement(int number, String sql, List<Hazard> hazards, List<TableLock> locks) {

    public ObservedStatement {
        requireNonNull(sql, "sql");
        hazards = List.copyOf(hazards);
        locks = List.copyOf(locks);
    }
}
