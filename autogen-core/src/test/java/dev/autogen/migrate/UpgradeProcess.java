package dev.autogen.migrate;

import dev.autogen.revision.MigrationDirectory;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A process of its own that upgrades to head and prints every event, so that a test can kill it at one. */
public final class UpgradeProcess {

    private UpgradeProcess() {}

    public static void main(String[] arguments) {
        RecordingListener printing = new RecordingListener() {
            @Override
            void at(String event) {
                System.out.println(event);
            }
        };
        new Migrator(
                        () -> DriverManager.getConnection(arguments[0], arguments[1], arguments[2]),
                        MigrationDirectory.read(Path.of(arguments[3])),
                        Migrations.SETTINGS,
                        printing)
                .upgrade("head");
    }
}
