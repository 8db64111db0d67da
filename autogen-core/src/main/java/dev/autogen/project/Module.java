package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.ClassPathSource;
import dev.autogen.project.ApplicationSettings.Framework;
import dev.autogen.project.build.ApplicationArchive;
import dev.autogen.project.build.BuiltClassPath;
import dev.autogen.project.build.MavenProject;
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

    /** What a file of it is called in messages. */
    String shown(Path file);

    /** A folder where nothing tells what it is. */
    record Unknown(Path home) implements Module {

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
            return ClassPathSource.of(List.of());
        }

        @Override
        public String shown(Path file) {
            return file.toString();
        }
    }

    /**
     * A Maven module.
     *
     * @param choice where several modules can be meant: what to choose from, else null
     */
    record OfMaven(MavenProject project, @Nullable ModuleChoice choice, Path cache, Consumer<String> progress)
            implements Module {

        public OfMaven {
            requireNonNull(project, "project");
            requireNonNull(cache, "cache");
            requireNonNull(progress, "progress");
        }

        /** Where there are several modules, what is configured in them decides which is meant. */
        static OfMaven in(Path folder, Path cache, Consumer<String> progress) {
            MavenProject project = MavenProject.at(folder);
            if (!project.isAggregator()) {
                return new OfMaven(project, null, cache, progress);
            }
            List<Path> modules = project.modules();
            Optional<Path> configured = ModuleChoice.onlyOne(modules, ModuleChoice::isConfigured);
            return configured.isPresent()
                    ? new OfMaven(MavenProject.at(configured.get()), null, cache, progress)
                    : new OfMaven(project, new ModuleChoice(folder, modules), cache, progress);
        }

        @Override
        public String buildTool() {
            return "Maven";
        }

        @Override
        public @Nullable Framework framework() {
            return Stream.of(Framework.values())
                    .filter(known -> !known.artifact().isEmpty() && project.names(known.artifact()))
                    .findFirst()
                    .orElse(null);
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
            return new FoundClassPath(
                    BuiltClassPath.byMaven(
                            () -> choice == null ? project : MavenProject.at(choice.withEntities()), cache, progress),
                    buildTool());
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
            return file.startsWith(unpacked.root())
                            && !unpacked.root().equals(unpacked.archive().file())
                    ? unpacked.archive().file() + "!/"
                            + unpacked.root().relativize(file).toString().replace('\\', '/')
                    : file.toString();
        }
    }
}
