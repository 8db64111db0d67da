package dev.autogen.entities.hibernate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes, resources and services in the class loader of an application and nowhere else. Hibernate's own service goes on to
 * the class loader of the program, and would find there what the application does not have, of another version.
 */
final class OneClassLoader implements ClassLoaderService {

    private static final long serialVersionUID = 1L;

    private static final String SCHEME = "classpath://";

    private final transient ClassLoader loader;
    private final transient Map<Class<?>, List<?>> services = new HashMap<>();

    OneClassLoader(ClassLoader loader) {
        this.loader = requireNonNull(loader, "loader");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Class<T> classForName(String name) {
        try {
            return (Class<T>) Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassLoadingException("Unable to load class [" + name + "]", e);
        }
    }

    @Override
    public @Nullable URL locateResource(String name) {
        try {
            return new URL(name);
        } catch (MalformedURLException notOne) {
            String path = name.startsWith(SCHEME) ? name.substring(SCHEME.length()) : name;
            URL found = loader.getResource(path);
            return found == null && path.startsWith("/") ? loader.getResource(path.substring(1)) : found;
        }
    }

    @Override
    public @Nullable InputStream locateResourceStream(String name) {
        URL found = locateResource(name);
        if (found == null) {
            return null;
        }
        try {
            URLConnection connection = found.openConnection();
            // Or the jar stays open, and cached, after its class loader is closed.
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (IOException notThere) {
            return null;
        }
    }

    @Override
    public List<URL> locateResources(String name) {
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + name, e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <S> Collection<S> loadJavaServices(Class<S> contract) {
        return (List<S>) services.computeIfAbsent(
                contract,
                any -> ServiceLoader.load(contract, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T generateProxy(InvocationHandler handler, Class<?>... interfaces) {
        return (T) Proxy.newProxyInstance(loader, interfaces, handler);
    }

    @Override
    public @Nullable Package packageForNameOrNull(String name) {
        try {
            return Class.forName(name + ".package-info", true, loader).getPackage();
        } catch (ClassNotFoundException | LinkageError noAnnotations) {
            return null;
        }
    }

    @Override
    public <T> T workWithClassLoader(Work<T> work) {
        return work.doWork(loader);
    }

    @Override
    public void stop() {
        services.clear();
    }
}
