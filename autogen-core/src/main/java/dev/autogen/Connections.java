package dev.autogen;

import dev.autogen.config.Application;
import dev.autogen.config.ConfigurationException;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.migrate.ConnectionSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens connections to the database of the settings, or to that of an application. */
final class Connections implements ConnectionSource {

    private final Settings settings;

    private final @Nullable DataSource dataSource;

    /** @param dataSource of the application, or null for the database that the settings name */
    Connections(Settings settings, @Nullable DataSource dataSource) {
        this.settings = settings;
        this.dataSource = dataSource;
    }

    /** Whether there is a database at all. */
    boolean isNamed() {
        return dataSource != null || settings.databaseUrl().isPresent();
    }

    /** What is worked on, and as whom, as far as it is known. */
    Settings.Login login() {
        if (dataSource == null) {
            return settings.database();
        }
        try (Connection connection = open(dataSource)) {
            return new Settings.Login(
                    connection.getMetaData().getURL(),
                    connection.getMetaData().getUserName(),
                    settings.database().password());
        } catch (SQLException e) {
            throw new AutogenException("database-error", "Reading the database failed: " + e.getMessage(), null, e);
        }
    }

    @Override
    public Connection open() {
        return dataSource == null ? openNamed() : open(dataSource);
    }

    /** Everything here begins its transactions itself, whatever a pool is set to; it puts that right when it gets them back. */
    private static Connection open(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                connection.close();
                throw ConnectionException.ofAnotherProduct(product);
            }
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return connection;
        } catch (SQLException e) {
            throw ConnectionException.ofDataSource(e);
        }
    }

    private Connection openNamed() {
        String url = settings.databaseUrl()
                .orElseThrow(() -> ConfigurationException.missing(
                        "database",
                        Setting.URL,
                        settings.application().remarks(),
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
            throw ConnectionException.of(url, ofApplication(settings.application()), e);
        }
    }

    private static @Nullable String ofApplication(Application application) {
        return application.overrides().containsKey(Setting.URL.key())
                ? null
                : application.values().stream()
                        .filter(value -> value.key().equals(Setting.URL.key()))
                        .map(value -> value.origin().toString())
                        .findFirst()
                        .orElse(null);
    }
}
