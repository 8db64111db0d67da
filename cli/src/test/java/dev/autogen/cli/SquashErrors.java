package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.differences;
import static dev.autogen.cli.ErrorCase.failed;
import static dev.autogen.cli.ErrorCase.wrongUsage;

import java.util.List;

/** What can be wrong with squashing revisions, and with squashed ones. */
final class SquashErrors {

    private static final String MESSAGE = "the first year";

    private SquashErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                wrongUsage("squash-no-range", SquashErrors::line, "squash", "0001", "-m", MESSAGE),
                wrongUsage("squash-no-message", SquashErrors::line, "squash", "0001:0003"),
                failed("squash-single", SquashErrors::line, "squash", "0002:0002", "-m", MESSAGE),
                failed("squash-reversed", SquashErrors::line, "squash", "0003:0001", "-m", MESSAGE),
                failed("squash-unknown", SquashErrors::line, "squash", "0001:0009", "-m", MESSAGE),
                failed("squash-id-taken", SquashErrors::line, "squash", "0001:0003", "-m", "x", "--rev-id", "0002"),
                failed(
                        "squash-directory",
                        SquashErrors::line,
                        "squash",
                        "0001:0003",
                        "-m",
                        "x",
                        "--migration-dir",
                        "elsewhere"),
                failed("squash-branch", SquashErrors::branch, "squash", "0001:0003", "-m", MESSAGE)
                        .inAProcessToo(),
                failed("squash-merge", SquashErrors::merge, "squash", "0001:head", "-m", MESSAGE),
                failed("squash-depended-on", SquashErrors::dependedOn, "squash", "0001:0003", "-m", MESSAGE),
                failed("squash-twice", SquashErrors::squashed, "squash", "0001:0002", "-m", MESSAGE),
                failed("squash-file-replaced-twice", SquashErrors::squashedByTwoPeople, "heads"),
                failed("squash-file-itself", scene -> scene.squash("year1", "", "0001, year1"), "heads"),
                failed("squash-file-incomplete", SquashErrors::incomplete, "heads"),
                failed("squash-file-no-line", SquashErrors::noLine, "heads"),
                failed("squash-file-other-parents", SquashErrors::otherParents, "heads"),
                failed("squash-file-inside", SquashErrors::insideIt, "heads"),
                failed("squash-gone-upgrade", SquashErrors::leftBehind, "upgrade"),
                failed("squash-gone-stamp", SquashErrors::gone, "stamp", "0002"),
                failed("squash-gone-downgrade", SquashErrors::gone, "downgrade", "0002"),
                failed("squash-gone-script", SquashErrors::gone, "upgrade", "0002:head", "--sql"),
                differences("squash-gone-check", SquashErrors::leftBehind, "check"),
                differences("squash-gone-doctor", SquashErrors::leftBehind, "doctor"));
    }

    private static void line(Scene scene) {
        scene.revision("0001", "")
                .revision("0002", "0001")
                .revision("0003", "0002")
                .revision("0004", "0003");
    }

    private static void branch(Scene scene) {
        line(scene);
        scene.revision("beef", "0002");
    }

    private static void merge(Scene scene) {
        branch(scene);
        scene.revision("0005", "0004, beef").revision("0006", "0005");
    }

    private static void dependedOn(Scene scene) {
        line(scene);
        scene.file(
                "migrations/beef.sql",
                "-- autogen revision beef\n-- parents:\n-- depends-on: 0002\n-- created: 2026-01-01T00:00:09Z\n"
                        + "-- message: billing\n\n-- autogen upgrade\n\n-- autogen downgrade\n");
    }

    private static void squashed(Scene scene) {
        line(scene);
        scene.squash("year1", "", "0001, 0002, 0003");
    }

    private static void squashedByTwoPeople(Scene scene) {
        squashed(scene);
        scene.squash("alltime", "", "0001, 0002, 0003, 0004");
    }

    private static void incomplete(Scene scene) {
        squashed(scene);
        scene.project().delete("migrations/0002.sql");
    }

    private static void noLine(Scene scene) {
        scene.revision("0001", "").revision("0002", "").squash("year1", "", "0001, 0002");
    }

    private static void otherParents(Scene scene) {
        line(scene);
        scene.squash("year1", "", "0002, 0003");
    }

    private static void insideIt(Scene scene) {
        squashed(scene);
        scene.revision("beef", "0002");
    }

    private static void deleteTheLine(Scene scene) {
        List.of("0001", "0002", "0003").forEach(id -> scene.project().delete("migrations/" + id + ".sql"));
    }

    private static void gone(Scene scene) {
        scene.database();
        line(scene);
        scene.succeeds("upgrade").squash("year1", "", "0001, 0002, 0003");
        deleteTheLine(scene);
    }

    private static void leftBehind(Scene scene) {
        scene.database();
        line(scene);
        scene.succeeds("upgrade", "0002").squash("year1", "", "0001, 0002, 0003");
        deleteTheLine(scene);
    }
}
