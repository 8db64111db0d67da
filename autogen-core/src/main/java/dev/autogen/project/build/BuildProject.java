package dev.autogen.project.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A module in a folder, and the project it stands in, as far as build files tell without their tool. */
public sealed interface BuildProject permits MavenProject, GradleProject {

    /** The project in a folder that has a build file. */
    static Optional<BuildProject> in(Path folder) {
        return MavenProject.isIn(folder)
                ? Optional.of(MavenProject.at(folder))
                : GradleProject.isIn(folder) ? Optional.of(GradleProject.at(folder)) : Optional.empty();
    }

    /** {@code Maven} or {@code Gradle}. */
    String tool();

    /** The module's folder. */
    Path folder();

    /** Whether it only holds modules together. */
    boolean isAggregator();

    /** The folders of the modules it holds together, with theirs, that have something to compile. */
    List<Path> modules();

    /** Whether its build files, with those above it, name an artifact whose id begins so. */
    boolean names(String artifact);

    /** @param progress is told what takes time */
    Build build(Consumer<String> progress);
}
