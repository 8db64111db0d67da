package dev.autogen.cli;

import dev.autogen.revision.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revisions as a list: id, marks, day, message, one line each. */
final class RevisionLines {

    private final RevisionMarks marks;

    private final Style style;

    RevisionLines(RevisionMarks marks, Style style) {
        this.marks = marks;
        this.style = style;
    }

    /** The lines in one table, ids and marks in columns of their own, each with what it merges and depends on. */
    List<String> lines(List<Revision> revisions) {
        List<String> lines = new ArrayList<>(table(revisions));
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, lines.get(i) + links(revisions.get(i)));
        }
        return lines;
    }

    /** The same without merges and dependencies, for where they are drawn. */
    List<String> table(List<Revision> revisions) {
        int idWidth = revisions.stream().mapToInt(r -> r.id().length()).max().orElse(0);
        int marksWidth =
                revisions.stream().mapToInt(r -> marks.text(r).length()).max().orElse(0);
        return revisions.stream().map(r -> line(r, idWidth, marksWidth)).toList();
    }

    private String line(Revision revision, int idWidth, int marksWidth) {
        String text = marks.text(revision);
        StringBuilder line = new StringBuilder();
        line.append(style.id(revision.id()))
                .append(" ".repeat(idWidth - revision.id().length()));
        if (marksWidth > 0) {
            line.append("  ").append(style.good(text)).append(" ".repeat(marksWidth - text.length()));
        }
        line.append("  ")
                .append(style.faint(day(revision.created())))
                .append("  ")
                .append(revision.title());
        return line.toString().stripTrailing();
    }

    private String links(Revision revision) {
        List<String> links = new ArrayList<>();
        if (revision.isMerge()) {
            links.add("merges " + String.join(", ", revision.parents()));
        }
        if (!revision.dependsOn().isEmpty()) {
            links.add("depends on " + String.join(", ", revision.dependsOn()));
        }
        return links.isEmpty() ? "" : style.faint(" (" + String.join("; ", links) + ")");
    }

    private static String day(@Nullable Instant created) {
        return created == null ? "----------" : created.toString().substring(0, 10);
    }
}
