package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.Script;
import dev.autogen.migrate.ScriptException;
import dev.autogen.migrate.StatementSplitter;
import dev.autogen.report.MigrationContent;
import dev.autogen.review.WayBack.Kind;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of single revisions what a reviewer must know. */
public final class RevisionReviewer {

    private final TableNames tables;

    private final AcceptedCodes accepted;

    /**
     * @param tables that hazards and changes may be about
     * @param accepted the codes of hazards that the project accepts
     */
    public RevisionReviewer(TableNames tables, AcceptedCodes accepted) {
        this.tables = requireNonNull(tables, "tables");
        this.accepted = requireNonNull(accepted, "accepted");
    }

    /**
     * Looks at one revision.
     *
     * @param shown how the path of a file is shown
     * @param replayed what it did in a throw-away database; null where it was only read
     * @throws ScriptException when a section cannot be split into statements
     */
    public ReviewedRevision review(
            MigrationFile file,
            Function<Path, String> shown,
            @Nullable ReplayedRevision replayed,
            ReviewedProof proof) {
        OtherFiles files = new OtherFiles(file, shown);
        Script upgrade = script(file, file.upgrade());
        Script downgrade = script(file, file.downgrade());
        return new ReviewedRevision(
                file.id(),
                file.revision().message(),
                shown.apply(file.path()),
                file.revision().parents(),
                new RevisionChanges(file, replayed).grouped(),
                new RevisionHazards(file, files, upgrade, replayed, tables, accepted).ordered(),
                file.todos().stream()
                        .map(todo -> new ReviewedTodo(todo.text(), files.other(todo.path()), todo.line()))
                        .toList(),
                proof,
                section(file.upgrade(), upgrade, files),
                section(file.downgrade(), downgrade, files),
                wayBack(file, upgrade, downgrade));
    }

    private static Script script(MigrationFile file, Section section) {
        return StatementSplitter.split(file, section);
    }

    private static ReviewedSection section(Section section, Script script, OtherFiles files) {
        return new ReviewedSection(
                section.text().strip(),
                files.other(section.path()),
                section.firstLine(),
                script.statements().size());
    }

    private static WayBack wayBack(MigrationFile file, Script upgrade, Script downgrade) {
        List<String> losses = MigrationContent.downgradeNotes(file);
        if (upgrade.statements().isEmpty() && downgrade.statements().isEmpty()) {
            return new WayBack(Kind.NOTHING_TO_UNDO, losses);
        }
        if (downgrade.statements().isEmpty()) {
            return new WayBack(Kind.NONE, losses);
        }
        boolean loses = !MigrationContent.downgradeLosses(file).isEmpty();
        return new WayBack(loses ? Kind.LOSES_DATA : Kind.POSSIBLE, losses);
    }
}
