package dev.autogen.format;

import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationResource;
import dev.autogen.revision.Revision;
import dev.autogen.revision.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Formatted SQL changelogs, a line of revisions in the order of their names, as {@code includeAll} takes them. */
final class LiquibaseLayout implements FileLayout {

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
        SourceLines upgrade = lines(path, parts.upgrade());
        Section downgrade = parts.downgrade().isEmpty()
                ? new Section("", 1)
                : lines(path, parts.downgrade()).section();
        if (!parts.isOurs()) {
            return checked(new MigrationFile(
                    path,
                    new Revision(id(path), List.of(), List.of(), List.of(), null, words(path)),
                    "",
                    List.of(),
                    upgrade.section(),
                    downgrade));
        }
        int last = parts.upgrade().get(parts.upgrade().size() - 1).number();
        upgrade.add("-- autogen downgrade", path, last + 1, 0);
        parts.downgrade().forEach(line -> upgrade.add(line.text(), path, line.number(), line.indent()));
        MigrationFile file = upgrade.parse();
        return checked(new MigrationFile(
                path,
                file.revision(),
                LiquibaseText.FIRST_LINE + "\n" + file.header(),
                file.hazards(),
                file.upgrade(),
                downgrade));
    }

    private static SourceLines lines(Path path, List<LiquibaseText.Line> lines) {
        SourceLines source = new SourceLines(path);
        lines.forEach(line -> source.add(line.text(), path, line.number(), line.indent()));
        return source;
    }

    private static MigrationFile checked(MigrationFile file) {
        RunnerFiles.refuseJava(file.path(), file.upgrade(), file.downgrade());
        return file;
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
