package dev.autogen.format;

import dev.autogen.revision.FileLayout;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationResource;
import dev.autogen.revision.Section;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Formatted SQL changelogs, a line of revisions in the order of their names, as {@code includeAll} takes them. */
final class LiquibaseLayout implements FileLayout {

    private static final String OURS = "-- autogen revision ";

    @Override
    public Reading read(List<MigrationResource> files) {
        List<String> notes = new ArrayList<>();
        List<OneReading> readings = new ArrayList<>();
        for (MigrationResource file : files) {
            String text = FileLayout.text(file);
            if (LiquibaseText.isFormatted(text)) {
                readings.add(() -> revision(file.path(), text));
            } else {
                notes.add(file.path() + " is not read: its first line is not `" + LiquibaseText.FIRST_LINE + "`");
            }
        }
        Reading reading = FileLayout.of(readings, notes);
        return new Reading(line(reading.files()), reading.problems(), notes);
    }

    private static MigrationFile revision(Path path, String text) {
        LiquibaseText parts = LiquibaseText.of(text);
        Section downgrade = new Section(parts.downgrade(), Math.max(1, parts.firstRollback()));
        if (!parts.upgrade().startsWith(OURS)) {
            MigrationFile file =
                    new RunnerFiles(path, parts.upgrade(), List.of(), List.of()).handWritten(id(path), words(path));
            return new MigrationFile(
                    path,
                    file.revision(),
                    "",
                    List.of(),
                    new Section(file.upgrade().text(), 2),
                    downgrade);
        }
        String whole = parts.upgrade() + "-- autogen downgrade\n" + parts.downgrade();
        MigrationFile file = MigrationFile.parse(path, whole.getBytes(StandardCharsets.UTF_8));
        return new MigrationFile(
                path,
                file.revision(),
                LiquibaseText.FIRST_LINE + "\n" + file.header(),
                file.hazards().stream().map(LiquibaseLayout::below).toList(),
                // Below the first line and that of the first changeset.
                new Section(file.upgrade().text(), file.upgrade().firstLine() + 2),
                downgrade);
    }

    private static HazardNote below(HazardNote note) {
        return new HazardNote(note.code(), note.text(), note.box(), note.line() + 1, note.statements());
    }

    private static String stem(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("\\.sql$", "");
    }

    private static String id(Path path) {
        String stem = stem(path);
        int end = stem.indexOf('_');
        String id = end > 0 && Character.isDigit(stem.charAt(0)) ? stem.substring(0, end) : stem;
        return id.replaceAll("[^\\p{L}\\p{N}._]+", "_").replaceAll("^[.]+|[.]+$", "");
    }

    private static String words(Path path) {
        return stem(path).replaceFirst("^\\d+_", "").replace('_', ' ').replace('-', ' ');
    }

    private static List<MigrationFile> line(List<MigrationFile> files) {
        List<MigrationFile> line = new ArrayList<>();
        for (MigrationFile file : files) {
            String parent = line.isEmpty() ? null : line.get(line.size() - 1).id();
            line.add(file.withRevision(Following.of(file.revision(), parent)));
        }
        return line;
    }
}
