package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has the classes of the application, its own first, and shares with it what both sides must mean the same by.
 *
 * <p>Nothing else of the surrounding program is visible: an application whose class path lacks a library must be told so here,
 * not find another version of it by accident.
 */
final class ApplicationClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader host;
    private final ClassSharing sharing;

    ApplicationClassLoader(List<URL> classpath, ClassLoader host, ClassSharing sharing) {
        super("application", classpath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.host = requireNonNull(host, "host");
        this.sharing = requireNonNull(sharing, "sharing");
    }

    /** A loader for the classes of an application. */
    static ApplicationClassLoader of(ClassPath classpath) {
        ClassLoader host = ApplicationClassLoader.class.getClassLoader();
        ClassSharing sharing = classpath.hibernate() == null ? ClassSharing.HIBERNATE : ClassSharing.VALUES;
        return new ApplicationClassLoader(classpath.urls(host), host, sharing);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = sharing.isMadeAnew(name) ? madeAnew(name) : shared(name);
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
        if (!sharing.isShared(name)) {
            return null;
        }
        try {
            return host.loadClass(name);
        } catch (ClassNotFoundException onlyTheApplicationHasIt) {
            return null;
        }
    }

    /** A class of the surrounding program once more, linked with the classes of the application. */
    private @Nullable Class<?> madeAnew(String name) {
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
