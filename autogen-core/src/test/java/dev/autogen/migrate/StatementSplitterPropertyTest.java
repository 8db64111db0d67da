package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text: nothing lost, nothing added, no hang, time linear in the length. */
class StatementSplitterPropertyTest {

    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "$",
            "$$",
            "$a$",
            "$a",
            "E'",
            "e'\\'",
            "U&'",
            "u&\"",
            "B'1'",
            "\\",
            "--",
            "-- autogen commit\n",
            "-- autogen",
            "\n",
            "\r",
            " ",
            "\t",
            "/*",
            "*/",
            "/",
            "*",
            "(",
            ")",
            "[",
            "]",
            ";",
            ";",
            ";",
            "BEGIN",
            " ATOMIC ",
            "END",
            " CASE ",
            "CREATE FUNCTION f()",
            "CREATE RULE r ",
            "COPY t FROM ",
            "STDIN",
            "a",
            "é",
            "𝒳",
            "\uD835",
            "1",
            "1e",
            "\0",
            "\u00a0",
            "SELECT 1",
            "-- autogen no-transaction\n",
            "COMMIT",
            "\uFEFF",
            ":a",
            "?");

    private static final List<String> STATEMENTS = List.of(
            "SELECT 1",
            "SELECT 'a;''b'",
            "SELECT E'\\';'\n'\\';'",
            "SELECT $x$;$$;$x$",
            "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE 1 WHEN 1 THEN 2 END; END",
            "SELECT \"a;\" /* ; /* ; */ */ , 2 -- ;\n , 3",
            "INSERT INTO t VALUES (1, ';')");

    private static final List<String> GAPS =
            List.of(" ", "\n", "-- gap;\n", "/* gap; */", "\r\n", ";", "-- Autogen;\n", "/*;/*;*/;*/", "\t");

    /** A text made of known statements comes apart into exactly these. */
    @Test
    void findsTheStatementsThatWereJoined() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            List<String> expected = new ArrayList<>();
            StringBuilder text = new StringBuilder(gap(random));
            for (int i = random.nextInt(6); i > 0; i--) {
                String statement = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
                expected.add(statement);
                text.append(statement).append(gap(random)).append(';').append(gap(random));
            }
            Script script = StatementSplitter.split("a.sql", 1, text.toString());
            assertThat(script.statements()).extracting(ScriptStatement::sql).containsExactlyElementsOf(expected);
            assertPiecesJoinToInput(script, text.toString());
        }
    }

    /** Whatever the text is: a clear error, or statements that are the text. */
    @Test
    void neverLosesTextAndNeverHangs() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int split = 0;
            Random random = new Random(42);
            for (int round = 0; round < 50_000; round++) {
                String text = hostile(random);
                try {
                    assertPiecesJoinToInput(StatementSplitter.split("a.sql", 1, text), text);
                    split++;
                } catch (ScriptException refused) {
                    assertThat(refused.line())
                            .isBetween(
                                    1,
                                    1
                                            + (int) text.chars()
                                                    .filter(c -> c == '\n')
                                                    .count());
                }
            }
            assertThat(split).isBetween(5_000, 45_000);
        });
    }

    /** A data migration may be as large as this. */
    @Test
    void splitsFiftyMegabytes() {
        String row = "INSERT INTO t (a, b) VALUES (1, 'it''s; a row'), (2, E'\\n');\n";
        int rows = 50_000_000 / row.length();
        assertThat(StatementSplitter.split("a.sql", 1, row.repeat(rows)).statementCount())
                .isEqualTo(rows);
    }

    /**
     * Texts that could tempt a lexer to look ahead again and again take four times as long where they are four times as long; with a
     * second look at everything before it would be sixteen times. Time of the processor is counted: other work on the machine is not.
     */
    @ParameterizedTest
    @ValueSource(strings = {"E'' \n -- x\n", "$a $a$$a$ $b", "'' ", "- / ", "(", "/* ", "x -- autogen\t\t\t", "a;"})
    void takesLinearTime(String unit) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            split(unit, 100_000);
            long quarter = processorTime(unit, 250_000);
            long whole = processorTime(unit, 1_000_000);
            long least = Duration.ofMillis(100).toNanos();
            assertThat(whole).isLessThan(8 * quarter + least);
        });
    }

    private static long processorTime(String unit, int length) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        split(unit, length);
        return thread.getCurrentThreadCpuTime() - start;
    }

    private static void split(String unit, int length) {
        try {
            StatementSplitter.split("a.sql", 1, unit.repeat(length / unit.length()));
        } catch (ScriptException refused) {
            assertThat(refused.file()).isEqualTo("a.sql");
        }
    }

    private static String gap(Random random) {
        StringBuilder gap = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            gap.append(GAPS.get(random.nextInt(GAPS.size())));
        }
        return gap.toString();
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void assertPiecesJoinToInput(Script script, String text) {
        int end = 0;
        for (ScriptStatement statement : script.statements()) {
            assertThat(text.startsWith(statement.sql(), statement.offset())).isTrue();
            assertThat(withoutComments(text.substring(end, statement.offset()))).isBlank();
            end = statement.offset() + statement.sql().length();
            String head = text.substring(0, statement.offset());
            assertThat(statement.line())
                    .isEqualTo(1 + (int) head.chars().filter(c -> c == '\n').count());
            String line = head.substring(head.lastIndexOf('\n') + 1);
            assertThat(statement.column()).isEqualTo(1 + columns(line));
        }
        assertThat(withoutComments(text.substring(end))).isBlank();
    }

    private static int columns(String line) {
        return (int)
                line.chars().filter(c -> !Character.isLowSurrogate((char) c)).count();
    }

    /** What lies between statements, reduced by an independent and slow way: innermost comments first. */
    private static String withoutComments(String gap) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < gap.length(); i++) {
            if (gap.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (depth > 0 && gap.startsWith("*/", i)) {
                depth--;
                i++;
            } else if (depth == 0 && gap.startsWith("--", i)) {
                while (i < gap.length() && gap.charAt(i) != '\n' && gap.charAt(i) != '\r') {
                    i++;
                }
            } else if (depth == 0 && gap.charAt(i) != ';') {
                rest.append(gap.charAt(i));
            }
        }
        return rest.toString();
    }
}
