package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate is given to read.
 *
 * @param classNames mapped classes and converters
 * @param packageNames packages with annotations of their own
 * @param mappingFiles {@code orm.xml} and {@code hbm.xml} files
 * @param hibernateConfig a {@code hibernate.cfg.xml}, or null
 * @param settings Hibernate settings; they win over the file's
 * @param classLoader has the classes of the application
 */
public record MappingRequest(
        List<String> classNames,
        List<String> packageNames,
        List<URL> mappingFiles,
        @Nullable Path hibernateConfig,
        Map<String, String> settings,
        TargetServer server,
        ClassLoader classLoader) {

    public MappingRequest {
        classNames = List.copyOf(classNames);
        packageNames = List.copyOf(packageNames);
        mappingFiles = List.copyOf(mappingFiles);
        settings = Map.copyOf(settings);
        requireNonNull(server, "server");
        requireNonNull(classLoader, "classLoader");
    }
}
