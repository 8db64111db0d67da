package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.acceptance.AcceptanceCase.Kept;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.SequenceFeeds;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.diff.rename.RenameQuestions;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.schema.Schema;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every case: the plan is the expected one, the upgrade gives exactly "after", a second diff is empty, the downgrade gives
 * exactly "before", and the statements do what the hazards of the plans say. {@code -Dautogen.golden=write} rewrites what is expected,
 * {@code -Dautogen.case=identity} runs the cases with that in their names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptanceTest {

    private static final String ONLY = System.getProperty("autogen.case", "");

    private static final boolean REWRITE = "write".equals(System.getProperty("autogen.golden"));

    /** A column that is added again stands at the end of its table. */
    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER);

    private static final Set<SetAside> LEFT_ALONE_BY_RENAMES = Set.of(SetAside.COLUMN_ORDER, SetAside.NOT_NULL_NAMES);

    private final CaseDatabases databases = new CaseDatabases();

    private final Map<AcceptanceCase, Sides> sides = new ConcurrentHashMap<>();

    @AfterAll
    void close() throws Exception {
        databases.close();
    }

    static Stream<AcceptanceCase> cases() {
        return AcceptanceCase.all().stream()
                .filter(acceptanceCase -> acceptanceCase.toString().contains(ONLY));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void upgradesAndDowngrades(AcceptanceCase acceptanceCase) {
        assumeThat(TestPostgres.majorVersion()).isGreaterThanOrEqualTo(acceptanceCase.oldestVersion());
        assertThatCode(() -> databases.use(database -> run(database, acceptanceCase, acceptanceCase.isOnline())))
                .as(acceptanceCase.toString())
                .doesNotThrowAnyException();
    }

    /** The forms that keep an application running lead to the very same catalogue, whatever the case is about. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void upgradesAndDowngradesOnline(AcceptanceCase acceptanceCase) {
        assumeThat(TestPostgres.majorVersion()).isGreaterThanOrEqualTo(acceptanceCase.oldestVersion());
        assumeThat(acceptanceCase.isOnline()).as("done already").isFalse();
        assertThatCode(() -> databases.use(database -> run(database, acceptanceCase, true)))
                .as(acceptanceCase.toString())
                .doesNotThrowAnyException();
    }

    /** What the scripts of a case make. */
    private record Sides(
            Schema before, CatalogFingerprint catalogBefore, Schema after, CatalogFingerprint catalogAfter) {}

    /** Read for one of the two runs of a case, and used by the other. The database is then as the script before left it. */
    private Sides sides(CaseDatabase database, AcceptanceCase acceptanceCase) throws Exception {
        Sides known = sides.get(acceptanceCase);
        if (known != null) {
            database.reset(acceptanceCase.before());
            return known;
        }
        database.reset(acceptanceCase.after());
        Schema after = acceptanceCase.withFeeds(ChosenNames.mark(database.introspect(), acceptanceCase.chosenNames()));
        CatalogFingerprint catalogAfter = database.fingerprint();
        database.reset(acceptanceCase.before());
        Sides read = new Sides(database.introspect(), database.fingerprint(), after, catalogAfter);
        sides.put(acceptanceCase, read);
        return read;
    }

    private void run(CaseDatabase database, AcceptanceCase acceptanceCase, boolean online) throws Exception {
        DiffRules rules = acceptanceCase.rules();
        SchemaDiffer differ = new SchemaDiffer(rules);
        Sides sides = sides(database, acceptanceCase);
        Schema before = sides.before();
        Schema after = sides.after();

        Renaming renaming = acceptanceCase.asksForRenames()
                ? new RenamePolicy(acceptanceCase.renames(), RenameQuestions.NOBODY)
                        .decide(before, after, List.of(), database.spelling())
                : Renaming.NONE;
        List<Change> changes =
                differ.diff(acceptanceCase.compared(before), acceptanceCase.compared(after), renaming.changes());
        Planner planner = database.planner(renaming, changes, before, online);
        Schema planned = SequenceFeeds.of(before, after);
        Plan upgrade = planner.upgrade(changes, planned);
        Plan downgrade = planner.downgrade(changes, planned);
        if (online == acceptanceCase.isOnline()) {
            compareWithExpected(acceptanceCase, new CaseResult(changes, upgrade, downgrade).text());
        }

        if (!upgrade.obstacles().isEmpty()) {
            // PostgreSQL agrees that it cannot be done.
            assertThatThrownBy(() -> database.run(upgrade)).isInstanceOf(SQLException.class);
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Kept kept : acceptanceCase.kept()) {
            rows.add(database.query(kept.before()));
        }
        List<String> differences = new ArrayList<>(
                PredictionComparison.differences(upgrade, database.observe(upgrade, acceptanceCase.backfill())));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(database.query(acceptanceCase.kept().get(i).after()))
                    .as("rows after the upgrade")
                    .isEqualTo(rows.get(i))
                    .isNotEmpty();
        }
        Schema upgraded = database.introspect();
        assertThat(differ.diff(upgraded, after)).as("second diff").isEmpty();
        if (rules == DiffRules.DATABASES) {
            assertThat(database.fingerprint()
                            .differencesTo(
                                    sides.catalogAfter(),
                                    renaming.changes().isEmpty() ? LEFT_ALONE : LEFT_ALONE_BY_RENAMES))
                    .as("upgraded against after")
                    .isEmpty();
        }
        database.execute(acceptanceCase.rowsAfterUpgrade());
        differences.addAll(PredictionComparison.differences(downgrade, database.observe(downgrade, List.of())));
        // In a transaction of its own, setting the replica identity again locks the table, which no plan foretells yet.
        differences.removeIf(difference -> online && difference.contains(" REPLICA IDENTITY "));
        assertThat(differences).as("hazards foretold and observed").isEmpty();
        assertThat(database.fingerprint().differencesTo(sides.catalogBefore(), LEFT_ALONE))
                .as("downgraded against before")
                .isEmpty();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(database.query(acceptanceCase.kept().get(i).before()))
                    .as("rows after the downgrade")
                    .isEqualTo(rows.get(i));
        }
        database.execute(acceptanceCase.afterwards());
    }

    private static void compareWithExpected(AcceptanceCase acceptanceCase, String text) throws Exception {
        if (TestPostgres.majorVersion() != AcceptanceCase.EXPECTED_VERSION) {
            return;
        }
        if (REWRITE || !Files.exists(acceptanceCase.expectedFile())) {
            boolean isNew = !Files.exists(acceptanceCase.expectedFile());
            Files.writeString(acceptanceCase.expectedFile(), text);
            assertThat(isNew && !REWRITE)
                    .as("%s was missing: it has been written, please review it", acceptanceCase.expectedFile())
                    .isFalse();
        }
        assertThat(text).isEqualTo(acceptanceCase.expected());
    }

    @Test
    void noFileBelongsToNothing() {
        assertThat(AcceptanceCase.orphans()).isEmpty();
    }

    @Test
    void everyKindOfChangeHasACase() {
        Set<String> covered = new TreeSet<>();
        AcceptanceCase.all()
                .forEach(acceptanceCase -> acceptanceCase
                        .expected()
                        .lines()
                        .filter(line -> line.startsWith(CaseResult.CHANGES))
                        .forEach(line -> covered.addAll(List.of(
                                line.substring(CaseResult.CHANGES.length()).split(" ")))));
        assertThat(covered)
                .containsAll(Arrays.stream(Change.class.getPermittedSubclasses())
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .toList());
    }
}
