package dev.autogen.acceptance;

import dev.autogen.AutogenException;
import dev.autogen.diff.Change;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.Plan;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Proves the upgrade of an acceptance case with a tool that is blind to one attribute. The judge is the fingerprint of the catalogue,
 * against a database in which somebody else's statements made what is wanted.
 */
final class MutationProof {

    private final CaseDatabase database;
    private final AcceptanceCase acceptanceCase;
    private final Schema before;
    private final Schema after;
    private final CatalogFingerprint catalogAfter;

    /** Reads both sides of the case as the tool sees them with its eyes open. */
    MutationProof(CaseDatabase database, AcceptanceCase acceptanceCase) throws SQLException {
        this.database = database;
        this.acceptanceCase = acceptanceCase;
        database.reset(acceptanceCase.after());
        after = acceptanceCase.withFeeds(ChosenNames.mark(database.introspect(), acceptanceCase.chosenNames()));
        catalogAfter = database.fingerprint();
        database.reset(acceptanceCase.before());
        before = database.introspect();
    }

    /** What the proof says without any switch. */
    List<String> differences() throws SQLException {
        return differences(before, after);
    }

    /**
     * What the proof says of the objects concerned, when the attribute is switched off; empty when it does not see that, or when the
     * case is not about the attribute.
     */
    List<String> killed(Mutation mutation) throws SQLException {
        AttributeSwitch attribute = new AttributeSwitch(mutation.path());
        boolean model = mutation.kind() == Mutation.Kind.MODEL;
        Schema seenBefore = model ? attribute.outOfModel(before) : before;
        Schema seenAfter = model ? attribute.outOfModel(after) : attribute.outOfComparison(before, after);
        Set<String> objects = attribute.objects();
        return objects.isEmpty()
                ? List.of()
                : differences(seenBefore, seenAfter).stream()
                        .filter(line -> objects.stream().anyMatch(object -> names(line, object)))
                        .toList();
    }

    private List<String> differences(Schema seenBefore, Schema seenAfter) throws SQLException {
        database.reset(acceptanceCase.before());
        List<Change> changes = new SchemaDiffer(acceptanceCase.rules()).diff(seenBefore, seenAfter);
        Plan upgrade = database.planner(Renaming.NONE, changes, seenBefore, acceptanceCase.isOnline())
                .upgrade(changes, seenBefore);
        if (!upgrade.obstacles().isEmpty()) {
            throw new AutogenException("obstacle", upgrade.obstacles().toString(), "Use another case.");
        }
        database.run(upgrade, acceptanceCase.backfill());
        List<String> lines =
                new ArrayList<>(database.fingerprint().differencesTo(catalogAfter, Set.of(SetAside.COLUMN_ORDER)));
        try {
            database.execute(acceptanceCase.rowsAfterUpgrade());
        } catch (SQLException e) {
            lines.add("rows: "
                    + String.valueOf(e.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .replace("ERROR: ", ""));
        }
        return lines;
    }

    /** Lines of the fingerprint begin with kind and name of what differs, and go on with a definition or the facet. */
    private static boolean names(String line, String object) {
        return line.replaceFirst("^[a-z ]+: ", "")
                .replaceFirst("( \\{|, [a-z ]+: ).*", "")
                .endsWith(" " + object);
    }
}
