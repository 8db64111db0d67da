package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.config.Settings;
import dev.autogen.embedded.EmbeddedOptions;
import dev.autogen.embedded.EmbeddedServer;
import dev.autogen.embedded.EmbeddedServerException;
import dev.autogen.embedded.ServerAddress;

/** {@code --url embedded}: a server of the project's own, under {@code .autogen/}. */
final class EmbeddedDatabase {

    private static final String DATABASE = "autogen";

    private EmbeddedDatabase() {}

    /** The settings with the address of the embedded server where they ask for one; it runs then. */
    static Settings resolve(Settings settings, Console console) {
        if (!settings.isEmbedded()) {
            return settings;
        }
        EmbeddedOptions options = EmbeddedOptions.defaults().withProgress(console::note);
        try {
            ServerAddress address = EmbeddedServer.at(
                            settings.projectDirectory().resolve(".autogen").resolve("postgres"), options)
                    .start();
            address.ensureDatabase(DATABASE);
            return settings.withDatabase(address.jdbcUrl(DATABASE), address.user(), address.password());
        } catch (EmbeddedServerException e) {
            throw new AutogenException(e.code(), String.valueOf(e.getMessage()), e.nextStep(), e);
        }
    }
}
