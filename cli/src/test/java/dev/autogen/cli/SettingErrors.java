package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.failed;

import java.util.List;

/** What can be wrong with placeholders, profiles, patterns and hooks. */
final class SettingErrors {

    private SettingErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                failed(
                        "setting-unknown-placeholder",
                        scene -> scene.variable("DB_HOST", "localhost")
                                .file("autogen.properties", "\nurl = jdbc:postgresql://${DB_HSOT}/shop\n"),
                        "current"),
                failed(
                        "setting-unknown-profile",
                        settings("%prod.user = app\n%test.user = app\n"),
                        "current",
                        "--profile",
                        "prdo"),
                failed("setting-unknown-hazard", settings("accept-hazards = AG204, AG5O1\n"), "current"),
                failed("setting-unknown-variable", scene -> scene.variable("AUTOGEN_PASSWROD", "secret"), "current"),
                failed("setting-sequential-pattern", settings("revision-ids = %04d\n"), "heads"),
                failed("setting-bad-file-name", settings("# years\nfile-name = {yaer}/{rev}_{slug}\n"), "heads"),
                failed("setting-file-name-without-id", settings("file-name = {slug}\n"), "heads"),
                failed(
                        "setting-sub-folder-unread",
                        SettingErrors::patternWithoutTheOldFolders,
                        "revision",
                        "-m",
                        "second"),
                failed("setting-swapped-letters", scene -> scene.variable("AUTOGEN_ULR", "embedded"), "current"),
                failed("setting-profile-without-key", settings("%prod = jdbc:postgresql://db/shop\n"), "heads"),
                failed("setting-bad-word", settings("log-format = xml\n"), "heads"),
                failed("setting-nearly-a-word", settings("log-level = warn\n"), "heads"),
                failed("setting-bad-port", settings("url = jdbc:postgresql://db:543a/shop\n"), "current"),
                failed(
                        "setting-bad-port-variable",
                        scene -> scene.variable("PGHOST", "db").variable("PGPORT", "postgres"),
                        "current"),
                failed("setting-file-is-a-folder", scene -> scene.file("autogen.properties/x", ""), "heads"),
                failed("setting-same-tables", settings("version-table = heads\nlog-table = heads\n"), "heads"),
                failed("setting-long-table", settings("version-table = " + "a".repeat(64) + "\n"), "heads"),
                failed("setting-bad-zone", settings("time-zone = Berlin\n"), "heads"),
                failed(
                        "setting-url-of-another-style",
                        settings("url = postgresql+asyncpg://app:secret@db:5433/shop\n"),
                        "current"),
                failed("setting-hook-placeholder", settings("hook.after-write = fmt {flie}\n"), "heads"),
                failed("setting-pattern-kind", settings("exclude = audit.*, tabel:tmp_*\n"), "heads"),
                failed("setting-pattern-parts", settings("include = public.users.email\n"), "heads"),
                failed("setting-pattern-empty", settings("exclude = \\\n  index:users.\n"), "heads"),
                failed("setting-pattern-option", scene -> {}, "heads", "--exclude", "table:\"tmp"),
                failed("hook-before-upgrade", SettingErrors::backupFails, "upgrade"),
                failed("hook-missing-program", SettingErrors::backupIsMissing, "upgrade"),
                failed(
                        "hook-after-write",
                        settings("hook.after-write = sh -c 'echo no formatter here; exit 3'\n"),
                        "revision",
                        "--rev-id",
                        "0001",
                        "-m",
                        "first"),
                failed(
                        "hook-spoils-file",
                        settings("hook.after-write = sh -c 'echo SELECT 1 > \"$1\"' sh {file}\n"),
                        "revision",
                        "--rev-id",
                        "0001",
                        "-m",
                        "first"));
    }

    private static void patternWithoutTheOldFolders(Scene scene) {
        scene.file(
                "migrations/2026/0001_first.sql",
                "-- autogen revision 0001\n-- parents:\n-- message: first\n\n-- autogen upgrade\n\n-- autogen downgrade\n");
        scene.file("autogen.properties", "file-name = {rev}_{slug}\n");
    }

    private static void backupFails(Scene scene) {
        scene.revision("0001", "")
                .file("autogen.properties", "hook.before-upgrade = sh backup.sh s3cret\n")
                .file("backup.sh", "echo no space left on device >&2\nexit 1\n")
                .database();
    }

    private static void backupIsMissing(Scene scene) {
        scene.revision("0001", "")
                .file("autogen.properties", "hook.before-upgrade = no-such-program --password=s3cret\n")
                .database();
    }

    private static ErrorCase.Setup settings(String text) {
        return scene -> scene.file("autogen.properties", text);
    }
}
