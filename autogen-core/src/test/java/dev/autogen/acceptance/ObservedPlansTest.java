package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.diff.rename.RenameQuestions;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the plan of every case says about its statements is what they do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservedPlansTest {

    private CaseDatabase database;

    @BeforeAll
    void open() throws Exception {
        database = new CaseDatabase();
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    static Stream<AcceptanceCase> cases() {
        return AcceptanceCase.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void foretellWhatTheyDo(AcceptanceCase acceptanceCase) throws Exception {
        assumeThat(TestPostgres.majorVersion()).isGreaterThanOrEqualTo(acceptanceCase.oldestVersion());
        database.reset(acceptanceCase.after());
        Schema after = ChosenNames.mark(database.introspect(), acceptanceCase.chosenNames());
        database.reset(acceptanceCase.before());
        Schema before = database.introspect();
        Renaming renaming = acceptanceCase.asksForRenames()
                ? new RenamePolicy(acceptanceCase.renames(), RenameQuestions.NOBODY)
                        .decide(before, after, List.of(), database.spelling())
                : Renaming.NONE;
        List<Change> changes = new SchemaDiffer(acceptanceCase.rules()).diff(before, after, renaming.changes());
        Planner planner = database.planner(renaming, changes, before);
        Plan upgrade = planner.upgrade(changes, before);
        Plan downgrade = planner.downgrade(changes, before);
        if (!upgrade.obstacles().isEmpty()) {
            return;
        }
        List<String> differences = new ArrayList<>(
                PredictionComparison.differences(upgrade, database.observe(upgrade, acceptanceCase.backfill())));
        database.execute(acceptanceCase.rowsAfterUpgrade());
        differences.addAll(PredictionComparison.differences(downgrade, database.observe(downgrade, List.of())));
        assertThat(differences).as(acceptanceCase.toString()).isEmpty();
    }
}
