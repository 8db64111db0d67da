package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.config.Settings.FormatSettings;
import dev.autogen.config.Settings.Versions;
import dev.autogen.format.AutogenFormat;
import dev.autogen.format.FlywayFormat;
import dev.autogen.format.MigrationFormat;

/** The format that the settings name. */
final class Formats {

    private Formats() {}

    static MigrationFormat of(Settings settings) {
        FormatSettings format = settings.files().format();
        return switch (format.format()) {
            case AUTOGEN -> new AutogenFormat();
            case FLYWAY ->
                new FlywayFormat(
                        format.historyTable(),
                        format.versions() == null ? null : format.versions() == Versions.SEQUENTIAL);
        };
    }
}
