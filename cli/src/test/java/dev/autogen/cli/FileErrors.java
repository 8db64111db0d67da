package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.failed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with migration files. */
final class FileErrors {

    private static final String HEAD = "-- autogen revision 0001\n-- parents:\n-- message: first\n";

    private static final String DOWN = "\n-- autogen downgrade\n";

    private FileErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                failed("file-no-directory", scene -> scene.database(), "upgrade")
                        .inAProcessToo(),
                failed("file-no-directory-show", scene -> {}, "show", "head"),
                failed("file-empty", file(""), "heads"),
                failed("file-no-header", file("CREATE TABLE a (b int);\n"), "heads"),
                failed("file-unknown-key", file("-- autogen revision 0001\n-- parent: base\n"), "heads"),
                failed("file-bad-date", file("-- autogen revision 0001\n-- created: yesterday\n"), "heads"),
                failed("file-bad-key-line", file("-- autogen revision 0001\n-- first revision\n"), "heads"),
                failed(
                        "file-bad-box",
                        file(HEAD + "--\n-- Hazards\n--   [y] AG201 data loss\n" + sections("")),
                        "heads"),
                failed("file-unknown-directive", file(HEAD + sections("-- autogen rollback\n")), "heads"),
                failed("file-almost-directive", file(HEAD + sections("--autogen commit\n")), "heads"),
                failed("file-missing-section", file(HEAD + "\n-- autogen upgrade\nSELECT 1;\n"), "heads"),
                failed("file-sql-outside", file(HEAD + "\nSELECT 1;\n" + sections("")), "heads"),
                failed("file-several-problems", FileErrors::severalProblems, "heads"),
                failed("file-same-id", FileErrors::sameId, "heads").inAProcessToo(),
                failed("file-cycle", FileErrors::cycle, "heads"),
                failed("file-missing-parent", scene -> scene.revision("0002", "0001"), "heads"),
                failed("file-cut-off", file("-- autogen revision 0001\n-- parents:\n-- mess"), "heads"),
                failed("file-sections-swapped", file(HEAD + DOWN + "DROP TABLE shelf;\n-- autogen upgrade\n"), "heads"),
                failed("file-section-twice", file(HEAD + sections("") + "-- autogen upgrade\n"), "heads"),
                failed("file-byte-order-mark", file("\ufeff" + HEAD + sections("")), "heads"),
                failed("file-nul", file(HEAD + sections("SELECT '\0';\n")), "heads"),
                failed("file-lone-carriage-return", file(HEAD + sections("-- old\rDROP TABLE shelf;\n")), "heads"),
                failed(
                        "file-bad-checksum",
                        file(HEAD + "--\n-- Hazards\n--   [x] AG201 data loss  (sql 3f2a)\n" + sections("")),
                        "heads"),
                failed("file-is-a-folder", scene -> scene.file("migrations/0001.sql/readme.txt", ""), "upgrade"),
                failed("file-link-to-itself", FileErrors::linkToItself, "upgrade"),
                failed("file-not-utf8", scene -> latin1(scene, HEAD + "-- caf\u00e9\n"), "heads"),
                failed(
                        "file-not-utf8-in-section",
                        scene -> latin1(scene, HEAD + sections("INSERT INTO shelf VALUES ('caf\u00e9');\n")),
                        "heads"),
                failed("file-newer-key", file(HEAD + "-- requires-autogen: 9\n" + sections("")), "heads"),
                failed("sql-meta-command", upgrading("\\copy shelf FROM 'shelf.csv'"), "upgrade"),
                failed("sql-stray-commit", upgrading("CREATE TABLE shelf (id int);\nCOMMIT;"), "upgrade")
                        .inAProcessToo(),
                failed(
                                "sql-commit-in-block",
                                upgrading("DO $$ BEGIN CREATE TABLE shelf (id int); COMMIT; END $$;"),
                                "upgrade")
                        .withResultsBefore(),
                failed(
                        "sql-accept-unknown-code",
                        upgrading("-- autogen accept AG013: a small table\nCREATE INDEX i ON t0001 (id);"),
                        "upgrade"),
                failed(
                        "sql-accept-without-reason",
                        upgrading("-- autogen accept AG103\nCREATE INDEX i ON t0001 (id);"),
                        "upgrade"),
                failed("sql-unterminated", upgrading("INSERT INTO shelf\nVALUES ('it's');"), "upgrade"),
                failed("sql-unterminated-dollar", upgrading("DO $body$\nBEGIN\nEND;\n$bdy$;"), "upgrade"),
                failed("sql-copy", upgrading("COPY shelf FROM STDIN;"), "upgrade"),
                failed("target-file-exists", FileErrors::existingFile, "revision", "-m", "first", "--rev-id", "0001"));
    }

    private static String sections(String upgrade) {
        return "\n-- autogen upgrade\n" + upgrade + DOWN;
    }

    private static ErrorCase.Setup file(String text) {
        return scene -> scene.file("migrations/0001_first.sql", text);
    }

    private static ErrorCase.Setup upgrading(String sql) {
        return scene -> {
            scene.database();
            scene.revision("0001", "").revision("0002", "0001", sql, "");
        };
    }

    private static void severalProblems(Scene scene) {
        scene.file("migrations/a.sql", "SELECT 1;\n").file("migrations/b.sql", "");
    }

    private static void sameId(Scene scene) {
        scene.revision("0001", "");
        scene.file("migrations/copy_of_0001.sql", scene.project().read("migrations/0001.sql"));
    }

    private static void cycle(Scene scene) {
        scene.revision("0001", "0003").revision("0002", "0001").revision("0003", "0002");
    }

    private static void linkToItself(Scene scene) throws Exception {
        Path folder = Files.createDirectories(scene.project().folder().resolve("migrations"));
        Files.createSymbolicLink(folder.resolve("0001.sql"), Path.of("0001.sql"));
    }

    private static void latin1(Scene scene, String text) throws Exception {
        Files.write(
                scene.file("migrations/0001_first.sql", "").project().folder().resolve("migrations/0001_first.sql"),
                text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Another revision in a file that has the name of the new one. */
    private static void existingFile(Scene scene) {
        scene.file(
                "migrations/0001_first.sql",
                "-- autogen revision 0000\n-- parents:\n-- message: first\n" + sections(""));
    }
}
