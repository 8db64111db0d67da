package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Holds an upgraded database against one in which the wanted schema was made without Autogen. */
final class CreationJudge {

    private static final Set<SetAside> SET_ASIDE =
            Set.of(SetAside.OWNERS_AND_GRANTS, SetAside.NOT_NULL_NAMES, SetAside.COLUMN_ORDER);

    private static final String DUPLICATE_SCHEMA = "42P06";

    private final Creation creation;

    /** @param creation with which the wanted schema is made */
    CreationJudge(Creation creation) {
        this.creation = requireNonNull(creation, "creation");
    }

    /**
     * What differs, a line each.
     *
     * @param before the catalogue of the copy as it was made
     * @param upgraded what it holds now
     * @param wanted the schema that the plan means to lead to
     * @param empty where the wanted schema is made
     * @throws CannotProveException when something differs, and it may well be the statements that are to blame
     */
    List<String> differences(
            CatalogFingerprint before,
            CatalogFingerprint catalog,
            Schema upgraded,
            Schema wanted,
            ProofDatabase empty,
            SortedMap<String, String> extensions)
            throws SQLException, CannotProveException {
        StillUsed stillUsed = new StillUsed(before, catalog);
        Schema kept = stillUsed.of(wanted, creation.desired());
        empty.build(kept, extensions);
        List<String> failures = empty.runAsFarAsPossible(creation.statements(), DUPLICATE_SCHEMA);
        CatalogFingerprint created = empty.fingerprint();
        Schema made = empty.introspect();

        ManagedObjects managed = new ManagedObjects(upgraded, made);
        OutOfScope scope = new OutOfScope(creation.leftAlone(), kept, upgraded, catalog, created);
        KeyOrder order = new KeyOrder();
        List<CatalogObject> right = OtherIndexes.withoutUnasked(
                order.of(scope.of(managed.of(created).objects())), made, creation.desired());
        List<CatalogObject> left =
                OtherIndexes.withoutLeft(order.of(scope.of(managed.of(catalog).objects())), upgraded, right);
        List<String> differences = new FingerprintComparison(SET_ASIDE, new ChosenNames(creation.desired()))
                .differences(stillUsed.withoutUnmentionedDefaults(left, right), right);
        List<String> doubts = new ArrayList<>(failures);
        doubts.addAll(creation.doubts());
        if (!differences.isEmpty() && !doubts.isEmpty()) {
            throw new CannotProveException(
                    "Hibernate's own schema could not be made for comparison: " + String.join("; ", doubts));
        }
        return differences;
    }
}
