package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.fixtures.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> varied = ConcurrentHashMap.newKeySet();

    /** Attributes that no manual change has to vary, and why. */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            Map.entry("defaultSchema", "is a setting of the connection"),
            Map.entry("tables.checks.columns", "follows from the expression, where it is known"),
            Map.entry("sequences.owner.table.schema", "a sequence moves with the table that owns it"),
            Map.entry("tables.columns.identity.sequence", "is a name that nobody refers to"),
            Map.entry("tables.columns.identity.sequence.name", "is a name that nobody refers to"),
            Map.entry("tables.columns.identity.sequence.schema", "is a name that nobody refers to"),
            Map.entry("tables.columns.notNull", "comes back as it was, and is asked for by no mapping"),
            Map.entry("tables.columns.notNull.name", "comes back as it was, and is asked for by no mapping"),
            Map.entry("tables.columns.notNull.noInherit", "comes back as it was, and is asked for by no mapping"),
            Map.entry("unmanaged.kind", "is listed and not compared"),
            Map.entry("unmanaged.name", "is listed and not compared"),
            Map.entry("unmanaged.reason", "is listed and not compared"));

    private static final Set<String> EXEMPT_EVERYWHERE = Set.of("origin", "chosen");

    private ManualRun manual;

    @BeforeAll
    void createDatabase() throws Exception {
        manual = new ManualRun();
    }

    @AfterAll
    void dropDatabase() throws Exception {
        manual.close();
        boolean everyChangeRan = isExpectedVersion() && changes().count() == linesById.size();
        if (everyChangeRan) {
            assertThat(unvaried())
                    .as("attributes that are read from the catalogue and varied by no manual change")
                    .isEmpty();
        }
        if (REWRITE && isExpectedVersion()) {
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
        SchemaAttributes.differing(manual.unchanged(), outcome.found()).stream()
                .filter(path -> list.isLeftAlone() == path.startsWith("unmanaged"))
                .forEach(varied::add);
        boolean leftAlone = lines.stream().allMatch(line -> line.startsWith(ManualChange.LEFT_ALONE));
        assertThat(leftAlone).as("%s: left alone", lines).isEqualTo(list.isLeftAlone());
        if (!isExpectedVersion()) {
            assertThat(changesIn(lines)).as("%s: as many changes", lines).isEqualTo(changesIn(change.expected()));
        } else if (!REWRITE) {
            assertThat(lines).isEqualTo(change.expected());
        }
    }

    private static boolean isExpectedVersion() {
        return TestPostgres.majorVersion() == AcceptanceCase.EXPECTED_VERSION;
    }

    private static long changesIn(List<String> lines) {
        return lines.stream().filter(line -> line.matches("[-+~] .*")).count();
    }

    private Set<String> unvaried() {
        Set<String> paths = SchemaAttributes.all();
        // Only entities say which columns a sequence feeds.
        paths.removeIf(path -> path.startsWith("sequences.feeds"));
        paths.removeIf(path ->
                EXEMPT_EVERYWHERE.contains(path.substring(path.lastIndexOf('.') + 1)) || path.contains(".origin."));
        paths.removeAll(EXEMPT.keySet());
        paths.removeAll(varied);
        return paths;
    }

    @Test
    void everyChangeHasAnIdOfItsOwn() {
        List<String> ids = new ArrayList<>();
        changes().forEach(arguments -> ids.add(arguments.get()[0].toString()));
        assertThat(ids).doesNotHaveDuplicates();
    }
}
