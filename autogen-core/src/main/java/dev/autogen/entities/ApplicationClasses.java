package dev.autogen.entities;

import java.nio.file.Path;
import java.util.List;

/** The classes of an application, apart from those of the surrounding program. */
public final class ApplicationClasses {

    private final ApplicationClassLoader loader;

    private ApplicationClasses(ApplicationClassLoader loader) {
        this.loader = loader;
    }

    /** @throws EntityException when the class path is empty or an entry of it does not exist */
    public static ApplicationClasses of(List<Path> classpath) {
        return new ApplicationClasses(ApplicationClassLoader.of(ClassPath.of(classpath)));
    }

    /** The class of this binary name, not initialised yet. */
    public Class<?> find(String name) throws ClassNotFoundException {
        return Class.forName(name, false, loader);
    }
}
