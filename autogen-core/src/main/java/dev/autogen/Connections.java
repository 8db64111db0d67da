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
                        "Give --url jdbc:postgresql://host/database, set AUTOGEN_URL or PGHOST and PGDATABASE, or write url = ... into"
                                + " autogen.properties. With --url embedded Autogen starts a PostgreSQL of its own."));
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "autogen");
        Settings.Login login = settings.database();
        if (login.user() != null) {
            properties.setProperty("user", login.user());
        }
        if (login.password() != null) {
            properties.setProperty("password", login.password());
        }
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw ConnectionException.of(url, e);
        }
    }
}
