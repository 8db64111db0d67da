package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.config.Settings;
import dev.autogen.embedded.EmbeddedOptions;
import dev.autogen.embedded.EmbeddedServer;
import dev.autogen.embedded.EmbeddedServerException;
import dev.autogen.embedded.ServerAddress;
import java.nio.file.Path;

/** {@code --url embedded}: a server of the project's own, under {@code .autogen/}. */
final class EmbeddedDatabase {

    static final String DATABASE = "autogen";

    private EmbeddedDatabase() {}

    /** Where the server of a project lives. */
    static Path folder(Path project) {
        return project.resolve(".autogen").resolve("postgres");
    }

    /** The settings with the address of the embedded server where they ask for one; it runs then. */
    static Settings resolve(Settings settings, Console console) {
        if (!settings.isEmbedded()) {
            return settings;
        }
        EmbeddedOptions options = EmbeddedOptions.defaults().withProgress(console::note);
        try {
            ServerAddress address = EmbeddedServer.at(folder(settings.projectDirectory()), options)
                    .start();
            address.ensureDatabase(DATABASE);
            return settings.withDatabase(address.jdbcUrl(DATABASE), address.user(), address.password());
        } catch (EmbeddedServerException e) {
            throw new AutogenException(e.code(), String.valueOf(e.getMessage()), e.nextStep(), e);
        }
    }
}
