package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.differences;
import static dev.autogen.cli.ErrorCase.done;
import static dev.autogen.cli.ErrorCase.failed;

import dev.autogen.revision.HazardNote;
import dev.autogen.revision.StatementChecksum;
import java.util.List;

/** What can be wrong between revisions, database and entities. */
final class RevisionErrors {

    private static final String MESSAGE = "add name";

    private RevisionErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                failed("heads-revision", RevisionErrors::twoHeads, "revision", "-m", MESSAGE),
                failed("heads-autogenerate", RevisionErrors::twoHeads, "revision", "--autogenerate", "-m", MESSAGE),
                failed("heads-upgrade", RevisionErrors::twoHeads, "upgrade").inAProcessToo(),
                differences("heads-check", RevisionErrors::twoHeads, "check"),
                failed("behind-autogenerate", RevisionErrors::behind, "revision", "--autogenerate", "-m", MESSAGE)
                        .inAProcessToo(),
                differences("behind-check", RevisionErrors::behind, "check"),
                failed("behind-empty-database", RevisionErrors::neverUpgraded, "revision", "--autogenerate", "-m", "a"),
                failed("unknown-row-autogenerate", RevisionErrors::unknownRow, "revision", "--autogenerate", "-m", "a"),
                failed("unknown-row-upgrade", RevisionErrors::unknownRow, "upgrade"),
                differences("unknown-row-check", RevisionErrors::unknownRow, "check"),
                done("no-change", RevisionErrors::agree, "revision", "--autogenerate", "-m", MESSAGE)
                        .inAProcessToo(),
                done("no-change-check", RevisionErrors::agree, "check"),
                differences("differences-check", RevisionErrors::edited, "check")
                        .inAProcessToo(),
                failed(
                        "dependent-objects",
                        RevisionErrors::viewInTheWay,
                        "revision",
                        "--autogenerate",
                        "-m",
                        "without email"),
                differences("dependent-objects-diff", RevisionErrors::viewInTheWay, "diff"),
                differences("open-box-check", RevisionErrors::openBox, "check"),
                failed("open-box-upgrade", RevisionErrors::openBox, "upgrade"),
                differences("void-tick-check", RevisionErrors::voidTick, "check"),
                failed("void-tick-upgrade", RevisionErrors::voidTick, "upgrade"),
                failed("void-tick-script", RevisionErrors::voidTick, "upgrade", "--sql"),
                failed("accept-unknown-hazard", RevisionErrors::openBox, "upgrade", "--accept-hazards", "AG021"),
                failed("changed-file-upgrade", RevisionErrors::changedFile, "upgrade"),
                failed("changed-file-downgrade", RevisionErrors::changedFile, "downgrade", "base"),
                failed("merge-single", RevisionErrors::oneRevision, "merge", "-m", "join"),
                failed("revision-id-taken", RevisionErrors::oneRevision, "revision", "-m", "a", "--rev-id", "0001"),
                failed("revision-id-bad", RevisionErrors::oneRevision, "revision", "-m", "a", "--rev-id", "a@b"),
                failed("target-unknown", RevisionErrors::oneRevision, "upgrade", "beef"),
                failed("target-too-far", RevisionErrors::oneRevision, "upgrade", "+3"),
                failed("target-not-below", RevisionErrors::oneRevision, "downgrade", "0001"),
                failed("target-range", RevisionErrors::oneRevision, "upgrade", "base:0001"),
                failed("show-base", RevisionErrors::oneRevision, "show", "base"),
                failed("stamp-unknown", RevisionErrors::oneRevision, "stamp", "beef"));
    }

    private static void twoHeads(Scene scene) {
        scene.database();
        scene.customer("")
                .revision("0001", "")
                .revision("0002", "0001")
                .revision("0003", "0001")
                .succeeds("upgrade", "heads");
    }

    private static void behind(Scene scene) {
        scene.database();
        scene.customer("")
                .revision("0001", "")
                .succeeds("upgrade")
                .revision("0002", "0001")
                .revision("0003", "0002");
    }

    private static void neverUpgraded(Scene scene) {
        scene.database();
        scene.customer("").revision("0001", "");
    }

    private static void unknownRow(Scene scene) {
        scene.database();
        scene.customer("").revision("0001", "").revision("0002", "0001").succeeds("upgrade");
        scene.project().delete("migrations/0002.sql");
    }

    private static void agree(Scene scene) {
        scene.database();
        scene.customer("").succeeds("revision", "--autogenerate", "-m", "first").succeeds("upgrade");
    }

    private static void viewInTheWay(Scene scene) throws Exception {
        scene.customer("").database().execute("""
                CREATE TABLE customer (id bigint NOT NULL PRIMARY KEY, email varchar(255));
                CREATE VIEW addresses AS SELECT email FROM customer;
                CREATE VIEW domains AS SELECT split_part(email, '@', 2) FROM addresses;
                """);
    }

    private static void edited(Scene scene) {
        agree(scene);
        scene.customer("String name;");
    }

    /** What was agreed to was to drop another column. */
    private static void voidTick(Scene scene) {
        openBox(scene);
        scene.revision(
                "0002",
                "0001",
                "CREATE INDEX c ON customer (id);\nALTER TABLE customer DROP COLUMN old;",
                "ALTER TABLE customer ADD COLUMN old text;",
                "[x] AG201 data loss: drops column customer.older"
                        + HazardNote.mark(List.of(StatementChecksum.of("ALTER TABLE customer DROP COLUMN older"))));
    }

    private static void openBox(Scene scene) {
        scene.database();
        scene.customer("")
                .revision(
                        "0001", "", "CREATE TABLE customer (id bigint PRIMARY KEY, old text);", "DROP TABLE customer;")
                .succeeds("upgrade")
                .revision(
                        "0002",
                        "0001",
                        "ALTER TABLE customer DROP COLUMN old;",
                        "ALTER TABLE customer ADD COLUMN old text;",
                        "[ ] AG201 data loss: drops column customer.old",
                        "    AG104 lock: ACCESS EXCLUSIVE on customer, brief");
    }

    private static void changedFile(Scene scene) {
        scene.database();
        scene.revision("0001", "").succeeds("upgrade").revision("0002", "0001");
        scene.revision("0001", "", "CREATE TABLE t0001 (id bigint PRIMARY KEY);", "DROP TABLE t0001;");
    }

    private static void oneRevision(Scene scene) {
        scene.database();
        scene.revision("0001", "");
    }
}
