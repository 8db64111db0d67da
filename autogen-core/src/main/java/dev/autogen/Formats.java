package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.config.Settings.Flyway;
import dev.autogen.config.Settings.FormatSettings;
import dev.autogen.config.Settings.Versions;
import dev.autogen.format.AutogenFormat;
import dev.autogen.format.FlywayFormat;
import dev.autogen.format.FlywayNaming;
import dev.autogen.format.FlywayOptions;
import dev.autogen.format.LiquibaseFormat;
import dev.autogen.format.MigrationFormat;
import dev.autogen.format.PlainFormat;
import org.jspecify.annotations.Nullable;

/** The format that the settings name. */
final class Formats {

    private Formats() {}

    static MigrationFormat of(Settings settings) {
        FormatSettings format = settings.files().format();
        Boolean sequential = format.versions() == null ? null : format.versions() == Versions.SEQUENTIAL;
        return switch (format.format()) {
            case AUTOGEN -> new AutogenFormat();
            case FLYWAY -> new FlywayFormat(flyway(format, sequential));
            case LIQUIBASE -> new LiquibaseFormat(format.historyTable(), sequential, format.changelog());
            case PLAIN -> new PlainFormat();
        };
    }

    private static FlywayOptions flyway(FormatSettings format, @Nullable Boolean sequential) {
        Flyway flyway = format.flyway();
        return new FlywayOptions(
                format.historyTable(),
                sequential,
                new FlywayNaming(flyway.prefix(), flyway.undoPrefix(), flyway.separator(), flyway.suffixes()),
                flyway.outOfOrder(),
                flyway.placeholders());
    }
}
