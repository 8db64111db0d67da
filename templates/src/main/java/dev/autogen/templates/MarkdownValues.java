package dev.autogen.templates;

import static dev.autogen.templates.MarkdownText.code;
import static dev.autogen.templates.MarkdownText.plain;

import dev.autogen.Finding;
import dev.autogen.review.Answer;
import dev.autogen.review.Decision;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedChange;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.ReviewedSection;
import dev.autogen.review.TableChanges;
import dev.autogen.review.TouchedTable;
import dev.autogen.review.Verdict.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template of a comment names. */
final class MarkdownValues {

    static final String CUT_END = "Cut to fit into a comment. To see everything: `autogen review --format html`";

    /** More changes than this are folded. */
    private static final int MOST_OPEN = 15;

    private final Review review;

    private final MarkdownDetail detail;

    private final List<String> cuts = new ArrayList<>();

    MarkdownValues(Review review, MarkdownDetail detail) {
        this.review = review;
        this.detail = detail;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("icon", icon(review.verdict().outcome()));
        values.put("verdict", plain(review.verdict().words()));
        values.put("subject", subject());
        list(
                values,
                "answers",
                "hasAnswers",
                review.answers().stream().map(MarkdownValues::answer).toList());
        list(
                values,
                "findings",
                "hasFindings",
                review.findings().stream().map(this::finding).toList());
        list(values, "decisions", "hasHazards", decisions());
        list(values, "revisions", "hasRevisions", revisions());
        values.put("moreRevisions", more(review.revisions().size(), detail.revisions(), "revision"));
        diagram(values);
        list(
                values,
                "notes",
                "hasNotes",
                review.notes().stream().map(MarkdownText::plain).toList());
        values.put("hasCut", !cuts.isEmpty());
        values.put(
                "cut",
                cuts.isEmpty()
                        ? ""
                        : "Left out: "
                                + String.join(", ", cuts.stream().distinct().toList()) + ". " + CUT_END);
        return values;
    }

    private static void list(Map<String, Object> values, String name, String condition, List<?> items) {
        values.put(name, items);
        values.put(condition, !items.isEmpty());
    }

    private static String icon(Outcome outcome) {
        return switch (outcome) {
            case NOTHING_TO_REVIEW -> "⚪";
            case SAFE_TO_MERGE -> "✅";
            case NEEDS_A_DECISION -> "⚠️";
            case MUST_NOT_BE_MERGED -> "⛔";
        };
    }

    private String subject() {
        String server = review.server();
        return plain(review.subject().words())
                + (server == null ? "." : ", run on " + plain(server) + " for this review.");
    }

    private static Map<String, Object> answer(Answer answer) {
        String tone = switch (answer.tone()) {
            case GOOD -> "✅";
            case LOOK -> "ℹ️";
            case BAD -> "⚠️";
            case UNKNOWN -> "❔";
        };
        return Map.of("question", plain(answer.question().words()), "tone", tone, "answer", plain(answer.text()));
    }

    private Map<String, Object> finding(Finding finding) {
        List<String> details = finding.details().stream()
                .limit(detail.details())
                .map(MarkdownText::code)
                .toList();
        List<String> all = new ArrayList<>(details);
        String more = more(finding.details().size(), detail.details(), "line");
        if (more != null) {
            all.add(more);
        }
        return Map.of(
                "message",
                plain(finding.message()),
                "details",
                all,
                "steps",
                finding.nextStep().lines().map(MarkdownText::code).toList());
    }

    // Hazards

    private List<Map<String, Object>> decisions() {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Decision decision : Decision.values()) {
            List<Map<String, Object>> hazards = new ArrayList<>();
            for (ReviewedRevision revision : review.revisions()) {
                revision.hazards().stream()
                        .filter(hazard -> hazard.decision() == decision)
                        .forEach(hazard -> hazards.add(MarkdownHazard.values(hazard, revision)));
            }
            if (!hazards.isEmpty()) {
                List<Map<String, Object>> shown =
                        new ArrayList<>(hazards.stream().limit(detail.hazards()).toList());
                String more = more(hazards.size(), detail.hazards(), "hazard");
                if (more != null) {
                    shown.add(Map.of("hazard", more, "facts", List.of()));
                }
                groups.add(Map.of("decision", plain(decision.words()), "hazards", shown));
            }
        }
        return groups;
    }

    // Revisions

    private List<Map<String, Object>> revisions() {
        List<Map<String, Object>> revisions = new ArrayList<>();
        int number = 0;
        for (ReviewedRevision revision : review.revisions()) {
            number++;
            if (number <= detail.revisions()) {
                revisions.add(revision(revision, number));
            }
        }
        return revisions;
    }

    private Map<String, Object> revision(ReviewedRevision revision, int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("hasNumber", true);
        values.put("number", number);
        String title = revision.title().isEmpty() ? "" : " " + plain(revision.title());
        values.put("title", code(revision.id()) + title);
        values.put("lines", MarkdownHazard.lines(revision));
        List<Map<String, Object>> changes = changes(revision);
        int all = changes.size();
        list(
                values,
                "changes",
                "hasChanges",
                changes.stream().limit(detail.changes()).toList());
        values.put("moreChanges", more(all, detail.changes(), "change"));
        values.put("changeCount", all == 1 ? "1 change" : all + " changes");
        values.put("foldChanges", all > MOST_OPEN);
        values.put("sections", sections(revision));
        return values;
    }

    private static List<Map<String, Object>> changes(ReviewedRevision revision) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TableChanges group : revision.changes()) {
            for (ReviewedChange change : group.changes()) {
                String origin = change.origin();
                rows.add(Map.of(
                        "sign",
                        code(change.sign().symbol()),
                        "change",
                        code(change.text()),
                        "entity",
                        origin == null ? "" : code(origin.replaceFirst("^.*\\.(?=[^.#]+(#|$))", ""))));
            }
        }
        return rows;
    }

    private List<Map<String, Object>> sections(ReviewedRevision revision) {
        List<Map<String, Object>> sections = new ArrayList<>();
        section("Upgrade", revision.upgrade(), sections);
        section("Downgrade", revision.downgrade(), sections);
        return sections;
    }

    private void section(String name, ReviewedSection section, List<Map<String, Object>> to) {
        if (section.sql().isEmpty()) {
            return;
        }
        String sql = section.sql();
        if (sql.length() > detail.sql()) {
            cuts.add("SQL");
            if (detail.sql() == 0) {
                return;
            }
            int line = Math.max(0, sql.lastIndexOf('\n', detail.sql()));
            long left = sql.substring(line).strip().lines().count();
            sql = (sql.substring(0, line) + "\n-- … and " + left + (left == 1 ? " more line" : " more lines")).strip();
        }
        String count = section.statements() == 1 ? "1 statement" : section.statements() + " statements";
        to.add(Map.of("summary", name + ", " + count, "fence", MarkdownText.fence(sql), "sql", sql));
    }

    // Tables

    private void diagram(Map<String, Object> values) {
        List<TouchedTable> tables = review.tables();
        int shown = Math.min(tables.size(), detail.diagram());
        values.put("hasDiagram", shown > 0);
        values.put("diagram", shown > 0 ? EntityDiagram.of(tables.subList(0, shown)) : "");
        if (shown == 0 && !tables.isEmpty()) {
            cuts.add("the diagram of tables");
        }
        boolean some = shown > 0 && shown < tables.size();
        values.put("diagramNote", some ? "These are " + shown + " of " + tables.size() + " tables." : null);
    }

    /** Says how many are not shown, and remembers it; null for none. */
    private @Nullable String more(int all, int shown, String what) {
        if (all <= shown) {
            return null;
        }
        int left = all - shown;
        cuts.add(what + "s");
        return "… and " + left + " more " + what + (left == 1 ? "" : "s");
    }
}
