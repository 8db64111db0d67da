package dev.autogen.cli;

import dev.autogen.Finding;
import dev.autogen.plan.HazardCode;
import dev.autogen.report.ChangeLine.Sign;
import dev.autogen.review.Answer;
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
import dev.autogen.review.TouchedTable;
import dev.autogen.review.Verdict;
import dev.autogen.review.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reviews of whatever names there are, and of whatever size. */
final class MadeUpReview {

    /** What Markdown, HTML, Mermaid and forges would make something of. */
    static final List<String> NAMES = List.of(
            "a|b",
            "a\\|b",
            "a`b``c",
            "`a`",
            "<b>x</b>",
            "</details>",
            "<!-- x -->",
            "*a* _b_ ~~c~~",
            "# a",
            "- a",
            "1. a",
            "[a](https://x.example)",
            "![a](b)",
            "https://x.example",
            "www.x.example",
            "@somebody",
            "#123",
            "a&amp;b",
            "$a$",
            "a\nb",
            "end\n```\n# x",
            "direction TB",
            "\"quoted\"",
            "PK",
            "{x}",
            "a\\",
            "\u202egnol",
            ":tada:",
            "user_id");

    private MadeUpReview() {}

    static Review of(String name, int revisions, String sql) {
        ReviewedHazard hazard = new ReviewedHazard(
                HazardCode.AG201,
                "drops column " + name + "." + name + "; it is gone",
                List.of(name),
                new HazardLock("ACCESS EXCLUSIVE", HazardLock.Waits.READS_AND_WRITES, HazardLock.Lasts.A_MOMENT),
                null,
                12,
                10,
                true,
                BoxState.OPEN,
                name,
                List.of(new Impact(name, null, 8192)));
        ReviewedChange change = new ReviewedChange(Sign.ADDED, "column " + name + "." + name + " text", name, 7);
        List<ReviewedRevision> all = new ArrayList<>();
        IntStream.rangeClosed(1, revisions)
                .forEach(number -> all.add(new ReviewedRevision(
                        "r" + number,
                        name + "\n" + name,
                        "migrations/" + name.replace("\n", "") + ".sql",
                        List.of("r" + (number - 1)),
                        List.of(new TableChanges(name, name, List.of(change))),
                        List.of(hazard),
                        List.of(new ReviewedTodo(name, 3)),
                        new ReviewedProof(ReviewedProof.State.FAILED, name, List.of(name)),
                        new ReviewedSection(sql, 5, 1),
                        new ReviewedSection(sql, 9, 1),
                        new WayBack(WayBack.Kind.LOSES_DATA, List.of(name)))));
        TouchedColumn column =
                new TouchedColumn(name, name, TouchState.CHANGED, name, name + " not null", true, true, name);
        TouchedTable table = new TouchedTable(
                name,
                name + "2",
                TouchState.CHANGED,
                true,
                name,
                List.of(column),
                List.of(),
                List.of(new TouchedLink(name, TouchState.ADDED, List.of(name), name)),
                null);
        return new Review(
                new Verdict(Verdict.Outcome.NEEDS_A_DECISION, name),
                new Subject(Subject.Kind.BRANCH, name, List.of(), name),
                List.of(new Answer(Question.DATA_LOSS, Answer.Tone.BAD, name)),
                List.of(new Finding("code", name, List.of(name), name)),
                all,
                new ReviewedHeads(List.of(), null, List.of()),
                ReviewedDrift.NOT_COMPARED,
                List.of(table),
                name,
                List.of(name));
    }
}
