package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.config.ClassPathSource;
import dev.autogen.project.ApplicationSettings.Framework;
import dev.autogen.project.build.ApplicationArchive;
import dev.autogen.project.build.BuildProject;
import dev.autogen.project.build.BuiltClassPath;
import dev.autogen.project.build.UnpackedArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an application is: in a folder of a build, or packed. */
interface Module {

    /** {@code Maven} and the like, or null. */
    @Nullable
    String buildTool();

    /** What its build says it is made with, or null. */
    @Nullable
    Framework framework();

    /** The root of its class path, as far as it is its own and no library's. */
    Path resources();

    /** The folder in which it is started by its developers. */
    Path home();

    ClassPathSource classpath();

    /** What the user should know about it, or null. */
    default @Nullable String remark() {
        return null;
    }

    /** Whether its build names an artifact whose id begins so. */
    default boolean names(String artifact) {
        return false;
    }

    /** Whether its build names Autogen's own starter, which looks for migrations among the resources. */
    default boolean hasStarter() {
        return false;
    }

    /** What a file of it is called in messages. */
    String shown(Path file);

    /**
     * A folder where nothing tells what it is.
     *
     * @param failure why its build files could not be read, or null where there are none
     */
    record Unknown(Path home, @Nullable AutogenException failure) implements Module {

        @Override
        public @Nullable String buildTool() {
            return null;
        }

        @Override
        public @Nullable Framework framework() {
            return null;
        }

        @Override
        public Path resources() {
            return home.resolve("src/main/resources");
        }

        @Override
        public ClassPathSource classpath() {
            AutogenException thrown = failure;
            return thrown == null ? ClassPathSource.of(List.of()) : FoundClassPath.failing(thrown);
        }

        @Override
        public @Nullable String remark() {
            return failure == null ? null : failure.getMessage();
        }

        @Override
        public String shown(Path file) {
            return file.toString();
        }
    }

    /**
     * A module of a build.
     *
     * @param undecided what to say where several modules can be meant and none is named, else null
     * @param remark the same in short, else null
     */
    record Built(
            BuildProject project,
            @Nullable AutogenException undecided,
            @Nullable String remark,
            Path cache,
            Consumer<String> progress)
            implements Module {

        public Built {
            requireNonNull(project, "project");
            requireNonNull(cache, "cache");
            requireNonNull(progress, "progress");
        }

        /** Where there are several modules, the only one that is configured is meant, the only one with entities, or that of the answer. */
        static Built of(BuildProject project, Path cache, Consumer<String> progress, ModuleQuestion question) {
            if (!project.isAggregator()) {
                return new Built(project, null, null, cache, progress);
            }
            ModuleChoice choice = ModuleChoice.of(project.folder(), project.modules());
            Optional<BuildProject> module = (choice.candidates().size() > 1
                            ? question.ask(project.folder(), choice.candidates())
                            : choice.candidates().stream().findFirst())
                    .flatMap(BuildProject::in);
            return module.isPresent()
                    ? new Built(module.get(), null, null, cache, progress)
                    : new Built(project, choice.undecided(), choice.remark(), cache, progress);
        }

        @Override
        public String buildTool() {
            return project.tool();
        }

        @Override
        public @Nullable Framework framework() {
            return Stream.of(Framework.values())
                    .filter(known -> !known.artifact().isEmpty() && project.names(known.artifact()))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public boolean names(String artifact) {
            return project.names(artifact);
        }

        @Override
        public boolean hasStarter() {
            return project.names(ProjectFinder.STARTER);
        }

        @Override
        public Path resources() {
            return home().resolve("src/main/resources");
        }

        @Override
        public Path home() {
            return project.folder();
        }

        @Override
        public ClassPathSource classpath() {
            AutogenException thrown = undecided;
            return thrown == null
                    ? FoundClassPath.of(BuiltClassPath.of(project, cache, progress), buildTool())
                    : FoundClassPath.failing(thrown);
        }

        @Override
        public String shown(Path file) {
            return file.toString();
        }
    }

    /**
     * A packed application.
     *
     * @param more what else is on the class path
     * @param home the folder in which it is started
     */
    record Packed(UnpackedArchive unpacked, List<Path> more, Path home) implements Module {

        public Packed {
            requireNonNull(unpacked, "unpacked");
            more = List.copyOf(more);
            requireNonNull(home, "home");
        }

        @Override
        public String buildTool() {
            ApplicationArchive archive = unpacked.archive();
            return (archive.springBoot() ? "the Spring Boot archive " : "the archive ") + archive.name();
        }

        @Override
        public @Nullable Framework framework() {
            return unpacked.archive().springBoot() ? Framework.SPRING_BOOT : null;
        }

        @Override
        public Path resources() {
            return unpacked.classes();
        }

        @Override
        public ClassPathSource classpath() {
            return new PackedClassPath(unpacked, more);
        }

        /** What was unpacked is called by its place in the archive. */
        @Override
        public String shown(Path file) {
            return unpacked.shown(file);
        }
    }
}
