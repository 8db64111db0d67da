package dev.autogen.migrate;

/** Finds the classes of the application that migrations call. */
@FunctionalInterface
public interface JavaClasses {

    /** The classes that the calling thread sees: right for an application that runs its own migrations. */
    static JavaClasses ofThread() {
        return name -> {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Class.forName(name, false, loader == null ? JavaClasses.class.getClassLoader() : loader);
        };
    }

    /** The class of this binary name, not initialised yet. */
    Class<?> find(String name) throws ClassNotFoundException;
}
