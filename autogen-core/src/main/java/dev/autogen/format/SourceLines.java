package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationFileException;
import dev.autogen.revision.Section;
import dev.autogen.revision.Section.Continuation;
import dev.autogen.revision.Section.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text put together of lines from here and there, each of which knows where it stands, so that errors can say it. */
final class SourceLines {

    private final Path main;

    private final StringBuilder text = new StringBuilder();

    private final List<Continuation> continuations = new ArrayList<>();

    private int lines;

    /** @param main the file of the revision */
    SourceLines(Path main) {
        this.main = requireNonNull(main, "main");
    }

    /**
     * @param line without its end
     * @param number in the file, from 1
     * @param indent how many characters stand before it there
     */
    void add(String line, Path file, int number, int indent) {
        Place expected = continuations.isEmpty() ? null : place(lines);
        if (expected == null
                || expected.line() != number
                || expected.indent() != indent
                || !file.equals(expected.path())) {
            continuations.add(new Continuation(lines, file, number, indent));
        }
        text.append(line).append('\n');
        lines++;
    }

    /** All lines of a text that begins on a line of a file. */
    void addAll(String all, Path file, int firstLine) {
        int number = firstLine;
        for (String line : all.lines().toList()) {
            add(line, file, number++, 0);
        }
    }

    private Place place(int line) {
        return new Section("", 1, main, continuations).place(line);
    }

    /** The whole of it. */
    Section section() {
        return section(text.toString(), 0);
    }

    /** A part of it. */
    private Section section(String part, int from) {
        Place start = place(from);
        List<Continuation> own = new ArrayList<>();
        if (start.indent() > 0) {
            own.add(new Continuation(0, file(start), start.line(), start.indent()));
        }
        int end = from + (int) part.lines().count();
        for (Continuation next : continuations) {
            if (next.line() > from && next.line() < end) {
                own.add(new Continuation(next.line() - from, next.path(), next.firstLine(), next.indent()));
            }
        }
        Path file = file(start);
        return new Section(part, start.line(), file.equals(main) ? null : file, own);
    }

    private Path file(Place place) {
        return place.path() == null ? main : place.path();
    }

    /**
     * Reads it as a migration file.
     *
     * @throws MigrationFileException naming the file that the line stands in
     */
    MigrationFile parse() {
        try {
            MigrationFile file = MigrationFile.parse(main, text.toString().getBytes(StandardCharsets.UTF_8));
            return new MigrationFile(
                    main,
                    file.revision(),
                    file.header(),
                    file.hazards().stream().map(this::placed).toList(),
                    section(file.upgrade().text(), file.upgrade().firstLine() - 1),
                    section(file.downgrade().text(), file.downgrade().firstLine() - 1));
        } catch (MigrationFileException e) {
            Place place = place(e.line() - 1);
            throw e.at(file(place), place.line(), e.column() + place.indent());
        }
    }

    private HazardNote placed(HazardNote note) {
        return new HazardNote(
                note.code(), note.text(), note.box(), place(note.line() - 1).line(), note.statements());
    }
}
