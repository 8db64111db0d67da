package dev.autogen.templates;

import dev.autogen.Finding;
import dev.autogen.plan.HazardCode;
import dev.autogen.report.ChangeLine.Sign;
import dev.autogen.review.Answer;
import dev.autogen.review.Answer.Tone;
import dev.autogen.review.BoxState;
import dev.autogen.review.HazardLock;
import dev.autogen.review.Impact;
import dev.autogen.review.Question;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedChange;
import dev.autogen.review.ReviewedDrift;
import dev.autogen.review.ReviewedHazard;
import dev.autogen.review.ReviewedHeads;
import dev.autogen.review.ReviewedProof;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.ReviewedSection;
import dev.autogen.review.ReviewedTodo;
import dev.autogen.review.Subject;
import dev.autogen.review.TableChanges;
import dev.autogen.review.TouchState;
import dev.autogen.review.TouchedColumn;
import dev.autogen.review.TouchedLink;
import dev.autogen.review.TouchedPart;
import dev.autogen.review.TouchedTable;
import dev.autogen.review.Verdict;
import dev.autogen.review.Verdict.Outcome;
import dev.autogen.review.WayBack;
import java.util.List;

/** Reviews that have something of everything. */
final class SampleReviews {

    private SampleReviews() {}

    /** @param text put wherever a review holds somebody's words */
    static Review withEverything(String text) {
        Impact size = new Impact("users", 1_200_000L, 325_000_000);
        return new Review(
                new Verdict(Outcome.NEEDS_A_DECISION, "1 box to tick, 2 hazards to weigh."),
                new Subject(Subject.Kind.BRANCH, "origin/main", List.of(), "2 revisions that are not on origin/main"),
                List.of(
                        new Answer(Question.DATA_LOSS, Tone.BAD, "Yes: drops column users.nickname " + text + "."),
                        new Answer(Question.WRITES_WAIT, Tone.LOOK, "Yes, on users while the table is rewritten."),
                        new Answer(Question.WAY_BACK, Tone.GOOD, "Yes."),
                        new Answer(Question.PROVEN, Tone.UNKNOWN, "No: 8bd76168eb7e (not proven).")),
                List.of(new Finding(
                        "multiple-heads", "Multiple heads " + text, List.of("one " + text, "two"), "autogen merge")),
                List.of(first(text, size), merge(text)),
                new ReviewedHeads(
                        List.of(
                                new ReviewedHeads.Head(
                                        "9e2ad7f59ac1", "joined " + text, ReviewedHeads.Where.BRANCH, List.of()),
                                new ReviewedHeads.Head(
                                        "77aa12cd34ef", "others", ReviewedHeads.Where.BASE, List.of("8bd76168eb7e"))),
                        "autogen merge -m \"merge heads\"",
                        List.of("9e2ad7f59ac1")),
                new ReviewedDrift(
                        true,
                        List.of(new ReviewedChange(Sign.ADDED, "column users.age " + text, "com.acme.User#age", null)),
                        List.of(new ReviewedDrift.MissingEntityChange(
                                "8bd76168eb7e", new ReviewedChange(Sign.REMOVED, "index i " + text, null, null)))),
                List.of(users(text, size), orders()),
                "PostgreSQL 18.6",
                List.of("The size of tables was not asked " + text));
    }

    private static ReviewedRevision first(String text, Impact size) {
        return new ReviewedRevision(
                "8bd76168eb7e",
                "add user email " + text,
                "migrations/8bd76168eb7e_add_user_email.sql",
                List.of("1f2e3d4c5b6a"),
                List.of(new TableChanges(
                        "users",
                        "com.acme.User",
                        List.of(
                                new ReviewedChange(
                                        Sign.ADDED, "column users.email varchar(255)", "com.acme.User#email", 7),
                                new ReviewedChange(Sign.REMOVED, "column users.nickname " + text, null, 8)))),
                List.of(
                        new ReviewedHazard(
                                HazardCode.AG201,
                                "drops column users.nickname " + text,
                                List.of("users"),
                                new HazardLock(
                                        "ACCESS EXCLUSIVE",
                                        HazardLock.Waits.READS_AND_WRITES,
                                        HazardLock.Lasts.A_MOMENT),
                                null,
                                21,
                                11,
                                false,
                                BoxState.OPEN,
                                null,
                                List.of(size)),
                        new ReviewedHazard(
                                HazardCode.AG101,
                                "writes all rows of users again",
                                List.of("users"),
                                new HazardLock(
                                        "ACCESS EXCLUSIVE",
                                        HazardLock.Waits.READS_AND_WRITES,
                                        HazardLock.Lasts.WHILE_REWRITTEN),
                                null,
                                22,
                                12,
                                true,
                                BoxState.NONE,
                                null,
                                List.of(size)),
                        new ReviewedHazard(
                                HazardCode.AG306,
                                "another default for users.state",
                                List.of("users"),
                                null,
                                null,
                                23,
                                13,
                                false,
                                BoxState.ACCEPTED,
                                "agreed " + text,
                                List.of())),
                List.of(new ReviewedTodo("fill users.email " + text, 24)),
                new ReviewedProof(ReviewedProof.State.NOT_PROVEN, "it is incomplete " + text, List.of("a " + text)),
                new ReviewedSection("ALTER TABLE users ADD COLUMN email varchar(255);\n-- " + text, 18, 3),
                new ReviewedSection("ALTER TABLE users DROP COLUMN email;", 26, 1),
                new WayBack(WayBack.Kind.LOSES_DATA, List.of("drops column users.email " + text)));
    }

    private static ReviewedRevision merge(String text) {
        return new ReviewedRevision(
                "9e2ad7f59ac1",
                "joined " + text,
                "migrations/9e2ad7f59ac1_joined.sql",
                List.of("8bd76168eb7e", "be1cee42e6c2"),
                List.of(),
                List.of(),
                List.of(),
                new ReviewedProof(ReviewedProof.State.NOTHING_TO_PROVE, "nothing to prove", List.of()),
                new ReviewedSection("", 8, 0),
                new ReviewedSection("", 10, 0),
                new WayBack(WayBack.Kind.NOTHING_TO_UNDO, List.of()));
    }

    private static TouchedTable users(String text, Impact size) {
        return new TouchedTable(
                "users",
                "people",
                TouchState.CHANGED,
                true,
                "com.acme.User",
                List.of(
                        new TouchedColumn(
                                "id",
                                null,
                                TouchState.UNCHANGED,
                                "bigint not null",
                                "bigint not null",
                                true,
                                false,
                                null),
                        new TouchedColumn(
                                "email", null, TouchState.ADDED, null, "varchar(255) " + text, false, false, null),
                        new TouchedColumn(
                                "state", "status", TouchState.CHANGED, "text", "varchar(10)", false, false, null),
                        new TouchedColumn(
                                "nickname", null, TouchState.REMOVED, "varchar(64)", null, false, false, null)),
                List.of(new TouchedPart("users_email_key", TouchState.ADDED, null, "unique (email) " + text)),
                List.of(),
                size);
    }

    private static TouchedTable orders() {
        return new TouchedTable(
                "orders",
                null,
                TouchState.ADDED,
                false,
                null,
                List.of(new TouchedColumn("user_id", null, TouchState.ADDED, null, "bigint", false, true, null)),
                List.of(),
                List.of(new TouchedLink("orders_user_fk", TouchState.ADDED, List.of("user_id"), "users")),
                null);
    }
}
