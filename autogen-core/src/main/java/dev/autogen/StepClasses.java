package dev.autogen;

import dev.autogen.entities.ApplicationClasses;
import dev.autogen.migrate.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where migrations find the classes they call: on the class path of the settings, without one in the program at hand. */
final class StepClasses implements JavaClasses {

    private final List<Path> classpath;

    private @Nullable ApplicationClasses opened;

    StepClasses(List<Path> classpath) {
        this.classpath = List.copyOf(classpath);
    }

    /** Opens the class path only now: most migrations call no class. It stays open as long as somebody holds one of its classes. */
    @Override
    public synchronized Class<?> find(String name) throws ClassNotFoundException {
        if (classpath.isEmpty()) {
            return JavaClasses.ofThread().find(name);
        }
        if (opened == null) {
            opened = ApplicationClasses.of(classpath);
        }
        return opened.find(name);
    }
}
