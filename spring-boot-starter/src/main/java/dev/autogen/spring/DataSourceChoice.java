package dev.autogen.spring;

import dev.autogen.AutogenException;
import dev.autogen.ConnectionException;
import dev.autogen.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ListableBeanFactory;

/** The database that is migrated: the application's, or one of Autogen's own. */
final class DataSourceChoice {

    private final ListableBeanFactory beans;

    private final ClassLoader loader;

    private final Settings.Login own;

    /** @param own what the properties {@code autogen.url}, {@code user} and {@code password} say */
    DataSourceChoice(ListableBeanFactory beans, ClassLoader loader, Settings.Login own) {
        this.beans = beans;
        this.loader = loader;
        this.own = own;
    }

    /**
     * The data source marked for Autogen; that of a service connection, such as a test's container, whatever the properties say;
     * the database of {@code autogen.url}; the application's as the user of {@code autogen.user}; the application's.
     *
     * @throws AutogenException when there are several, and nothing says which
     */
    DataSource choose() {
        Optional<DataSource> marked = marked();
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<ServiceConnection> service = ServiceConnection.find(beans, loader);
        boolean declared = service.filter(ServiceConnection::declared).isPresent();
        if (!declared && Settings.EMBEDDED.equals(own.url())) {
            throw new AutogenException(
                    "bad-setting",
                    "The property autogen.url is 'embedded', which is for the command line: the application would use another"
                            + " database.",
                    "Leave it out, or give a JDBC URL.");
        }
        if (!declared && own.url() != null) {
            return connecting(own.url(), own.user(), own.password());
        }
        DataSource ofApplication = beans.getBeanProvider(DataSource.class).getIfUnique();
        if (!declared && own.user() != null && (service.isPresent() || ofApplication != null)) {
            String url = service.map(ServiceConnection::url).orElseGet(() -> url(ofApplication));
            return connecting(url, own.user(), own.password());
        }
        if (ofApplication != null) {
            return ofApplication;
        }
        return service.map(found -> connecting(found.url(), found.user(), found.password()))
                .orElseThrow(DataSourceChoice::severalOrNone);
    }

    private Optional<DataSource> marked() {
        for (String name : beans.getBeanNamesForType(DataSource.class)) {
            if (beans.findAnnotationOnBean(name, AutogenDataSource.class) != null) {
                return Optional.of(beans.getBean(name, DataSource.class));
            }
        }
        return Optional.empty();
    }

    private static DataSource connecting(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setApplicationName("autogen");
        if (user != null) {
            dataSource.setUser(user);
        }
        if (password != null) {
            dataSource.setPassword(password);
        }
        return dataSource;
    }

    private static String url(@Nullable DataSource dataSource) {
        if (dataSource == null) {
            throw severalOrNone();
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw ConnectionException.ofDataSource(e);
        }
    }

    private static AutogenException severalOrNone() {
        return new AutogenException(
                "missing-setting",
                "There is not one data source to migrate: there are several beans of the type DataSource, and none is @Primary.",
                "Mark the one to migrate with @AutogenDataSource, or name its database with autogen.url, autogen.user and"
                        + " autogen.password.");
    }
}
