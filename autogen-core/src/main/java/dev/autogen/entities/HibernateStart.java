package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate must know to start.
 *
 * @param hibernateConfig a {@code hibernate.cfg.xml}, or null
 * @param settings Hibernate settings; they win over the file's
 * @param server asked for when it is needed, which may be a moment after the start
 * @param classLoader has the classes of the application
 */
public record HibernateStart(
        @Nullable Path hibernateConfig,
        Map<String, String> settings,
        Supplier<TargetServer> server,
        ClassLoader classLoader) {

    public HibernateStart {
        settings = Map.copyOf(settings);
        requireNonNull(server, "server");
        requireNonNull(classLoader, "classLoader");
    }
}
