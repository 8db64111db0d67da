package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.config.Settings.FormatSettings;
import dev.autogen.config.Settings.Versions;
import dev.autogen.format.AutogenFormat;
import dev.autogen.format.FlywayFormat;
import dev.autogen.format.LiquibaseFormat;
import dev.autogen.format.MigrationFormat;
import dev.autogen.format.PlainFormat;

/** The format that the settings name. */
final class Formats {

    private Formats() {}

    static MigrationFormat of(Settings settings) {
        FormatSettings format = settings.files().format();
        Boolean sequential = format.versions() == null ? null : format.versions() == Versions.SEQUENTIAL;
        return switch (format.format()) {
            case AUTOGEN -> new AutogenFormat();
            case FLYWAY -> new FlywayFormat(format.historyTable(), sequential);
            case LIQUIBASE -> new LiquibaseFormat(format.historyTable(), sequential);
            case PLAIN -> new PlainFormat();
        };
    }
}
