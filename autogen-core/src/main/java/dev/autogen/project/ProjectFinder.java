package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.config.Application;
import dev.autogen.config.ClassPathSource;
import dev.autogen.config.Origin;
import dev.autogen.config.Setting;
import dev.autogen.project.ApplicationSettings.Framework;
import dev.autogen.project.build.ApplicationArchive;
import dev.autogen.project.build.BuildProject;
import dev.autogen.project.build.CacheFolder;
import dev.autogen.project.build.UnpackedArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the application in a folder: its class path, through its build tool or in its Spring Boot jar, and what its own
 * configuration says. Looking runs no build; that happens when the class path is asked for.
 */
public final class ProjectFinder implements Application.Finder {

    /** Where migrations are in an archive, or among the resources of a module. */
    private static final List<String> MIGRATIONS = List.of("db/autogen", "migrations");

    static final String STARTER = "autogen-spring-boot-starter";

    private final Consumer<String> progress;

    private final ModuleQuestion question;

    /**
     * @param progress is told, line by line, what takes time
     * @param question is asked where a project has several modules that can be meant
     */
    public ProjectFinder(Consumer<String> progress, ModuleQuestion question) {
        this.progress = requireNonNull(progress, "progress");
        this.question = requireNonNull(question, "question");
    }

    @Override
    public Application find(Application.Place place) {
        Module module = module(place);
        Framework named = module.framework();
        ApplicationSettings settings = ApplicationSettings.read(named, module, place);
        Framework framework = settings.framework();
        if (module.remark() != null) {
            settings.files().remark(module.remark());
        }
        boolean mapped = place.named().contains(Setting.PERSISTENCE_UNIT)
                || place.named().contains(Setting.HIBERNATE_CONFIG);
        if (framework == Framework.SPRING_BOOT && !mapped) {
            SpringSettings.byDefault(settings.values());
        }
        if (!place.named().contains(Setting.MIGRATIONS)) {
            migrations(module, place, settings.values());
        }
        AutogenException undecided = mapped || place.named().contains(Setting.PACKAGES) ? null : settings.undecided();
        ClassPathSource found = undecided == null ? module.classpath() : FoundClassPath.failing(undecided);
        return new Application(
                module.home(),
                module.buildTool(),
                framework == null ? null : framework.title(),
                place.classpath().isEmpty() || module instanceof Module.Packed
                        ? found
                        : ClassPathSource.of(place.classpath()),
                settings.values().all(),
                RunnerSearch.in(module, settings.files()).orElse(null),
                Map.of(),
                settings.files().remarks());
    }

    private Module module(Application.Place place) {
        for (Path entry : place.classpath()) {
            Optional<ApplicationArchive> archive = ApplicationArchive.of(entry);
            if (archive.isPresent()) {
                List<Path> more = place.classpath().stream()
                        .filter(other -> !other.equals(entry))
                        .toList();
                return packed(archive.get(), more, place);
            }
        }
        try {
            Optional<BuildProject> project = BuildProject.in(place.folder());
            if (project.isPresent()) {
                return Module.Built.of(
                        project.get(),
                        CacheFolder.of(place.environment()),
                        progress,
                        place.classpath().isEmpty() ? question : ModuleQuestion.UNASKED);
            }
        } catch (AutogenException e) {
            // Commands that need no class path do without its build files.
            return new Module.Unknown(place.folder(), e);
        }
        return (place.classpath().isEmpty() ? onlyArchive(place.folder()) : Optional.<ApplicationArchive>empty())
                .map(archive -> packed(archive, List.of(), place))
                .orElse(new Module.Unknown(place.folder(), null));
    }

    private static Module packed(ApplicationArchive archive, List<Path> more, Application.Place place) {
        UnpackedArchive unpacked = UnpackedArchive.of(archive, CacheFolder.of(place.environment()));
        return new Module.Packed(unpacked, more, place.workingDirectory());
    }

    /** The archive of Spring Boot in a folder where there is one and no other. */
    private static Optional<ApplicationArchive> onlyArchive(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<ApplicationArchive> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jar,war}")) {
            for (Path file : files) {
                ApplicationArchive.of(file)
                        .filter(ApplicationArchive::springBoot)
                        .ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Those of the application, unless there is a folder of the usual name where they are written by default. */
    private static void migrations(Module module, Application.Place place, Values values) {
        if (Files.isDirectory(place.workingDirectory().resolve(Setting.MIGRATIONS.key()))) {
            return;
        }
        MIGRATIONS.stream()
                .map(name -> module.resources().resolve(name))
                .filter(ProjectFinder::hasMigrations)
                .findFirst()
                .ifPresent(folder -> values.add(
                        Setting.MIGRATIONS.key(), "folder", folder.toString(), Origin.of(module.shown(folder))));
        if (module.hasStarter()) {
            values.add(
                    Setting.MIGRATIONS.key(),
                    STARTER,
                    module.resources().resolve(MIGRATIONS.get(0)).toString(),
                    Origin.of("the dependency " + STARTER));
        }
    }

    private static boolean hasMigrations(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
