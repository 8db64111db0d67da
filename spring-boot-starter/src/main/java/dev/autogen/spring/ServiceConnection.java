package dev.autogen.spring;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What Spring Boot calls the details of a JDBC connection: of its own properties, or of a container that a test started.
 *
 * @param declared whether a container or somebody's own bean says so, and no properties
 */
record ServiceConnection(
        String url, @Nullable String user, @Nullable String password, boolean declared) {

    /** The same interface, in Spring Boot 4 and in 3.5. */
    static final List<String> TYPES = List.of(
            "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails",
            "org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails");

    /** Spring Boot's own implementation for {@code spring.datasource.…}. */
    private static final String OF_PROPERTIES = "PropertiesJdbcConnectionDetails";

    ServiceConnection {
        requireNonNull(url, "url");
    }

    static Optional<ServiceConnection> find(ListableBeanFactory beans, ClassLoader loader) {
        return TYPES.stream()
                .filter(name -> ClassUtils.isPresent(name, loader))
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .flatMap(
                        type -> Optional.ofNullable(beans.getBeanProvider(type).getIfUnique())
                                .map(details -> of(type, details))
                                .stream())
                .findFirst();
    }

    private static ServiceConnection of(Class<?> type, Object details) {
        return new ServiceConnection(
                String.valueOf(value(type, details, "getJdbcUrl")),
                value(type, details, "getUsername"),
                value(type, details, "getPassword"),
                !details.getClass().getSimpleName().equals(OF_PROPERTIES));
    }

    private static @Nullable String value(Class<?> type, Object details, String getter) {
        return (String)
                ReflectionUtils.invokeMethod(requireNonNull(ReflectionUtils.findMethod(type, getter), getter), details);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ServiceConnection[url=" + url + ", user=" + user + "]";
    }
}
