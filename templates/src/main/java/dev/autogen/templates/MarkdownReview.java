package dev.autogen.templates;

import dev.autogen.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a review as the Markdown of a comment on GitHub or GitLab. The same review gives the same text, whenever and wherever. */
public final class MarkdownReview {

    /** What the first line is, by which a script finds the comment again. */
    public static final String MARKER = "<!-- autogen review -->";

    /** The most characters that GitHub takes for a comment. */
    public static final int LONGEST_COMMENT = 65_536;

    private static final String TEMPLATE = "review.md.mustache";

    private static final Set<String> NAMES = Set.of(
            "icon",
            "verdict",
            "subject",
            "hasAnswers",
            "answers",
            "question",
            "tone",
            "answer",
            "hasFindings",
            "findings",
            "message",
            "details",
            "steps",
            "hasHazards",
            "decisions",
            "decision",
            "hazards",
            "hazard",
            "facts",
            "hasRevisions",
            "revisions",
            "hasNumber",
            "number",
            "title",
            "lines",
            "hasChanges",
            "foldChanges",
            "changeCount",
            "changes",
            "sign",
            "change",
            "entity",
            "moreChanges",
            "sections",
            "summary",
            "fence",
            "sql",
            "moreRevisions",
            "hasDiagram",
            "diagram",
            "diagramNote",
            "hasNotes",
            "notes",
            "hasCut",
            "cut");

    private final Templates templates = new Templates(null);

    /**
     * The comment.
     *
     * @param limit the most characters it may have; what is left out is said at its end
     */
    public String render(Review review, int limit) {
        String text = "";
        for (MarkdownDetail detail : MarkdownDetail.LEVELS) {
            text = render(review, detail);
            if (text.length() <= limit) {
                return text;
            }
        }
        return cut(text, limit);
    }

    private String render(Review review, MarkdownDetail detail) {
        String text = templates.render(TEMPLATE, new MarkdownValues(review, detail).values(), NAMES);
        return withoutEmptyRuns(text);
    }

    /** At most one empty line in a row, but in code. */
    private static String withoutEmptyRuns(String text) {
        List<String> lines = new ArrayList<>();
        String fence = "";
        for (String line : text.split("\n", -1)) {
            boolean begins = fence.isEmpty() && line.startsWith("```");
            boolean ends = !fence.isEmpty() && line.equals(fence);
            boolean empty = fence.isEmpty() && line.isEmpty();
            if (!empty || (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty())) {
                lines.add(line);
            }
            if (begins) {
                fence = line.replaceFirst("[^`].*$", "");
            } else if (ends) {
                fence = "";
            }
        }
        return String.join("\n", lines).strip() + "\n";
    }

    /** There is nothing left that could be left out: whole lines, from the top, as many as fit. */
    private static String cut(String text, int limit) {
        String end = "\n\n---\n\n" + MarkdownValues.CUT_END + "\n";
        int room = Math.max(0, limit - end.length());
        int line = text.lastIndexOf('\n', Math.min(room, text.length() - 1));
        return text.substring(0, Math.max(0, line)) + end;
    }
}
