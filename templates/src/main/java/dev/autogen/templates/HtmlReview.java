package dev.autogen.templates;

import dev.autogen.Finding;
import dev.autogen.review.Answer;
import dev.autogen.review.BoxState;
import dev.autogen.review.Decision;
import dev.autogen.review.Impact;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedChange;
import dev.autogen.review.ReviewedHazard;
import dev.autogen.review.ReviewedHeads;
import dev.autogen.review.ReviewedProof;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.ReviewedSection;
import dev.autogen.review.TableChanges;
import dev.autogen.review.Verdict;
import dev.autogen.review.WayBack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of {@code review.html.mustache}. Each map has every name its part of the template asks for, or an outer one would answer. */
final class HtmlReview {

    private static final String GOOD = "good";
    private static final String LOOK = "look";
    private static final String BAD = "bad";
    private static final String UNKNOWN = "unknown";

    private final Review review;

    private final String style;

    private final String script;

    private final Map<String, String> anchors = new HashMap<>();

    HtmlReview(Review review, String style, String script) {
        this.review = review;
        this.style = style;
        this.script = script;
        for (ReviewedRevision revision : review.revisions()) {
            anchors.put(revision.id(), "revision-" + (anchors.size() + 1));
        }
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("style", style);
        values.put("script", script);
        values.put("outcome", review.verdict().outcome().words());
        values.put("sentence", capital(review.verdict().sentence()));
        values.put("tone", tone(review.verdict().outcome()));
        values.put("subject", capital(review.subject().words()));
        values.put("server", text(review.server()));
        list(
                values,
                "answers",
                review.answers().stream().map(HtmlReview::answer).toList());
        list(
                values,
                "findings",
                review.findings().stream().map(HtmlReview::finding).toList());
        hazards(values);
        graph(values);
        list(values, "tables", review.tables().stream().map(HtmlTables::table).toList());
        list(
                values,
                "revisions",
                review.revisions().stream().map(this::revision).toList());
        list(values, "notes", review.notes());
        return values;
    }

    private static Map<String, Object> answer(Answer answer) {
        String tone = switch (answer.tone()) {
            case GOOD -> GOOD;
            case LOOK -> LOOK;
            case BAD -> BAD;
            case UNKNOWN -> UNKNOWN;
        };
        return Map.of("tone", tone, "question", answer.question().words(), "text", answer.text());
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> values = new HashMap<>();
        values.put("message", finding.message());
        values.put("nextSteps", finding.nextStep().lines().toList());
        list(values, "details", finding.details());
        return values;
    }

    private static Map<String, Object> change(ReviewedChange change) {
        return Map.of("sign", change.sign().symbol(), "text", change.text(), "origin", text(change.origin()));
    }

    // Hazards

    private void hazards(Map<String, Object> values) {
        List<Map<String, Object>> hazards = new ArrayList<>();
        for (Decision decision : Decision.values()) {
            for (ReviewedRevision revision : review.revisions()) {
                revision.hazards().stream()
                        .filter(hazard -> hazard.decision() == decision)
                        .forEach(hazard -> hazards.add(hazard(hazard, revision)));
            }
        }
        list(values, "hazards", hazards);
        values.put("hasFilters", hazards.size() > 1);
        values.put("filters", filters(review.hazards()));
    }

    private static List<Map<String, Object>> filters(List<ReviewedHazard> hazards) {
        List<Map<String, Object>> filters = new ArrayList<>();
        filters.add(filter("all", "All", hazards.size(), true));
        long open = hazards.stream().filter(ReviewedHazard::needsDecision).count();
        if (open > 0) {
            filters.add(filter("open", "To be decided", open, false));
        }
        for (Decision decision : Decision.values()) {
            long count = hazards.stream()
                    .filter(hazard -> hazard.decision() == decision)
                    .count();
            if (count > 0) {
                filters.add(filter(key(decision), decision.words(), count, false));
            }
        }
        return filters;
    }

    private static Map<String, Object> filter(String key, String words, long count, boolean pressed) {
        return Map.of("key", key, "words", words, "count", count, "pressed", pressed ? "true" : "false");
    }

    private static String key(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, Object> hazard(ReviewedHazard hazard, ReviewedRevision revision) {
        Map<String, Object> values = new HashMap<>();
        String size = hazard.impact().stream()
                .map(impact -> impact.table() + ": " + impact.words())
                .collect(Collectors.joining("; "));
        values.put("decisionKey", key(hazard.decision()));
        values.put("decision", hazard.decision().words());
        values.put("open", hazard.needsDecision());
        values.put("tone", tone(hazard));
        values.put("message", capital(hazard.message()));
        values.put("lock", lock(hazard, size));
        values.put("size", hazard.lock() == null ? size : "");
        values.put("code", hazard.code().name() + " " + hazard.code().title());
        values.put("box", box(hazard));
        values.put("anchor", anchors.getOrDefault(revision.id(), ""));
        values.put("revision", revision.id());
        values.put("place", place(hazard, revision));
        values.put("measured", hazard.measured());
        return values;
    }

    private static Object lock(ReviewedHazard hazard, String size) {
        return hazard.lock() == null
                ? ""
                : Map.of("mode", hazard.lock().mode(), "words", hazard.lock().words(), "impact", size);
    }

    private static String tone(ReviewedHazard hazard) {
        if (!hazard.needsDecision()) {
            return UNKNOWN;
        }
        return hazard.box().isWaiting() ? BAD : LOOK;
    }

    private static String box(ReviewedHazard hazard) {
        return switch (hazard.box()) {
            case NONE -> hazard.needsDecision() ? "to be weighed" : "for information";
            case OPEN -> "box to tick";
            case TICKED -> "ticked";
            case VOID -> "ticked for other SQL, to be ticked again";
            case ACCEPTED -> "accepted" + (hazard.reason() == null ? "" : ": " + hazard.reason());
        };
    }

    /** Where a reviewer has to look: at the box, or at the statement. */
    private static String place(ReviewedHazard hazard, ReviewedRevision revision) {
        boolean ofStatement =
                hazard.statementLine() != null && (hazard.box() == BoxState.NONE || hazard.headerLine() == null);
        Integer line = ofStatement ? hazard.statementLine() : hazard.headerLine();
        String file = ofStatement ? revision.file(hazard.statementFile()) : revision.file();
        return line == null ? "" : file + ":" + line;
    }

    // Revisions

    private void graph(Map<String, Object> values) {
        List<RevisionPicture.Node> nodes = nodes();
        RevisionPicture picture = new RevisionPicture(nodes);
        Map<String, String> titles = new HashMap<>();
        Map<String, ReviewedHeads.Head> heads = new HashMap<>();
        review.heads().heads().forEach(head -> {
            titles.put(head.id(), head.title());
            heads.put(head.id(), head);
        });
        review.revisions().forEach(revision -> titles.put(revision.id(), revision.title()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RevisionPicture.Node node : nodes) {
            Map<String, Object> row = new HashMap<>();
            row.put("indent", picture.indent());
            row.put("anchor", anchors.getOrDefault(node.id(), ""));
            row.put("id", node.id());
            row.put("title", titles.getOrDefault(node.id(), ""));
            row.put("mark", mark(heads.get(node.id())));
            row.put("markTone", review.heads().meet() ? UNKNOWN : BAD);
            row.put("picture", rows.isEmpty() ? picture.svg() : "");
            rows.add(row);
        }
        values.put("rows", rows);
        values.put("hasGraph", !review.revisions().isEmpty());
        values.put("mergeCommand", text(review.heads().mergeCommand()));
    }

    private String mark(ReviewedHeads.@Nullable Head head) {
        if (head == null) {
            return "";
        }
        if (review.heads().meet()) {
            return "head";
        }
        return switch (head.where()) {
            case BRANCH -> "head of the branch";
            case BASE ->
                "head of "
                        + (review.subject().base() == null
                                ? "the base"
                                : review.subject().base());
            case BOTH -> "head";
        };
    }

    /** The heads that are not reviewed, what is reviewed, and what that stands on. */
    private List<RevisionPicture.Node> nodes() {
        List<RevisionPicture.Node> nodes = new ArrayList<>();
        Set<String> known = new HashSet<>(anchors.keySet());
        Set<String> parents = review.revisions().stream()
                .flatMap(revision -> revision.parents().stream())
                .collect(Collectors.toSet());
        for (ReviewedHeads.Head head : review.heads().heads()) {
            if (!parents.contains(head.id()) && known.add(head.id())) {
                nodes.add(new RevisionPicture.Node(head.id(), head.after(), true));
            }
        }
        for (int i = review.revisions().size() - 1; i >= 0; i--) {
            ReviewedRevision revision = review.revisions().get(i);
            nodes.add(new RevisionPicture.Node(revision.id(), revision.parents(), false));
        }
        for (ReviewedRevision revision : review.revisions()) {
            revision.parents().stream()
                    .filter(known::add)
                    .forEach(parent -> nodes.add(new RevisionPicture.Node(parent, List.of(), true)));
        }
        return nodes;
    }

    private Map<String, Object> revision(ReviewedRevision revision) {
        Map<String, Object> values = new HashMap<>();
        values.put("anchor", anchors.getOrDefault(revision.id(), ""));
        values.put("id", revision.id());
        values.put("title", revision.title());
        values.put("file", revision.file());
        values.put(
                "changeGroups",
                revision.changes().stream().map(HtmlReview::group).toList());
        list(
                values,
                "todos",
                revision.todos().stream()
                        .map(todo -> Map.<String, Object>of(
                                "place",
                                (todo.file() == null ? "" : todo.file() + ", ") + "line " + todo.line(),
                                "text",
                                todo.text()))
                        .toList());
        String state = revision.proof().state().words();
        values.put("proofState", state);
        values.put("proofTone", tone(revision.proof().state()));
        values.put(
                "proof",
                state.equals(revision.proof().words()) ? "" : revision.proof().words());
        list(values, "proofDetails", revision.proof().details());
        List<String> costs = revision.costsOfGoingBack();
        values.put("wayBack", words(revision.wayBack().kind(), costs));
        values.put("wayBackTone", tone(revision.wayBack().kind(), costs));
        list(values, "losses", costs);
        values.put(
                "sections",
                Stream.of(
                                section("Upgrade", revision.id(), revision.upgrade()),
                                section("Downgrade", revision.id(), revision.downgrade()))
                        .filter(section -> !"".equals(section.get("sql")))
                        .toList());
        return values;
    }

    private static Map<String, Object> group(TableChanges group) {
        return Map.of(
                "changes", group.changes().stream().map(HtmlReview::change).toList());
    }

    private static Map<String, Object> section(String direction, String id, ReviewedSection section) {
        String statements = section.statements() == 1 ? "1 statement" : section.statements() + " statements";
        return Map.of("direction", direction, "id", id, "statements", statements, "sql", section.sql());
    }

    // Tones

    private static String tone(Verdict.Outcome outcome) {
        return switch (outcome) {
            case NOTHING_TO_REVIEW -> UNKNOWN;
            case SAFE_TO_MERGE -> GOOD;
            case NEEDS_A_DECISION -> LOOK;
            case MUST_NOT_BE_MERGED -> BAD;
        };
    }

    private static String tone(ReviewedProof.State state) {
        return switch (state) {
            case PROVEN, NOTHING_TO_PROVE -> GOOD;
            case OUTDATED, NOT_PROVEN -> UNKNOWN;
            case FAILED -> BAD;
        };
    }

    private static String tone(WayBack.Kind kind, List<String> costs) {
        return switch (kind) {
            case NOTHING_TO_UNDO -> GOOD;
            case POSSIBLE, LOSES_DATA -> costs.isEmpty() ? GOOD : LOOK;
            case NONE -> BAD;
        };
    }

    private static String words(WayBack.Kind kind, List<String> costs) {
        return switch (kind) {
            case NOTHING_TO_UNDO -> "nothing to undo";
            case POSSIBLE, LOSES_DATA -> costs.isEmpty() ? "can go back" : "can go back, at a cost";
            case NONE -> "no way back";
        };
    }

    // Values

    static String impact(@Nullable Impact impact) {
        return impact == null ? "" : impact.words();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A list, and whether it has anything. */
    static void list(Map<String, Object> values, String name, List<?> list) {
        values.put(name, list);
        values.put("has" + capital(name), !list.isEmpty());
    }
}
