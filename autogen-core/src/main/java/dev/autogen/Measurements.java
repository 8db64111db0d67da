package dev.autogen;

import dev.autogen.plan.Hazard;
import dev.autogen.proof.observe.StatementObserver.ObservedStep;
import dev.autogen.report.MeasuredHazards;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.StatementChecksum;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds what revisions do against what their files say. */
final class Measurements {

    private final Replay replay;

    Measurements(Replay replay) {
        this.replay = replay;
    }

    List<MeasuredRevision> of(List<MigrationFile> files) {
        try {
            List<MeasuredRevision> measured = new ArrayList<>();
            for (ObservedStep step : replay.observe()) {
                for (MigrationFile file : files) {
                    if (file.revision().id().equals(step.step().revision().id())) {
                        measured.add(measured(file, step));
                    }
                }
            }
            return List.copyOf(measured);
        } catch (SQLException e) {
            throw new AutogenException(
                    "throwaway-database", "The throw-away database could not be used: " + e.getMessage(), null, e);
        }
    }

    private static MeasuredRevision measured(MigrationFile file, ObservedStep step) {
        List<Hazard> hazards = step.statements().stream()
                .flatMap(statement -> statement.hazards().stream())
                .toList();
        return new MeasuredRevision(file, step.statements(), MeasuredHazards.unsaid(file, hazards));
    }

    /** Puts what was not said into the header of the file. */
    static void write(MeasuredRevision measured, Runs runs, MigrationDirectory migrations) {
        if (measured.unsaid().isEmpty()) {
            return;
        }
        MigrationFile file = measured.file();
        if (file.header().isEmpty() || !runs.mayRewrite(file, migrations)) {
            throw checksummed(measured);
        }
        try {
            String text = Files.readString(file.path());
            Files.writeString(
                    file.path(),
                    MeasuredHazards.written(file, text, measured.unsaid(), hazard -> statements(measured, hazard)));
        } catch (IOException e) {
            throw new AutogenException(
                    "unwritable-file",
                    "Cannot write " + file.path() + ": " + e.getMessage(),
                    "Check its permissions.",
                    e);
        }
    }

    /** A header is a part of the file that the runner has a checksum of. */
    private static AutogenException checksummed(MeasuredRevision measured) {
        if (measured.file().header().isEmpty()) {
            return new AutogenException(
                    "no-header",
                    measured.file().path() + " has no header of Autogen's that could list its hazards.",
                    "autogen review " + measured.file().id());
        }
        return new AutogenException(
                "file-has-checksum",
                "The header of " + measured.file().path()
                        + " is left as it is: the runner has a checksum of the whole file"
                        + " wherever it has been applied, and would refuse it changed (flyway validate).",
                "Where no database has run it yet, write these lines below -- Hazards: "
                        + measured.unsaid().stream()
                                .map(hazard -> hazard.code() + " " + hazard.message())
                                .collect(Collectors.joining("; ")));
    }

    /** The checksums of what does it. */
    private static List<String> statements(MeasuredRevision measured, Hazard hazard) {
        return measured.statements().stream()
                .filter(statement -> statement.hazards().contains(hazard))
                .map(statement -> StatementChecksum.of(statement.sql()))
                .distinct()
                .toList();
    }
}
