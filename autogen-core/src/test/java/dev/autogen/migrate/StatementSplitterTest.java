package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {

    /** Each of these is one statement, however many semicolons it holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT 'a;b', 'it''s; fine', ''",
                "SELECT E'it\\'s; fine', e'\\\\', E'a''b;\\''",
                "SELECT E'first'\n  -- a comment; with a semicolon\n 'se\\'cond;'",
                "SELECT 'no escape\\', ';'",
                "SELECT U&'d\\0061t;a', u&\"d\\0061t;a\", U&'!0061;' UESCAPE '!'",
                "SELECT B'01' , b'1', X'1F;', x'f', N'a;b', n'it''s;'",
                "SELECT \"a;b\", \"quote\"\"d;\", \"\"",
                "SELECT $$a;b$$, $tag$ $$ ; $other$ ; $tag$, $_1$;$_1$, $é$;$é$",
                "SELECT $a$ $a $a1$ ; $a$",
                "SELECT a$b$, c$$d, $1, $2$$;$$",
                "SELECT 1$b$;$b$",
                "SELECT /* a; /* nested; */ still; */ 1 /**/ + /*/ ; */ 2 /***/ - /* * / ; */ 3",
                "SELECT 1 -- a; comment 'with $$ quotes\n, 2",
                "SELECT 1 /* 'unbalanced */ , /* $$ */ 2",
                "SELECT '{\"a\":1}'::jsonb ? 'a', '{}'::jsonb ?| array['a;'], a @> b, a #>> '{x;y}', 1 @-- ; comment\n 1",
                "SELECT e, u, b, x, n, esc'' FROM t",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); INSERT INTO b VALUES (';'); NOTIFY c)",
                "CREATE OR REPLACE RULE r AS ON DELETE TO t DO INSTEAD (DELETE FROM a; DELETE FROM b;)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$",
                "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END",
                "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC END",
                "create function f() returns int language sql begin /* ; */ atomic\n"
                        + "select case when true then case 1 when 1 then 2 end else 3 end; select 4 as end; select t.end, t.\"end\" from t;"
                        + " select 5 end; insert into begin values (1); select begin from begin; end",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; END; SELECT 2; END",
                "CREATE FUNCTION f(begin atomic) RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT 2'",
                "COPY t (a, b) FROM '/file;name'",
                "COPY (SELECT * FROM stdin) TO '/file'",
                "PREPARE p AS SELECT 1",
                "SELECT ']' , array[1,2][1:2], t.x[1]",
                "SELECT 'é', '𝒳;', 𝒳$y$z FROM \"𝒳;\"",
                "DO $do$ BEGIN RAISE NOTICE 'a;b'; COMMIT; END $do$",
                "SELECT \u212A'a'",
            })
    void leavesOneStatementWhole(String statement) {
        assertThat(split(statement)).containsExactly(statement);
        assertThat(split("\n SELECT 1;" + statement + "\n;\nSELECT 2"))
                .containsExactly("SELECT 1", statement, "SELECT 2");
        assertThat(split(statement + " -- end; of it\n;;/* ; */; SELECT 2; -- the end;"))
                .containsExactly(statement, "SELECT 2");
    }

    @Test
    void seesNoStatementInAnEmptyText() {
        assertThat(split("")).isEmpty();
        assertThat(split(" \n\t\r\f; ; /* nothing; */ -- nothing;\n;")).isEmpty();
    }

    @Test
    void readsBothKindsOfLineEnds() {
        assertThat(split("SELECT 1 -- one;\r\n;\r\nSELECT 2 -- two;\r;SELECT 3\r\n"))
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void tellsWhereStatementsStandInTheFile() {
        List<ScriptStatement> statements = StatementSplitter.split(
                        "a.sql", 10, "SELECT 1;\n  -- comment\n\tSELECT 'é𝒳'; SELECT\n 3;\n")
                .statements();
        assertThat(statements)
                .extracting(ScriptStatement::number, ScriptStatement::line, ScriptStatement::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 10, 1),
                        org.assertj.core.groups.Tuple.tuple(2, 12, 2),
                        org.assertj.core.groups.Tuple.tuple(3, 12, 15));
        assertThat(statements.get(2).positionOf(9)).isEqualTo(new FilePosition(13, 2));
        assertThat(statements.get(1).positionOf(11)).isEqualTo(new FilePosition(12, 12));
        assertThat(statements.get(1).positionOf(1000)).isEqualTo(new FilePosition(12, 13));
    }

    @Test
    void groupsStatementsByTheDirectivesBetweenThem() {
        Script script = StatementSplitter.split("a.sql", 1, """
                -- autogen commit
                SELECT 1;
                SELECT 2; -- autogen commit
                --autogen   commit\t
                SELECT 3;
                -- autogen no-transaction
                -- a word about it
                ;
                SELECT 4;
                SELECT 5;
                -- Autogen is spoken of here, and so is
                -- autogenerate
                /* -- autogen whatever */
                -- autogen no-transaction
                SELECT 6;
                -- autogen commit
                -- autogen no-transaction
                SELECT 7
                """);
        assertThat(script.groups())
                .extracting(group -> (group.transactional() ? "in " : "out ")
                        + String.join(
                                ", ",
                                group.statements().stream()
                                        .map(ScriptStatement::sql)
                                        .toList()))
                .containsExactly(
                        "in SELECT 1, SELECT 2",
                        "in SELECT 3",
                        "out SELECT 4",
                        "in SELECT 5",
                        "out SELECT 6",
                        "out SELECT 7");
        assertThat(script.groups().get(2).statementsBefore()).isEqualTo(3);
        assertThat(script.groups().get(3).statementsAfter()).isEqualTo(5);
        assertThat(script.isAtomic()).isFalse();
    }

    @Test
    void keepsWhatIsAcceptedForTheNextStatement() {
        List<ScriptStatement> statements =
                StatementSplitter.split("a.sql", 5, """
                -- autogen accept AG103, AG104: small: few rows
                -- autogen no-transaction
                -- autogen accept AG501: nobody uses it
                SELECT 1;
                SELECT 2;
                -- autogen accept AG201: it is empty
                -- autogen java com.acme.Step
                """).statements();
        assertThat(statements)
                .extracting(ScriptStatement::accepted)
                .containsExactly(
                        List.of(
                                new Acceptance("AG103", "small: few rows", 5),
                                new Acceptance("AG104", "small: few rows", 5),
                                new Acceptance("AG501", "nobody uses it", 7)),
                        List.of(),
                        List.of(new Acceptance("AG201", "it is empty", 10)));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("SELECT 1;\n \\i other.sql\n", "2:2: a psql command: \\i other.sql"),
                Arguments.of("\\restrict abc", "1:1: a psql command"),
                Arguments.of("SELECT 1 \\gset", "1:10: a psql command: \\gset"),
                Arguments.of("SELECT 1;\nCOPY t (a, \"b;\") FROM stdin;\n1\tit's\n\\.\n", "2:1: COPY through"),
                Arguments.of("copy t to STDOUT with (format csv)", "1:1: COPY through"),
                Arguments.of("BEGIN; SELECT 1; COMMIT", "1:1: a transaction statement"),
                Arguments.of("SELECT 1; START TRANSACTION", "1:11: a transaction statement"),
                Arguments.of("SELECT 1;\nCOMMIT AND CHAIN;", "2:1: a transaction statement"),
                Arguments.of("end", "1:1: a transaction statement"),
                Arguments.of("Rollback to savepoint a", "1:1: a transaction statement"),
                Arguments.of("ABORT", "1:1: a transaction statement"),
                Arguments.of("savepoint a", "1:1: a transaction statement"),
                Arguments.of("release a", "1:1: a transaction statement"),
                Arguments.of("prepare /* x */ transaction 'a'", "1:1: a transaction statement"),
                Arguments.of("commit prepared 'a'", "1:1: a transaction statement"),
                Arguments.of("SELECT 1;\n set /**/ transaction read only", "2:2: a transaction statement"),
                Arguments.of("DISCARD ALL", "1:1: DISCARD ALL"),
                Arguments.of("SELECT 1;\n  'open;", "2:3: unterminated string literal"),
                Arguments.of("SELECT E'a\\';", "1:8: unterminated string literal"),
                Arguments.of("SELECT E'a\\", "1:8: unterminated string literal"),
                Arguments.of("SELECT E'a'\n'b", "1:8: unterminated string literal"),
                Arguments.of("SELECT u&'a", "1:8: unterminated string literal"),
                Arguments.of("SELECT \"a;", "1:8: unterminated quoted name"),
                Arguments.of("SELECT U&\"a;", "1:8: unterminated quoted name"),
                Arguments.of("SELECT $a$ ; $b$", "1:8: unterminated dollar-quoted string $a$"),
                Arguments.of("SELECT 1;\n/* /* */", "2:1: unterminated comment"),
                Arguments.of("CREATE TABLE t (a int;\nCREATE TABLE u (b int);", "1:16: unclosed parenthesis"),
                Arguments.of("SELECT (1", "1:8: unclosed parenthesis"),
                Arguments.of("CREATE RULE r AS ON INSERT TO t DO ALSO (NOTIFY a;", "1:41: unclosed parenthesis"),
                Arguments.of("CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; ", "1:21: BEGIN ATOMIC without its END"),
                Arguments.of("SELECT 1;\n-- autogen comit\n", "2:1: unknown directive -- autogen comit"),
                Arguments.of("-- autogen", "1:1: unknown directive"),
                Arguments.of("-- AUTOGEN COMMIT", "1:1: unknown directive -- autogen COMMIT"),
                Arguments.of("SELECT 1\n-- autogen commit\n;", "2:1: -- autogen commit inside a statement"),
                Arguments.of("SELECT 1;\n-- autogen no-transaction\n", "2:1: no statement follows"),
                Arguments.of(
                        "-- autogen no-transaction\n-- autogen commit\nSELECT 1",
                        "2:1: -- autogen commit between -- autogen no-transaction and its statement"),
                Arguments.of(
                        "SELECT 1;\n-- autogen accept AG9: small\nSELECT 2",
                        "2:19: there is no hazard with the code 'AG9'"),
                Arguments.of("-- autogen accept AG103\nSELECT 2", "1:1: no reason after -- autogen accept AG103"),
                Arguments.of("-- autogen accept AG103: \nSELECT 2", "1:1: no reason"),
                Arguments.of("-- autogen accept : small\nSELECT 2", "1:1: no hazard after -- autogen accept"),
                Arguments.of("-- autogen accept AG103: small", "1:1: no statement follows -- autogen accept"),
                Arguments.of(
                        "-- autogen accept AG103: small\n-- autogen commit\nSELECT 2",
                        "1:1: no statement follows -- autogen accept"),
                Arguments.of("SELECT\n-- autogen accept AG103: small\n2", "2:1: -- autogen accept AG103: small inside"),
                Arguments.of("SELECT '\0'", "1:9: the character NUL"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatCannotBeRun(String text, String message) {
        assertThatThrownBy(() -> split(text))
                .isInstanceOfSatisfying(ScriptException.class, e -> {
                    assertThat(e.nextStep()).isPresent();
                    assertThat(e.file()).isEqualTo("a.sql");
                })
                .hasMessageStartingWith("a.sql:" + message);
    }

    @Test
    void proposesTheNearestDirective() {
        assertThatThrownBy(() -> split("-- autogen no-transactions"))
                .isInstanceOfSatisfying(
                        ScriptException.class,
                        e -> assertThat(e.nextStep()).hasValue("Did you mean -- autogen no-transaction?"));
        assertThatThrownBy(() -> split("-- autogen " + "x".repeat(1_000_000))).isInstanceOf(ScriptException.class);
    }

    @Test
    void knowsWhatOnlyChangesTheSession() {
        assertThat(List.of(
                        "SET search_path = a", "set session statement_timeout = 0", "RESET ALL", "/* x */ Set role b"))
                .allMatch(sql -> StatementHead.of(sql).isSessionSetting());
        assertThat(List.of(
                        "SET LOCAL a.b = 'c'", "SET CONSTRAINTS ALL DEFERRED", "SELECT 1", "SET TRANSACTION READ ONLY"))
                .noneMatch(sql -> StatementHead.of(sql).isSessionSetting());
    }

    private static List<String> split(String text) {
        return StatementSplitter.split("a.sql", 1, text).statements().stream()
                .map(ScriptStatement::sql)
                .toList();
    }
}
