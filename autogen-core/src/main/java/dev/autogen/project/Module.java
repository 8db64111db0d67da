package dev.autogen.project;

import dev.autogen.config.ClassPathSource;
import dev.autogen.project.build.BuiltClassPath;
import dev.autogen.project.build.MavenProject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a project folder.
 *
 * @param folder of the module that is meant: the folder itself, or the one of its modules that can be meant only
 * @param maven its Maven project, or null
 * @param choice where several modules can be meant: what to choose from, else null
 */
record Module(
        Path folder, @Nullable MavenProject maven, @Nullable ModuleChoice choice) {

    /** Looks at build files, and where there are several modules at what is configured in them. */
    static Module in(Path folder) {
        if (!MavenProject.isIn(folder)) {
            return new Module(folder, null, null);
        }
        MavenProject project = MavenProject.at(folder);
        if (!project.isAggregator()) {
            return new Module(folder, project, null);
        }
        List<Path> modules = project.modules();
        Optional<Path> configured = ModuleChoice.onlyOne(modules, ModuleChoice::isConfigured);
        return configured
                .map(module -> new Module(module, MavenProject.at(module), null))
                .orElseGet(() -> new Module(folder, project, new ModuleChoice(folder, modules)));
    }

    @Nullable
    String buildTool() {
        return maven == null ? null : "Maven";
    }

    ClassPathSource classpath(Path cache, Consumer<String> progress) {
        MavenProject project = maven;
        if (project == null) {
            return ClassPathSource.of(List.of());
        }
        return new FoundClassPath(
                BuiltClassPath.byMaven(
                        () -> choice == null ? project : MavenProject.at(choice.withEntities()), cache, progress),
                "Maven");
    }
}
