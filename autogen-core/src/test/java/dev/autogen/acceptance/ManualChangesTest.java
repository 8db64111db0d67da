package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.fixtures.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody changes one thing in a database that Hibernate made: it is found, the upgrade leads back to exactly what Hibernate had
 * made, the downgrade to exactly what was found. {@code -Dautogen.golden=write} rewrites what is expected.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ManualChangesTest {

    private static final boolean REWRITE = "write".equals(System.getProperty("autogen.golden"));

    private static final List<ManualList> LISTS = ManualList.all();

    private final Map<String, List<String>> linesById = new ConcurrentHashMap<>();
    private final Set<String> varied = new TreeSet<>();

    private ManualRun manual;

    @BeforeAll
    void createDatabase() throws Exception {
        manual = new ManualRun();
    }

    @AfterAll
    void dropDatabase() throws Exception {
        manual.close();
        if (REWRITE) {
            for (ManualList list : LISTS) {
                list.withExpected(linesById).write();
            }
        }
    }

    static Stream<Arguments> changes() {
        return LISTS.stream().flatMap(list -> list.changes().stream().map(change -> Arguments.of(change, list)));
    }

    @Test
    void findsNothingInTheUnchangedDatabase() throws Exception {
        assertThat(manual.run("").lines()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void findsTheChangeAndLeadsBack(ManualChange change, ManualList list) throws Exception {
        assumeThat(TestPostgres.majorVersion()).isGreaterThanOrEqualTo(change.oldestVersion());
        ManualRun.Outcome outcome = manual.run(change.sql());
        List<String> lines = outcome.lines();
        linesById.put(change.id(), lines);
        boolean leftAlone = lines.stream().allMatch(line -> line.startsWith(ManualChange.LEFT_ALONE));
        assertThat(leftAlone).as("%s: left alone", lines).isEqualTo(list.isLeftAlone());
        if (!REWRITE) {
            assertThat(lines).isEqualTo(change.expected());
        }
    }

    @Test
    void everyChangeHasAnIdOfItsOwn() {
        List<String> ids = new ArrayList<>();
        changes().forEach(arguments -> ids.add(arguments.get()[0].toString()));
        assertThat(ids).doesNotHaveDuplicates();
    }
}
