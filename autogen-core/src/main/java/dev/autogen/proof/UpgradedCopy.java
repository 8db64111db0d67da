package dev.autogen.proof;

import dev.autogen.AutogenException;
import dev.autogen.database.Database;
import dev.autogen.diff.SchemaPatch;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds an upgraded copy against a second database, in which the wanted schema is made from nothing. */
final class UpgradedCopy {

    /** The order of columns, since a new one comes last. */
    private static final Set<SetAside> FROM_DESIRED =
            Set.of(SetAside.OWNERS_AND_GRANTS, SetAside.NOT_NULL_NAMES, SetAside.COLUMN_ORDER);

    private final ThrowawayServer server;

    private final Database product;

    private final ProofSubject subject;

    private final CatalogFingerprint before;

    /** @param before the catalogue of the copy as it was made */
    UpgradedCopy(ThrowawayServer server, Database product, ProofSubject subject, CatalogFingerprint before) {
        this.server = server;
        this.product = product;
        this.subject = subject;
        this.before = before;
    }

    /** What is not as it should be. */
    List<String> differences(ProofDatabase copy) throws SQLException, CannotProveException {
        Schema upgraded = copy.introspect();
        List<String> lines = new ArrayList<>();
        try (ProofDatabase wanted = ProofDatabase.create(server, product, subject.scope())) {
            differences(copy.fingerprint(), upgraded, wanted).stream()
                    .map(line -> CatalogWords.named(line, "upgraded", "wanted"))
                    .forEach(lines::add);
        }
        try {
            lines.addAll(subject.wishes().open(copy.connection(), upgraded));
        } catch (AutogenException e) {
            throw new CannotProveException("the upgraded copy could not be compared: " + OneLine.first(e), e);
        }
        return lines;
    }

    private List<String> differences(CatalogFingerprint catalog, Schema upgraded, ProofDatabase empty)
            throws SQLException, CannotProveException {
        Schema wanted = SchemaPatch.apply(subject.current(), subject.changes());
        @Nullable Creation creation = subject.creation();
        if (creation != null) {
            return new CreationJudge(creation)
                    .differences(
                            before,
                            catalog,
                            upgraded,
                            wanted,
                            empty,
                            subject.original().extensions());
        }
        empty.build(wanted, subject.original().extensions());
        ManagedObjects managed = new ManagedObjects(upgraded);
        return managed.of(catalog).differencesTo(managed.of(empty.fingerprint()), FROM_DESIRED);
    }
}
