package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.differences;
import static dev.autogen.cli.ErrorCase.failed;

import java.util.List;

/** What can go wrong while migrations run. */
final class RunErrors {

    private RunErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                failed("run-statement-fails", RunErrors::duplicateKey, "upgrade")
                        .withResultsBefore()
                        .inAProcessToo(),
                failed("run-syntax-error", second("ALTER TABLE t0001\n    ADD COLUM name text;"), "upgrade", "0002")
                        .withResultsBefore(),
                failed("run-hint", second("SELECT idd FROM t0001;"), "upgrade").withResultsBefore(),
                failed("run-first-fails", scene -> only(scene, "DROP TABLE nothing;"), "upgrade"),
                failed("run-function-fails", second(failingFunction()), "upgrade")
                        .withResultsBefore(),
                failed("run-half-committed", RunErrors::halfCommitted, "upgrade"),
                failed("run-outside-transaction", RunErrors::concurrentInTransaction, "upgrade"),
                failed("run-deferred-constraint", RunErrors::deferred, "upgrade"),
                failed("run-downgrade-fails", RunErrors::downgrade, "downgrade", "base")
                        .withResultsBefore(),
                failed("run-statement-timeout", RunErrors::slow, "upgrade"),
                failed("run-lock-timeout", RunErrors::lockedTable, "upgrade"),
                failed("run-other-run", RunErrors::otherRun, "upgrade"),
                failed("run-incomplete-upgrade", RunErrors::incomplete, "upgrade"),
                failed("run-incomplete-downgrade", RunErrors::incompleteDowngrade, "downgrade", "base"),
                failed("run-incomplete-script", RunErrors::incomplete, "upgrade", "--sql"),
                differences("run-incomplete-check", RunErrors::incomplete, "check"),
                failed("run-in-doubt", RunErrors::inDoubt, "upgrade"),
                failed("run-repeat-without-end", RunErrors::endless, "upgrade"),
                failed("run-interrupted-then-changed", RunErrors::interruptedThenChanged, "upgrade"),
                failed("run-interrupted-then-other", RunErrors::interruptedThenOther, "downgrade", "base"));
    }

    private static void only(Scene scene, String sql) {
        scene.database();
        scene.revision("0001", "", sql, "");
    }

    private static ErrorCase.Setup second(String sql) {
        return scene -> {
            scene.database();
            scene.revision("0001", "").revision("0002", "0001", sql, "");
        };
    }

    private static void incomplete(Scene scene) {
        scene.database();
        scene.revision("0001", "")
                .revision(
                        "0002",
                        "0001",
                        "ALTER TABLE t0001 ADD COLUMN name text;\n\n"
                                + "-- autogen todo: fill t0001.name where it is null, then delete this line\n"
                                + "-- UPDATE t0001 SET name = … WHERE name IS NULL;\n"
                                + "ALTER TABLE t0001 ALTER COLUMN name SET NOT NULL;\n"
                                + "SELECT 1; -- autogen todo",
                        "ALTER TABLE t0001 DROP COLUMN name;");
    }

    private static void incompleteDowngrade(Scene scene) {
        scene.database();
        scene.revision("0001", "", "CREATE TABLE shelf (id int);", "-- autogen todo: keep the books\nDROP TABLE shelf;")
                .succeeds("upgrade");
    }

    private static void duplicateKey(Scene scene) {
        scene.database();
        scene.revision("0001", "")
                .revision(
                        "0002",
                        "0001",
                        "INSERT INTO t0001 VALUES (1);\n\n-- the shelves of the annex\nINSERT INTO t0001\nVALUES (2), (1);",
                        "")
                .revision("0003", "0002");
    }

    private static String failingFunction() {
        return "DO $$\nBEGIN\n    RAISE EXCEPTION 'no price list' USING DETAIL = 'It is empty.', HINT = 'Load one.';\nEND\n$$;";
    }

    private static void halfCommitted(Scene scene) {
        scene.database();
        scene.revision(
                "0001",
                "",
                "CREATE TABLE shelf (id int);\n-- autogen commit\nALTER TABLE shelf ADD CONSTRAINT c CHECK (size > 0);",
                "DROP TABLE shelf;");
    }

    private static void endless(Scene scene) {
        scene.database();
        scene.revision(
                "0001",
                "",
                "CREATE TABLE shelf (id int, room text DEFAULT current_setting('app.room', true));\n"
                        + "INSERT INTO shelf VALUES (1), (2), (3);\n-- autogen repeat\n"
                        + "UPDATE shelf SET room = DEFAULT WHERE room IS NULL;",
                "DROP TABLE shelf;");
    }

    private static void concurrentInTransaction(Scene scene) {
        scene.database();
        scene.revision("0001", "", "CREATE TABLE shelf (id int);\nCREATE INDEX CONCURRENTLY by_id ON shelf (id);", "");
    }

    private static void deferred(Scene scene) {
        scene.database();
        scene.revision(
                "0001",
                "",
                "CREATE TABLE shelf (id int PRIMARY KEY, room int REFERENCES shelf DEFERRABLE INITIALLY DEFERRED);\n"
                        + "INSERT INTO shelf VALUES (1, 7);",
                "");
    }

    private static void downgrade(Scene scene) {
        scene.database();
        scene.revision("0001", "", "CREATE TABLE shelf (id int PRIMARY KEY);", "DROP TABLE shelf;")
                .revision("0002", "0001")
                .succeeds("upgrade");
        scene.database().execute("CREATE TABLE book (shelf int REFERENCES shelf)");
    }

    private static void slow(Scene scene) {
        only(scene, "SELECT pg_sleep(60);");
        scene.file("autogen.properties", "statement-timeout = 100ms\n");
    }

    private static void lockedTable(Scene scene) throws Exception {
        only(scene, "ALTER TABLE shelf ADD COLUMN room int;");
        scene.database().execute("CREATE TABLE shelf (id int)");
        scene.file("autogen.properties", "lock-timeout = 2s\nlock-attempts = 2\n")
                .somebodyElse("LOCK TABLE shelf IN SHARE MODE");
    }

    private static void otherRun(Scene scene) throws Exception {
        scene.database();
        scene.revision("0001", "")
                .file("autogen.properties", "run-lock-timeout = 200ms\n")
                .somebodyElse(
                        "SET application_name = 'autogen'",
                        "SELECT pg_advisory_lock(hashtextextended('autogen public.autogen_version', 0))");
    }

    private static void inDoubt(Scene scene) {
        scene.database();
        scene.revision("0001", "").succeeds("upgrade");
        scene.revision("0002", "0001", "-- autogen no-transaction\nCALL settle_accounts();", "");
        Interrupted.during(scene, "0002", 0);
    }

    private static void interruptedThenChanged(Scene scene) {
        scene.database();
        scene.revision("0001", "").succeeds("upgrade");
        scene.revision("0002", "0001", twoParts("10"), "");
        Interrupted.during(scene, "0002", 1);
        scene.revision("0002", "0001", twoParts("20"), "");
    }

    private static void interruptedThenOther(Scene scene) {
        scene.database();
        scene.revision("0001", "").succeeds("upgrade");
        scene.revision("0002", "0001", twoParts("10"), "");
        Interrupted.during(scene, "0002", 1);
    }

    private static String twoParts(String length) {
        return "ALTER TABLE t0001 ADD COLUMN name varchar(" + length
                + ");\n-- autogen no-transaction\nCALL settle_accounts();";
    }
}
