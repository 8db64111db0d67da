package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.database.Database;
import dev.autogen.database.Dependents;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.RunSettings;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.plan.SectionText;
import dev.autogen.proof.Creation;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProofSubject;
import dev.autogen.proof.Prover;
import dev.autogen.proof.ShadowServer;
import dev.autogen.revision.MigrationFile;
import dev.autogen.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gives plans of cases and of random pairs to the prover that a user's revision is given to: what {@link AcceptanceTest} and
 * {@link RandomSchemasTest} find right with the same judge, it must not refuse. Every twentieth of them in the build,
 * {@code -Dautogen.proofs.step=1} all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvenPlansTest {

    private static final int STEP = Integer.getInteger("autogen.proofs.step", 20);

    /** The prover sets names aside that nobody chose, and its databases have all schemas; {@link MutationTest} sees both. */
    private static final String SET_ASIDE =
            "namespaces|tables\\..*\\.name\\.text|tables\\.columns\\.(notNull|identity\\.sequence).*";

    /** What cannot be proven, and what the proof says of it. All else can. */
    private static final Map<String, String> NOT_PROVEN = Map.of(
            // The type of the sequence of an identity column was changed by hand, and is that of the column for the
            // model.
            "identity-sequence-type", "the copy is not the same (left the database, right the copy): differs: sequence",
            // Partitioned tables, domains and publications are not managed, and not copied.
            "keys-of-hand-on-altered-key", "relation \"part\" does not exist",
            "names-with-line-ends", "the throw-away server cannot have what there is: ERROR: type ",
            "publication-of-retyped-column", "publication \"whole\" does not exist",
            "table-drop-with-parts-of-hand", "publication \"whole\" does not exist");

    private static final int PAIRS = Integer.getInteger("autogen.random.pairs", 130);

    private static final long FIRST_SEED = Long.getLong("autogen.random.seed", 1);

    private final Database postgres = new PostgresDatabase();

    private final CaseDatabases databases = new CaseDatabases();

    private final TestDatabase shadow = TestPostgres.createDatabase();

    @AfterAll
    void close() throws Exception {
        databases.close();
        shadow.close();
    }

    static Stream<AcceptanceCase> cases() {
        List<AcceptanceCase> all = AcceptanceCase.all().stream()
                .filter(acceptanceCase -> acceptanceCase.rules() == DiffRules.DATABASES)
                .filter(acceptanceCase -> !acceptanceCase.asksForRenames())
                .filter(acceptanceCase -> TestPostgres.majorVersion() >= acceptanceCase.oldestVersion())
                .toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % STEP == 0 || NOT_PROVEN.containsKey(all.get(i).toString()))
                .mapToObj(all::get);
    }

    @Test
    void namesCasesThatThereAre() {
        assertThat(AcceptanceCase.all()).map(AcceptanceCase::toString).containsAll(NOT_PROVEN.keySet());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void provesTheCase(AcceptanceCase acceptanceCase) throws Exception {
        databases.use(database -> prove(
                acceptanceCase.toString(),
                database,
                acceptanceCase.before(),
                acceptanceCase.after(),
                acceptanceCase.isOnline()));
    }

    static LongStream seeds() {
        return LongStream.iterate(FIRST_SEED, seed -> seed < FIRST_SEED + PAIRS, seed -> seed + STEP);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("seeds")
    void provesThePair(long seed) throws Exception {
        Random random = new Random(seed);
        Random richer = seed % 2 == 0 ? new Random(-seed) : null;
        String before = RandomSchema.of(random, TestPostgres.majorVersion(), richer);
        String after = RandomSchema.of(random, TestPostgres.majorVersion(), richer);
        databases.use(database -> prove("seed " + seed, database, before, after, seed % 2 == 0));
    }

    static Stream<Arguments> mutations() {
        Map<String, AcceptanceCase> cases = new TreeMap<>();
        MutationList.candidates().stream()
                .filter(acceptanceCase -> acceptanceCase.rules() == DiffRules.DATABASES)
                .filter(acceptanceCase -> TestPostgres.majorVersion() >= acceptanceCase.oldestVersion())
                .forEach(acceptanceCase -> cases.put(acceptanceCase.toString(), acceptanceCase));
        List<Arguments> all = new ArrayList<>();
        MutationList.read().byCase().forEach((name, mutations) -> {
            if (cases.containsKey(name)) {
                mutations.stream()
                        .filter(mutation -> !mutation.path().matches(SET_ASIDE))
                        .forEach(mutation -> all.add(Arguments.of(cases.get(name), mutation)));
            }
        });
        return Stream.iterate(0, i -> i < all.size(), i -> i + STEP).map(all::get);
    }

    /** As {@link MutationTest} has it, but with the prover as the judge. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("mutations")
    void doesNotProveWhatABlindToolPlans(AcceptanceCase acceptanceCase, Mutation mutation) throws Exception {
        AttributeSwitch attribute = new AttributeSwitch(mutation.path());
        BinaryOperator<Schema> seen = mutation.kind() == Mutation.Kind.MODEL
                ? (before, schema) -> attribute.outOfModel(schema)
                : attribute::outOfComparison;
        databases.use(database -> {
            Proof proof =
                    proof(database, acceptanceCase.before(), acceptanceCase.after(), acceptanceCase.isOnline(), seen);
            String words = proof instanceof Proof.Failed failed
                    ? failed.what() + "\n" + String.join("\n", failed.details())
                    : proof.words();
            // A copy that lacks something says nothing about the plan.
            assumeThat(words).doesNotStartWith("not proven, because the copy lacks ");
            assertThat(proof).as(words).isNotInstanceOf(Proof.Proven.class);
            // What is known by its definition is named with its table.
            assertThat(attribute.objects())
                    .as(words)
                    .anyMatch(object -> words.contains(object)
                            || words.contains(" on " + object.substring(0, object.lastIndexOf('.')) + " {"));
        });
    }

    private void prove(String name, CaseDatabase database, String sqlBefore, String sqlAfter, boolean online)
            throws SQLException {
        Proof proof = proof(database, sqlBefore, sqlAfter, online, (before, schema) -> schema);
        if (proof instanceof Proof.Failed failed) {
            throw new AssertionError(failed.what() + "\n" + String.join("\n", failed.details()) + "\n" + sqlBefore
                    + "\n-- to\n" + sqlAfter);
        }
        String reason = NOT_PROVEN.get(name);
        if (reason == null) {
            assertThat(proof).as(proof.words()).isInstanceOf(Proof.Proven.class);
        } else {
            assertThat(proof.words()).startsWith("not proven, because ").contains(reason);
        }
    }

    /** @param seen what the tool sees of a schema, where the first of the two is the one before */
    private Proof proof(
            CaseDatabase database, String sqlBefore, String sqlAfter, boolean online, BinaryOperator<Schema> seen)
            throws SQLException {
        database.reset(sqlAfter);
        Schema wanted = database.introspect();
        database.reset(sqlBefore);
        Schema present = database.introspect();
        Schema before = seen.apply(present, present);
        Schema after = seen.apply(present, wanted);
        List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before, after);
        Dependents dependents = database.dependents(changes, before);
        assumeThat(dependents.refused()).isEmpty();
        Planner planner = database.planner(Renaming.NONE, changes, before, online);
        Plan upgrade = planner.upgrade(changes, before);
        Plan downgrade = planner.downgrade(changes, before);
        assumeThat(upgrade.obstacles()).isEmpty();
        assumeThat(downgrade.obstacles()).isEmpty();
        String text = "-- autogen revision 1\n-- parents: 0\n-- message: m\n\n-- autogen upgrade\n\n"
                + SectionText.of(upgrade) + "\n-- autogen downgrade\n\n" + SectionText.of(downgrade);
        ProofSubject subject = new ProofSubject(
                database.original(wanted.namespaces()),
                before,
                changes,
                dependents,
                (copy, upgraded) -> new SchemaDiffer(DiffRules.DATABASES)
                        .diff(seen.apply(present, upgraded), after).stream()
                                .map(Change::toString)
                                .toList(),
                // In the prover's database the schemas are there already.
                new Creation(
                        List.of(sqlAfter.replace("CREATE SCHEMA ", "CREATE SCHEMA IF NOT EXISTS ")),
                        after,
                        List.of(),
                        List.of()));
        return new Prover(
                        new ShadowServer(shadow.url(), shadow.user(), shadow.password()),
                        postgres,
                        RunSettings.defaults())
                .prove(MigrationFile.parse(Path.of("1_m.sql"), text.getBytes(StandardCharsets.UTF_8)), subject);
    }
}
