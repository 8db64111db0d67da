package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationFileException;
import dev.autogen.revision.Revision;
import dev.autogen.revision.Section;
import java.nio.charset.StandardCharsets;
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
        String whole = ended(text) + joined(upgrade) + "-- autogen downgrade\n" + joined(downgrade);
        MigrationFile file = MigrationFile.parse(path, whole.getBytes(StandardCharsets.UTF_8));
        refuseJava(file.upgrade(), file.downgrade());
        return new MigrationFile(
                path,
                others(),
                file.revision(),
                file.header(),
                file.hazards(),
                file.upgrade(),
                back(file.downgrade().text()));
    }

    /** Reads what somebody else wrote, as far as it can be known. */
    MigrationFile handWritten(String id, String message) {
        Section section = new Section(ended(text) + joined(upgrade), 1);
        Section back = back(joined(downgrade));
        refuseJava(section, back);
        return new MigrationFile(
                path,
                others(),
                new Revision(id, List.of(), List.of(), List.of(), null, message),
                "",
                List.of(),
                section,
                back);
    }

    private List<Path> others() {
        return Stream.concat(upgrade.stream(), downgrade.stream())
                .map(Piece::path)
                .distinct()
                .toList();
    }

    private Section back(String sql) {
        return downgrade.isEmpty()
                ? new Section(sql, 1)
                : new Section(
                        sql, downgrade.get(0).firstLine(), downgrade.get(0).path());
    }

    private static String joined(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(ended(piece.sql())));
        return text.toString();
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /** To the runner it would be a comment, and what it calls would never happen. */
    private void refuseJava(Section... sections) {
        for (Section section : sections) {
            List<String> lines = new ArrayList<>(section.text().lines().toList());
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("-- autogen java ")) {
                    throw new MigrationFileException(
                            "unknown-to-runner",
                            section.path() == null ? path : section.path(),
                            section.firstLine() + i,
                            1,
                            "'" + lines.get(i) + "' is a comment to the program that runs this file: nothing would be"
                                    + " called",
                            "Write it in SQL, or as a Java migration of that program.");
                }
            }
        }
    }
}
