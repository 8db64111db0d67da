package dev.autogen;

import dev.autogen.config.ConfigurationException;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.migrate.ConnectionSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections to the database of the settings. */
final class Connections implements ConnectionSource {

    private final Settings settings;

    Connections(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Connection open() {
        String url = settings.databaseUrl()
                .orElseThrow(() -> ConfigurationException.missing(
                        "database",
                        Setting.URL,
                        "Give --url jdbc:postgresql://host/database, set AUTOGEN_URL, or write url = ... into"
                                + " autogen.properties. With --url embedded Autogen starts a PostgreSQL of its own."));
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "autogen");
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw ConnectionException.of(url, e);
        }
    }
}
