package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Dependents;
import dev.autogen.database.Scope;
import dev.autogen.diff.Change;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proven: a revision, where it starts and where it should lead.
 *
 * @param original the database the revision was made for
 * @param current what that holds, as the plans know it
 * @param changes from there to what is wanted
 * @param dependents what hangs on the objects that the changes touch
 * @param wishes what somebody else says is still missing in an upgraded database
 * @param creation how Hibernate would make what is wanted, or null where it is not entities that want it: then the changed schema is
 *     made with the statements of plans
 */
public record ProofSubject(
        OriginalCatalog original,
        Schema current,
        List<Change> changes,
        Dependents dependents,
        Wishes wishes,
        @Nullable Creation creation) {

    public ProofSubject {
        requireNonNull(original, "original");
        requireNonNull(current, "current");
        changes = List.copyOf(changes);
        requireNonNull(dependents, "dependents");
        requireNonNull(wishes, "wishes");
    }

    /** One that nobody but Autogen could make. */
    public ProofSubject(
            OriginalCatalog original, Schema current, List<Change> changes, Dependents dependents, Wishes wishes) {
        this(original, current, changes, dependents, wishes, null);
    }

    Scope scope() {
        return original.scope();
    }

    /** What is wanted of a database. */
    public interface Wishes {

        /**
         * What is wanted and not there, or there and not wanted, a line each; empty when nothing is.
         *
         * @param connection to the upgraded database, in auto-commit mode
         * @param upgraded what it holds
         */
        List<String> open(Connection connection, Schema upgraded) throws SQLException;
    }
}
