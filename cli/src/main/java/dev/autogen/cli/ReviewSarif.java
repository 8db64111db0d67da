package dev.autogen.cli;

import dev.autogen.Finding;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Severity;
import dev.autogen.review.BoxState;
import dev.autogen.review.Decision;
import dev.autogen.review.Impact;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedHazard;
import dev.autogen.review.ReviewedProof.State;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.WayBack;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review as SARIF 2.1.0, from which forges make annotations on the lines of migration files. What has no file to stand at is a
 * notification of the run.
 */
final class ReviewSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final String ERROR = "error";

    private static final String WARNING = "warning";

    private static final String NOTE = "note";

    private final Review review;

    private final List<Map<String, Object>> rules = new ArrayList<>();

    private final Map<String, Integer> ruleNumbers = new LinkedHashMap<>();

    private final List<Map<String, Object>> results = new ArrayList<>();

    private final List<Map<String, Object>> notifications = new ArrayList<>();

    private ReviewSarif(Review review) {
        this.review = review;
    }

    static Map<String, Object> of(Review review) {
        return new ReviewSarif(review).document();
    }

    private Map<String, Object> document() {
        review.findings().forEach(this::finding);
        review.revisions().forEach(this::revision);
        review.notes().forEach(note -> notifications.add(notification(NOTE, note)));
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Autogen");
        driver.put("rules", rules);
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", true);
        invocation.put("toolExecutionNotifications", notifications);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("invocations", List.of(invocation));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        document.put("runs", List.of(run));
        return document;
    }

    private void revision(ReviewedRevision revision) {
        for (ReviewedHazard hazard : revision.hazards()) {
            hazard(revision, hazard);
        }
        revision.todos()
                .forEach(todo -> result(
                        rule("todo", "Statement to complete", ERROR),
                        ERROR,
                        "To complete: " + todo.text(),
                        revision,
                        todo.file(),
                        todo.line()));
        State state = revision.proof().state();
        if (!state.isGood()) {
            String level = state == State.FAILED ? ERROR : WARNING;
            result(
                    rule("unproven", "Revision that is not proven", WARNING),
                    level,
                    sentence(revision.proof().words(), revision.proof().details()),
                    revision,
                    null,
                    1);
        }
        if (revision.wayBack().kind() == WayBack.Kind.NONE) {
            result(
                    rule("no-way-back", "Revision without a downgrade", WARNING),
                    WARNING,
                    "The downgrade section is empty: there is no way back.",
                    revision,
                    revision.downgrade().file(),
                    Math.max(1, revision.downgrade().line() - 1));
        }
    }

    private void hazard(ReviewedRevision revision, ReviewedHazard hazard) {
        String message = hazard.message();
        if (hazard.lock() != null) {
            message += ". " + hazard.lock().mode() + ": " + hazard.lock().words();
        }
        for (Impact impact : hazard.impact()) {
            message += ". " + impact.table() + ": " + impact.words();
        }
        Integer line = hazard.statementLine() != null ? hazard.statementLine() : hazard.headerLine();
        Map<String, Object> result = result(
                rule(hazard.code()),
                level(hazard.severity()),
                message + ".",
                revision,
                hazard.statementFile(),
                line == null ? 1 : line);
        if (hazard.box() == BoxState.TICKED || hazard.box() == BoxState.ACCEPTED) {
            Map<String, Object> suppression = new LinkedHashMap<>();
            suppression.put("kind", "inSource");
            suppression.put("status", "accepted");
            if (hazard.reason() != null) {
                suppression.put("justification", hazard.reason());
            }
            result.put("suppressions", List.of(suppression));
        }
    }

    private void finding(Finding finding) {
        String text = sentence(finding.message(), finding.details());
        String next = finding.nextStep().isEmpty() ? "" : "\n" + finding.nextStep();
        if (review.revisions().isEmpty()) {
            notifications.add(notification(ERROR, text + next));
        } else {
            result(
                    rule(finding.code(), finding.message(), ERROR),
                    ERROR,
                    text + next,
                    review.revisions().get(0),
                    null,
                    1);
        }
    }

    private static String sentence(String message, List<String> details) {
        return details.isEmpty() ? message : message + "\n" + String.join("\n", details);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case DANGER -> ERROR;
            case CAUTION -> WARNING;
            case INFORM -> NOTE;
        };
    }

    // Rules

    private int rule(HazardCode code) {
        return rule(code.name(), code.title() + ": " + Decision.of(code).words(), level(code.severity()));
    }

    private int rule(String id, String description, String level) {
        Integer known = ruleNumbers.get(id);
        if (known != null) {
            return known;
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("shortDescription", Map.of("text", description));
        rule.put("defaultConfiguration", Map.of("level", level));
        rules.add(rule);
        ruleNumbers.put(id, rules.size() - 1);
        return rules.size() - 1;
    }

    // Results

    /** @param file null for the first of the revision */
    private Map<String, Object> result(
            int rule, String level, String text, ReviewedRevision revision, @Nullable String file, int line) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", uri(revision.file(file)));
        artifact.put("uriBaseId", "%SRCROOT%");
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", artifact);
        place.put("region", Map.of("startLine", line));
        Map<String, Object> result = new LinkedHashMap<>();
        String id = String.valueOf(rules.get(rule).get("id"));
        result.put("ruleId", id);
        result.put("ruleIndex", rule);
        result.put("level", level);
        result.put("message", Map.of("text", text));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        // Lines move; what is said of a revision does not.
        result.put("partialFingerprints", Map.of("autogen/v1", fingerprint(revision.id(), id, text)));
        results.add(result);
        return result;
    }

    private static String fingerprint(String revision, String rule, String text) {
        return revision + ":" + rule + ":" + Integer.toHexString(text.split("[.;\n]", 2)[0].hashCode());
    }

    private static Map<String, Object> notification(String level, @Nullable String text) {
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("level", level);
        notification.put("message", Map.of("text", String.valueOf(text)));
        return notification;
    }

    /** Relative, with what a URI cannot hold as percent signs. */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString().replaceFirst("^([^/]*):", "$1%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path: " + path, e);
        }
    }
}
