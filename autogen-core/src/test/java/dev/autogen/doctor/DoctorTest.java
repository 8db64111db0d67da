package dev.autogen.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.AutogenException;
import dev.autogen.Finding;
import dev.autogen.config.Configuration;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.entities.EntitySource;
import dev.autogen.format.AutogenFormat;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.revision.MigrationDirectory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path folder;

    private Patient patient(Supplier<MigrationDirectory> files) {
        return new Patient(
                new Configuration(folder).settings(),
                new AutogenFormat(),
                files,
                () -> EntitySource.scanned(List.of(), List.of()),
                new PostgresDatabase(),
                false,
                () -> {
                    throw new SQLException("nothing is to be connected to here");
                },
                (source, directory) -> new Migrator(source, directory, RunSettings.defaults(), RunListener.SILENT),
                null,
                () -> {
                    throw new IllegalStateException("not asked without a throw-away server");
                },
                folder);
    }

    @Test
    void whatNobodyForesawIsAFindingAndNotTheEnd() {
        Diagnosis diagnosis = Doctor.examine(patient(() -> {
            throw new IllegalStateException("unforeseen");
        }));
        assertThat(diagnosis.findings()).hasSize(1);
        assertThat(diagnosis.findings().get(0).code()).isEqualTo("examination-failed");
        assertThat(diagnosis.findings().get(0).message()).contains("the migration files", "unforeseen");
        assertThat(diagnosis.examined()).contains("settings that change the schema");
        assertThat(diagnosis.skipped())
                .contains(new Diagnosis.Skipped("heads", "the migration files could not be read"));
    }

    @Test
    void anErrorKeepsItsCodeAndItsNextStep() {
        Diagnosis diagnosis = Doctor.examine(patient(() -> {
            throw new AutogenException("some-code", "what\n  more", "do this");
        }));
        assertThat(diagnosis.findings()).containsExactly(new Finding("some-code", "what", List.of("more"), "do this"));
    }

    @Test
    void everythingIsNamedOnceAsExaminedOrSkipped() {
        Diagnosis diagnosis = Doctor.examine(patient(() -> MigrationDirectory.read(List.of(), false)));
        assertThat(diagnosis.isHealthy()).isTrue();
        assertThat(diagnosis.examined().size() + diagnosis.skipped().size()).isEqualTo(20);
        assertThat(diagnosis.examined()).doesNotHaveDuplicates();
    }
}
