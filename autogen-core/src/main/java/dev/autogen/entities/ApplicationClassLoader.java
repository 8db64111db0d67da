package dev.autogen.entities;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has the classes of the application, its own first, and shares with it what Hibernate speaks through.
 *
 * <p>Nothing else of the surrounding program is visible: an application whose class path lacks a library must be told so here,
 * not find another version of it by accident.
 */
final class ApplicationClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Taken from the surrounding program where it has them, so that both sides mean the same class. */
    private static final List<String> SHARED = List.of(
            "org.hibernate.",
            "jakarta.persistence.",
            "jakarta.transaction.",
            "jakarta.inject.",
            "jakarta.xml.bind.",
            "jakarta.activation.",
            "org.jboss.logging.",
            "net.bytebuddy.",
            "com.fasterxml.classmate.",
            "org.antlr.v4.runtime.",
            "org.glassfish.jaxb.",
            "org.postgresql.",
            "dev.autogen.schema.",
            "dev.autogen.entities.",
            "dev.autogen.migrate.JavaStep");

    /** Hibernate's bridge to Jakarta Validation is made anew here: it must see the application's validation API. */
    private static final String VALIDATION_BRIDGE = "org.hibernate.boot.beanvalidation.";

    private final ClassLoader host;

    ApplicationClassLoader(List<URL> classpath, ClassLoader host) {
        super("application", classpath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = name.startsWith(VALIDATION_BRIDGE) ? bridge(name) : shared(name);
            }
            if (loaded == null) {
                loaded = name.startsWith("java.") ? super.loadClass(name, false) : ownFirst(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> ownFirst(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notOurs) {
            return super.loadClass(name, false);
        }
    }

    private @Nullable Class<?> shared(String name) {
        if (SHARED.stream().noneMatch(name::startsWith)) {
            return null;
        }
        try {
            return host.loadClass(name);
        } catch (ClassNotFoundException onlyTheApplicationHasIt) {
            return null;
        }
    }

    private @Nullable Class<?> bridge(String name) {
        try (InputStream stream = host.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                return null;
            }
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }
}
