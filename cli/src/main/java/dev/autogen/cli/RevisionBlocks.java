package dev.autogen.cli;

import dev.autogen.migrate.Agreements;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Revisions with all that is known about them, a block of lines each, for {@code -v}. */
final class RevisionBlocks {

    private static final String INDENTATION = "    ";

    private final MigrationDirectory migrations;

    private final RevisionMarks marks;

    private final Style style;

    private final Function<Path, String> shown;

    private final Function<MigrationFile, Agreements> agreements;

    /**
     * @param shown how a path is written for the user
     * @param agreements reads what was agreed to in a file
     */
    RevisionBlocks(
            MigrationDirectory migrations,
            RevisionMarks marks,
            Style style,
            Function<Path, String> shown,
            Function<MigrationFile, Agreements> agreements) {
        this.migrations = migrations;
        this.marks = marks;
        this.style = style;
        this.shown = shown;
        this.agreements = agreements;
    }

    /** The blocks with an empty line between them. */
    List<String> lines(List<Revision> revisions) {
        List<String> lines = new ArrayList<>();
        for (Revision revision : revisions) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            block(revision, lines);
        }
        return lines;
    }

    private void block(Revision revision, List<String> lines) {
        String text = marks.text(revision);
        boolean pending = Boolean.FALSE.equals(marks.isApplied(revision));
        lines.add(style.id(revision.id())
                + (text.isEmpty() ? "" : "  " + style.good(text))
                + (pending ? "  " + style.faint("not applied") : ""));
        MigrationFile file = migrations.fileOf(revision);
        add(lines, revision.isMerge() ? "merges" : "parent", revision.isBase() ? "base" : ids(revision.parents()));
        add(lines, "branches into", marks.isBranchPoint(revision) ? children(revision) : "");
        add(lines, "depends on", ids(revision.dependsOn()));
        add(
                lines,
                "created",
                revision.created() == null ? "" : revision.created().toString());
        add(lines, "file", shown.apply(file.path()));
        long open = file.hazards().stream()
                .filter(hazard -> hazard.box() == HazardNote.Box.OPEN)
                .count();
        add(
                lines,
                "hazards",
                file.hazards().isEmpty()
                        ? ""
                        : file.hazards().stream()
                                        .map(HazardNote::code)
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + (open == 0 ? "" : ", " + open + " not agreed to"));
        FileRemarks remarks = FileRemarks.of(file, agreements);
        remarks.acceptances().forEach(line -> add(lines, "accepted", line.replace(" accepted on line", ", line")));
        FileRemarks.proof(file).ifPresent(state -> add(lines, "proof", state));
        remarks.warnings()
                .forEach(line ->
                        add(lines, "attention", line.replace(file.path().toString(), shown.apply(file.path()))));
        if (!revision.message().isBlank()) {
            lines.add("");
            revision.message().lines().forEach(line -> lines.add((INDENTATION + line).stripTrailing()));
        }
    }

    private void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add("  " + style.faint(name + ":") + " ".repeat(14 - name.length()) + value);
        }
    }

    private String children(Revision revision) {
        return ids(
                marks.graph().children(revision.id()).stream().map(Revision::id).toList());
    }

    private static String ids(List<String> ids) {
        return String.join(", ", ids);
    }
}
