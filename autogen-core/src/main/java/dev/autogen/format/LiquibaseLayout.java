package dev.autogen.format;

import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationResource;
import dev.autogen.revision.Revision;
import dev.autogen.revision.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formatted SQL changelogs, a line of revisions in the order in which the master changelog includes them, else that of their names. */
final class LiquibaseLayout implements FileLayout {

    private final @Nullable Path changelog;

    /** @param changelog the master changelog, or null to look for it */
    LiquibaseLayout(@Nullable Path changelog) {
        this.changelog = changelog;
    }

    @Override
    public Reading read(List<MigrationResource> found) {
        List<String> notes = new ArrayList<>();
        List<MigrationResource> files = ordered(found, notes);
        LiquibaseIds ids =
                new LiquibaseIds(found.stream().map(MigrationResource::path).toList());
        List<OneReading> readings = new ArrayList<>();
        for (MigrationResource file : files) {
            String text = FileLayout.text(file);
            if (LiquibaseText.isFormatted(text)) {
                readings.add(() -> revision(file.path(), text, ids));
            } else {
                notes.add(file.path() + " is not read: its first line is not `" + LiquibaseText.FIRST_LINE + "`");
            }
        }
        Reading reading = FileLayout.of(readings, notes);
        return new Reading(line(reading.files()), reading.problems(), notes);
    }

    /** As Liquibase comes to them. */
    private List<MigrationResource> ordered(List<MigrationResource> found, List<String> notes) {
        LiquibaseMaster master = LiquibaseMaster.find(
                        changelog, found.stream().map(MigrationResource::path).toList())
                .orElse(null);
        if (master == null) {
            return found;
        }
        notes.addAll(master.notes());
        found.stream()
                .filter(file -> !master.includes(file.path()))
                .forEach(file -> notes.add(
                        file.path() + " is not included by " + master.name() + ": Liquibase does not run it"));
        List<MigrationResource> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(file -> master.place(file.path())));
        return ordered;
    }

    private static MigrationFile revision(Path path, String text, LiquibaseIds ids) {
        LiquibaseText parts = LiquibaseText.of(text);
        SourceLines upgrade = lines(path, parts.upgrade());
        Section downgrade = parts.downgrade().isEmpty()
                ? new Section("", 1)
                : lines(path, parts.downgrade()).section();
        if (!parts.isOurs()) {
            return checked(new MigrationFile(
                    path,
                    new Revision(ids.of(path), List.of(), List.of(), List.of(), null, LiquibaseIds.words(path)),
                    "",
                    List.of(),
                    outside(upgrade.section(), path, parts.upgrade()),
                    outside(downgrade, path, parts.downgrade())));
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

    /** As Liquibase runs it. */
    private static Section outside(Section section, Path path, List<LiquibaseText.Line> lines) {
        Set<Integer> told = lines.stream()
                .filter(LiquibaseText.Line::outside)
                .map(LiquibaseText.Line::number)
                .collect(Collectors.toSet());
        return OutsideTransactions.in(section, path, !told.isEmpty(), statement -> told.contains(statement.line()));
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

    private static List<MigrationFile> line(List<MigrationFile> files) {
        List<MigrationFile> line = new ArrayList<>();
        for (MigrationFile file : files) {
            String parent = line.isEmpty() ? null : line.get(line.size() - 1).id();
            line.add(file.withRevision(Following.of(file.revision(), parent)));
        }
        return line;
    }
}
