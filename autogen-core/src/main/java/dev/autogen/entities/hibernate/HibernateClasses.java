package dev.autogen.entities.hibernate;

/** Looks for classes that one application has and another has not. */
final class HibernateClasses {

    private HibernateClasses() {}

    static boolean has(String className, ClassLoader loader) {
        try {
            Class.forName(className, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
