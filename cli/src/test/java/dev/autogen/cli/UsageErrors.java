package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.failed;
import static dev.autogen.cli.ErrorCase.wrongUsage;

import java.util.List;

/** What can be wrong with a command line, and with settings. */
final class UsageErrors {

    private static final ErrorCase.Setup NOTHING = scene -> {};

    private UsageErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                wrongUsage("usage-unknown-option", NOTHING, "upgrade", "--sequel")
                        .inAProcessToo(),
                wrongUsage("usage-unknown-command", NOTHING, "upgrad").inAProcessToo(),
                wrongUsage("usage-option-before-command", NOTHING, "--format", "flywy", "check"),
                wrongUsage("usage-message-before-command", NOTHING, "-q", "-m", "what I did", "revision"),
                wrongUsage("usage-value-as-option", NOTHING, "review", "--html"),
                wrongUsage("usage-short-limit", NOTHING, "review", "--format", "markdown", "--limit", "10"),
                wrongUsage("usage-help-as-command", NOTHING, "help", "review"),
                wrongUsage("usage-no-message", NOTHING, "revision", "--autogenerate"),
                wrongUsage("usage-rename-alone", NOTHING, "revision", "-m", "x", "--rename", "a=b"),
                wrongUsage("usage-online-alone", NOTHING, "revision", "-m", "x", "--online")
                        .inAProcessToo(),
                wrongUsage("usage-no-prove-alone", NOTHING, "revision", "-m", "x", "--no-prove"),
                wrongUsage("usage-accept-alone", NOTHING, "revision", "-m", "x", "--accept", "unproven"),
                wrongUsage("usage-online-without-sql", NOTHING, "diff", "--online"),
                wrongUsage("usage-downgrade-without-sql", NOTHING, "diff", "--downgrade"),
                wrongUsage("usage-drift-and-from", NOTHING, "diff", "--drift", "--from", "migrations"),
                wrongUsage("usage-no-target", NOTHING, "downgrade"),
                wrongUsage("usage-option-without-value", NOTHING, "current", "--url"),
                wrongUsage("usage-bad-answer", NOTHING, "upgrade", "--in-doubt", "maybe"),
                wrongUsage("usage-stamp-purge-sql", NOTHING, "stamp", "--purge", "--sql", "head"),
                failed("setting-unknown", settings("packages = app\nclaspath = classes\n"), "current")
                        .inAProcessToo(),
                failed("setting-twice", settings("packages = app\npackages = app.more\n"), "current"),
                failed("setting-malformed", settings("packages = \\u12\n"), "current"),
                failed("setting-bad-duration", settings("lock-timeout = soon\n"), "upgrade"),
                failed("setting-bad-number", settings("lock-attempts = 0\n"), "upgrade"),
                failed("setting-bad-ids", settings("revision-ids = uuid\n"), "heads"),
                failed("setting-bad-url", settings("url = postgres://localhost/shop\n"), "current"),
                failed(
                        "setting-bad-url-of-environment",
                        scene -> scene.variable("AUTOGEN_URL", "jdbc:mysql://localhost/shop"),
                        "current"),
                failed("setting-file-missing", NOTHING, "current", "--config", "prod.properties"),
                failed("setting-no-url", NOTHING, "current").inAProcessToo(),
                failed("sql-without-start", scene -> scene.revision("0001", ""), "upgrade", "--sql"),
                failed("sql-several-starts", UsageErrors::threeInARow, "stamp", "0001:0003", "0002:0003", "--sql"),
                failed(
                        "several-migration-directories",
                        settings("migrations = db/core, db/billing\n"),
                        "revision",
                        "-m",
                        "first"));
    }

    private static void threeInARow(Scene scene) {
        scene.revision("0001", "").revision("0002", "0001").revision("0003", "0002");
    }

    private static ErrorCase.Setup settings(String text) {
        return scene -> scene.file("autogen.properties", text);
    }
}
