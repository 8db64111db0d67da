package dev.autogen.cli;

import dev.autogen.revision.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        List<String> lines = table(revisions);
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, lines.get(i) + links(revisions.get(i)));
        }
        return lines;
    }

    /** The same without merges and dependencies, for where they are drawn. */
    List<String> table(List<Revision> revisions) {
        int idWidth = 0;
        int marksWidth = 0;
        List<String> texts = new ArrayList<>(revisions.size());
        for (Revision revision : revisions) {
            String text = marks.text(revision);
            texts.add(text);
            idWidth = Math.max(idWidth, revision.id().length());
            marksWidth = Math.max(marksWidth, text.length());
        }
        List<String> lines = new ArrayList<>(revisions.size());
        for (int i = 0; i < revisions.size(); i++) {
            lines.add(line(revisions.get(i), texts.get(i), idWidth, marksWidth));
        }
        return lines;
    }

    private String line(Revision revision, String text, int idWidth, int marksWidth) {
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
        if (!revision.isMerge() && revision.dependsOn().isEmpty()) {
            return "";
        }
        List<String> links = new ArrayList<>();
        if (revision.isMerge()) {
            links.add("merges " + String.join(", ", revision.parents()));
        }
        if (!revision.dependsOn().isEmpty()) {
            links.add("depends on " + String.join(", ", revision.dependsOn()));
        }
        return style.faint(" (" + String.join("; ", links) + ")");
    }

    private static String day(@Nullable Instant created) {
        return created == null
                ? "----------"
                : LocalDate.ofInstant(created, ZoneOffset.UTC).toString();
    }
}
