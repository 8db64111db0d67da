package dev.autogen.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks which module of a project is meant, where several can be. */
@FunctionalInterface
public interface ModuleQuestion {

    /** Where nobody can be asked. */
    ModuleQuestion UNASKED = (project, modules) -> Optional.empty();

    /**
     * Asks.
     *
     * @param modules the folders to choose from, two at least
     * @return one of them, or empty for no answer
     */
    Optional<Path> ask(Path project, List<Path> modules);
}
