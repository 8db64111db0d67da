package dev.autogen.project;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Spring Boot's own reading of configuration files, in a class loader that has nothing else. */
final class SpringItself implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("target", "spring-boot");

    private final URLClassLoader libraries;

    SpringItself() throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            for (Path jar : jars.sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        urls.add(org.yaml.snakeyaml.Yaml.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation());
        libraries = new URLClassLoader("spring-boot", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** What an application would find for some keys; those it finds nothing for are left out. */
    Map<String, String> read(Path resources, Path home, Map<String, String> variables, List<String> keys)
            throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {resources.toUri().toURL()}, libraries)) {
            Thread.currentThread().setContextClassLoader(application);
            Object environment = made("org.springframework.core.env.StandardEnvironment");
            Object sources = call(environment, "getPropertySources");
            Map<String, Object> all = new LinkedHashMap<>(variables);
            Object system = load("org.springframework.core.env.SystemEnvironmentPropertySource")
                    .getConstructor(String.class, Map.class)
                    .newInstance("systemEnvironment", all);
            Class<?> source = load("org.springframework.core.env.PropertySource");
            sources.getClass().getMethod("replace", String.class, source).invoke(sources, "systemEnvironment", system);
            String outside = "optional:file:" + home + "/;optional:file:" + home + "/config/;optional:file:" + home
                    + "/config/*/";
            Object location = load("org.springframework.core.env.MapPropertySource")
                    .getConstructor(String.class, Map.class)
                    .newInstance(
                            "location",
                            Map.of(
                                    "spring.config.location",
                                    "optional:classpath:/;optional:classpath:/config/," + outside));
            sources.getClass().getMethod("addFirst", source).invoke(sources, location);
            Class<?> configurable = load("org.springframework.core.env.ConfigurableEnvironment");
            load("org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor")
                    .getMethod(
                            "postProcessEnvironment", configurable, load("org.springframework.boot.SpringApplication"))
                    .invoke(
                            made("org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor"),
                            environment,
                            null);
            load("org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor")
                    .getMethod("applyTo", configurable)
                    .invoke(null, environment);
            load("org.springframework.boot.context.properties.source.ConfigurationPropertySources")
                    .getMethod("attach", load("org.springframework.core.env.Environment"))
                    .invoke(null, environment);
            Map<String, String> found = new LinkedHashMap<>();
            for (String key : keys) {
                Object value = load("org.springframework.core.env.PropertyResolver")
                        .getMethod("getProperty", String.class)
                        .invoke(environment, key);
                if (value != null) {
                    found.put(key, value.toString());
                }
            }
            return found;
        } catch (InvocationTargetException e) {
            throw new AssertionError("Spring Boot itself failed", e.getCause());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, libraries);
    }

    private Object made(String name) throws ReflectiveOperationException {
        return load(name).getConstructor().newInstance();
    }

    private static Object call(Object object, String method) throws ReflectiveOperationException {
        return object.getClass().getMethod(method).invoke(object);
    }

    @Override
    public void close() throws IOException {
        libraries.close();
    }
}
