package dev.autogen.entities.hibernate;

import dev.autogen.entities.HibernateStart;
import dev.autogen.entities.TargetServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The settings Hibernate starts with: the application's, without whatever would reach for a database or change one. */
final class BootSettings {

    /** Whether, and by whose names, 8.0 makes row level security for {@code @TenantId}. */
    private static final Set<String> SHAPES_SCHEMA =
            Set.of("hibernate.multi_tenant.rls_enabled", "hibernate.multi_tenant.credentials_mapper");

    private final Map<String, Object> all;

    BootSettings(HibernateStart start) {
        Map<String, Object> settings = new HashMap<>(start.settings());
        settings.keySet().removeIf(BootSettings::leadsToDatabase);
        NamingStrategies.resolve(settings, start.classLoader());
        settings.putAll(always(start.server().get()));
        all = Map.copyOf(settings);
    }

    Map<String, Object> all() {
        return all;
    }

    Properties asProperties() {
        Properties properties = new Properties();
        properties.putAll(all);
        return properties;
    }

    private static boolean leadsToDatabase(String name) {
        return !SHAPES_SCHEMA.contains(name) && isOfConnections(name);
    }

    private static boolean isOfConnections(String name) {
        return name.startsWith("jakarta.persistence.jdbc.")
                || name.startsWith("javax.persistence.jdbc.")
                || name.startsWith("jakarta.persistence.schema-generation.")
                || name.startsWith("javax.persistence.schema-generation.")
                || name.startsWith("hibernate.connection.")
                || name.startsWith("hibernate.hikari.")
                || name.startsWith("hibernate.agroal.")
                || name.startsWith("hibernate.c3p0.")
                || name.startsWith("hibernate.cache.")
                || name.startsWith("hibernate.javax.cache.")
                || name.startsWith("hibernate.multi_tenan")
                || name.startsWith("hibernate.transaction.")
                || name.endsWith(".jtaDataSource")
                || name.endsWith(".nonJtaDataSource")
                || name.equals("jakarta.persistence.database-product-version");
    }

    /** These win over everything, a {@code hibernate.cfg.xml} and {@code hibernate.properties} included. */
    private static Map<String, Object> always(TargetServer server) {
        return Map.ofEntries(
                Map.entry("hibernate.boot.allow_jdbc_metadata_access", "false"),
                // Its name until 6.4.
                Map.entry("hibernate.temp.use_jdbc_metadata_defaults", "false"),
                Map.entry("hibernate.connection.provider_class", new NoConnections()),
                Map.entry("jakarta.persistence.database-product-name", "PostgreSQL"),
                Map.entry("jakarta.persistence.database-major-version", String.valueOf(server.major())),
                Map.entry("jakarta.persistence.database-minor-version", String.valueOf(server.minor())),
                Map.entry("jakarta.persistence.schema-generation.database.action", "none"),
                Map.entry("jakarta.persistence.schema-generation.scripts.action", "none"),
                Map.entry("hibernate.hbm2ddl.auto", "none"),
                Map.entry("hibernate.cache.use_second_level_cache", "false"),
                Map.entry("hibernate.cache.use_query_cache", "false"),
                Map.entry(
                        "hibernate.cache.region.factory_class", "org.hibernate.cache.internal.NoCachingRegionFactory"));
    }
}
