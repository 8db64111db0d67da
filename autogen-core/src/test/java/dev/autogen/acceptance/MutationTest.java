package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.fixtures.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
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
 * Takes away one attribute after the other, from the model and from the comparison: a proof fails every time, and names the object
 * concerned. {@code -Dautogen.mutations=search} tries all cases and writes down anew which one sees what, in some minutes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {

    private static final boolean SEARCH = "search".equals(System.getProperty("autogen.mutations"));

    private final MutationList list = MutationList.read();

    private final CaseDatabases databases = new CaseDatabases();

    @AfterAll
    void close() throws Exception {
        databases.close();
    }

    @Test
    void searches() throws Exception {
        assumeThat(SEARCH).isTrue();
        Map<Mutation, String> found = new TreeMap<>();
        for (AcceptanceCase acceptanceCase : MutationList.candidates()) {
            databases.use(database -> search(database, acceptanceCase, found));
        }
        list.write(found);
    }

    private void search(CaseDatabase database, AcceptanceCase acceptanceCase, Map<Mutation, String> found)
            throws SQLException {
        MutationProof proof = new MutationProof(database, acceptanceCase);
        if (!proof.differences().isEmpty()) {
            return;
        }
        SortedSet<Mutation> left = MutationList.all();
        left.removeAll(found.keySet());
        for (Mutation mutation : left) {
            try {
                if (!proof.killed(mutation).isEmpty()) {
                    found.put(mutation, acceptanceCase.toString());
                }
            } catch (SQLException | RuntimeException e) {
                // A plan that cannot be made or run names no object: another case may do better.
                System.out.println(mutation + ", " + acceptanceCase + ": "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
        }
    }

    Stream<Arguments> cases() {
        Map<String, List<Mutation>> mutations = list.byCase();
        return MutationList.candidates().stream()
                .filter(acceptanceCase -> mutations.containsKey(acceptanceCase.toString()))
                .map(acceptanceCase -> Arguments.of(acceptanceCase, mutations.get(acceptanceCase.toString())));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} sees {1}")
    @MethodSource("cases")
    void seesWhatIsMissing(AcceptanceCase acceptanceCase, List<Mutation> mutations) throws Exception {
        assumeThat(SEARCH).isFalse();
        assumeThat(TestPostgres.majorVersion()).isGreaterThanOrEqualTo(acceptanceCase.oldestVersion());
        databases.use(database -> {
            MutationProof proof = new MutationProof(database, acceptanceCase);
            assertThat(proof.differences()).as("with nothing missing").isEmpty();
            for (Mutation mutation : mutations) {
                // Behind NOT NULL there is a constraint from PostgreSQL 18 on.
                boolean isThere =
                        TestPostgres.majorVersion() >= 18 || !mutation.path().startsWith("tables.columns.notNull");
                assertThat(isThere ? proof.killed(mutation) : List.of("nothing to see"))
                        .as("what the proof says with %s", mutation)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void everyAttributeHasACaseOrAReason() {
        assumeThat(SEARCH).isFalse();
        List<String> known =
                MutationList.candidates().stream().map(AcceptanceCase::toString).toList();
        Map<String, List<Mutation>> unseen = new TreeMap<>(list.byCase());
        unseen.keySet().removeAll(known);
        assertThat(unseen).as("attributes that no case sees to be missing").isEmpty();
        assertThat(list.mistakes())
                .as("lines about no attribute, and reasons that are none")
                .isEmpty();
    }
}
