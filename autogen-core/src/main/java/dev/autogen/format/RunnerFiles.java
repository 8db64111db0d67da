package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationFileException;
import dev.autogen.revision.Revision;
import dev.autogen.revision.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one revision, whose first holds header and upgrade.
 *
 * @param path of the first
 * @param text of the first
 * @param upgrade what the upgrade goes on with, in its order
 * @param downgrade the downgrade, in its order
 */
record RunnerFiles(Path path, String text, List<Piece> upgrade, List<Piece> downgrade) {

    /**
     * The SQL of a further file.
     *
     * @param firstLine on which it starts there, counted from 1
     */
    record Piece(Path path, String sql, int firstLine) {

        Piece {
            requireNonNull(path, "path");
            requireNonNull(sql, "sql");
        }
    }

    RunnerFiles {
        requireNonNull(path, "path");
        requireNonNull(text, "text");
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /** Reads what Autogen wrote. */
    MigrationFile written() {
        SourceLines whole = upgradeLines();
        int before = downgrade.isEmpty() ? 1 : Math.max(1, downgrade.get(0).firstLine() - 1);
        whole.add(
                "-- autogen downgrade",
                downgrade.isEmpty() ? path : downgrade.get(0).path(),
                before,
                0);
        downgrade.forEach(piece -> whole.addAll(piece.sql(), piece.path(), piece.firstLine()));
        return whole(whole.parse());
    }

    /** Reads what somebody else wrote, as far as it can be known. */
    MigrationFile handWritten(String id, String message) {
        SourceLines back = new SourceLines(path);
        downgrade.forEach(piece -> back.addAll(piece.sql(), piece.path(), piece.firstLine()));
        return whole(new MigrationFile(
                path,
                new Revision(id, List.of(), List.of(), List.of(), null, message),
                "",
                List.of(),
                upgradeLines().section(),
                back.section()));
    }

    private SourceLines upgradeLines() {
        SourceLines lines = new SourceLines(path);
        lines.addAll(text, path, 1);
        upgrade.forEach(piece -> lines.addAll(piece.sql(), piece.path(), piece.firstLine()));
        return lines;
    }

    private MigrationFile whole(MigrationFile file) {
        Section back = downgrade.isEmpty() ? new Section("", 1) : file.downgrade();
        refuseJava(path, file.upgrade(), back);
        return new MigrationFile(path, others(), file.revision(), file.header(), file.hazards(), file.upgrade(), back);
    }

    private List<Path> others() {
        return Stream.concat(upgrade.stream(), downgrade.stream())
                .map(Piece::path)
                .distinct()
                .toList();
    }

    /** To the runner it would be a comment, and what it calls would never happen. */
    static void refuseJava(Path path, Section... sections) {
        for (Section section : sections) {
            List<String> lines = new ArrayList<>(section.text().lines().toList());
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("-- autogen java ")) {
                    Section.Place place = section.place(i);
                    throw new MigrationFileException(
                            "unknown-to-runner",
                            place.path() == null ? path : place.path(),
                            place.line(),
                            1 + place.indent(),
                            "'" + lines.get(i) + "' is a comment to the program that runs this file: nothing would be"
                                    + " called",
                            "Write it in SQL, or as a Java migration of that program.");
                }
            }
        }
    }
}
