package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.migrate.SquashSections;
import dev.autogen.report.MigrationContent;
import dev.autogen.report.MigrationDocument;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.SquashLine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes the text of a migration file that replaces a line of them. */
final class Squasher {

    private final Settings settings;

    private final MigrationRenderer renderer;

    private final FileNaming naming;

    private final Clock clock;

    Squasher(Settings settings, MigrationRenderer renderer, FileNaming naming, Clock clock) {
        this.settings = settings;
        this.renderer = renderer;
        this.naming = naming;
        this.clock = clock;
    }

    /** @param id the checked id of the new revision */
    Draft squash(MigrationDirectory migrations, RevisionRange range, String id, String message) {
        RevisionGraph graph = migrations.graph();
        List<Revision> line = SquashLine.of(graph, range);
        Revision written = new Revision(
                id, List.of(), List.of(), List.of(), clock.instant().truncatedTo(ChronoUnit.SECONDS), message);
        Revision squashed = SquashLine.squashed(graph, line, written);
        List<MigrationFile> files = line.stream().map(migrations::fileOf).toList();
        SquashSections sections = SquashSections.of(files);
        MigrationDocument document = MigrationContent.squashed(
                squashed, files, sections.dataSteps(), sections.upgrade(), sections.downgrade());
        MigrationFile last = files.get(files.size() - 1);
        return new Draft(
                document, folder(last.path()).resolve(naming.fileName(squashed)), renderer.render(document), null);
    }

    /** The migration directory of the last file that is replaced. */
    private Path folder(Path replaced) {
        return settings.migrations().stream()
                .filter(folder -> replaced.toAbsolutePath()
                        .normalize()
                        .startsWith(folder.toAbsolutePath().normalize()))
                .findFirst()
                .orElse(settings.newFilesDirectory());
    }
}
