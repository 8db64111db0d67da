package dev.autogen;

import dev.autogen.plan.Hazard;
import dev.autogen.proof.observe.StatementObserver.ObservedStep;
import dev.autogen.report.MeasuredHazards;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.StatementChecksum;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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
    static void write(MeasuredRevision measured) {
        if (measured.unsaid().isEmpty()) {
            return;
        }
        MigrationFile file = measured.file();
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

    /** The checksums of what does it. */
    private static List<String> statements(MeasuredRevision measured, Hazard hazard) {
        return measured.statements().stream()
                .filter(statement -> statement.hazards().contains(hazard))
                .map(statement -> StatementChecksum.of(statement.sql()))
                .distinct()
                .toList();
    }
}
