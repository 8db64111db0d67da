package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.ClassPathSource;
import dev.autogen.entities.ApplicationClasses;
import dev.autogen.migrate.JavaClasses;
import org.jspecify.annotations.Nullable;

/** Where migrations find the classes they call: on the class path of the settings, without one in the program at hand. */
final class StepClasses implements JavaClasses {

    private final ClassPathSource classpath;

    private @Nullable ApplicationClasses opened;

    StepClasses(ClassPathSource classpath) {
        this.classpath = requireNonNull(classpath, "classpath");
    }

    /** Opens the class path only now: most migrations call no class. It stays open as long as somebody holds one of its classes. */
    @Override
    public synchronized Class<?> find(String name) throws ClassNotFoundException {
        if (!classpath.isNamed()) {
            return JavaClasses.ofThread().find(name);
        }
        if (opened == null) {
            opened = ApplicationClasses.of(classpath.entries());
        }
        return opened.find(name);
    }
}
