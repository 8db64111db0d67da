package dev.autogen.project.build;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Compiles with Gradle, which tells the run-time class path through an init script of ours. */
final class GradleBuild implements Build {

    private static final String SCRIPT = "class-path.init.gradle";

    private static final String TASK = "autogenClassPath";

    /** What the script prints before the folder of a project and, after a tab, an entry of its class path. */
    private static final String MARK = "autogen-class-path ";

    private static final int MOST_LINES = 15;

    private final GradleProject project;

    private final Consumer<String> progress;

    GradleBuild(GradleProject project, Consumer<String> progress) {
        this.project = requireNonNull(project, "project");
        this.progress = requireNonNull(progress, "progress");
    }

    @Override
    public Path folder() {
        return project.folder();
    }

    @Override
    public Path root() {
        return project.root();
    }

    @Override
    public Path memory() {
        return folder().resolve("build/autogen");
    }

    @Override
    public Freshness freshness(Path classes) {
        Path module = moduleOf(classes);
        Path buildFile = module.resolve("build.gradle.kts");
        return new Freshness(
                module,
                List.of(classes),
                Files.exists(buildFile) ? buildFile : module.resolve("build.gradle"),
                module.resolve("build/autogen/compiled"));
    }

    /** The folder that an entry below {@code build} belongs to. */
    private Path moduleOf(Path entry) {
        Path above = entry.getParent();
        while (above != null && above.startsWith(root())) {
            if (above.endsWith("build")) {
                return Objects.requireNonNullElse(above.getParent(), root());
            }
            above = above.getParent();
        }
        return folder();
    }

    @Override
    public void compile() {
        progress.accept("Compiling with Gradle ...");
        run();
    }

    @Override
    public RememberedPath compileAndAsk() {
        progress.accept("Compiling with Gradle, and asking it for the class path ...");
        String mark = MARK + folder() + "\t";
        List<Path> entries = run().output().stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> Path.of(line.substring(mark.length())))
                .filter(Files::exists)
                .distinct()
                .toList();
        if (entries.isEmpty()) {
            throw new AutogenException(
                    "build-failed",
                    "Gradle told no class path for " + folder() + ": it seems to compile no Java there.",
                    "Name the project that does: --project DIR. Or name the class path yourself: --classpath build/classes/java/main"
                            + File.pathSeparator + "...");
        }
        Set<Path> own = new LinkedHashSet<>(
                entries.stream().filter(entry -> entry.startsWith(root())).toList());
        List<Path> modules = own.stream().map(this::moduleOf).distinct().toList();
        return new RememberedPath(entries, List.copyOf(own), project.buildFiles(modules));
    }

    private BuildProcess.Ended run() {
        BuildProcess.Ended ended = BuildProcess.run(
                root(),
                List.of(
                        BuildProcess.program(folder(), root(), "gradlew", "gradle"),
                        "-q",
                        "--console=plain",
                        "--init-script",
                        script().toString(),
                        "-p",
                        folder().toString(),
                        TASK));
        if (!ended.succeeded()) {
            throw failed(ended);
        }
        return ended;
    }

    /** In the build's own folder, so that it is there as long as Gradle remembers it. */
    private Path script() {
        Path script = memory().resolve(SCRIPT);
        try (InputStream content = requireNonNull(GradleBuild.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Files.createDirectories(memory());
            Files.copy(content, script, StandardCopyOption.REPLACE_EXISTING);
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + script, e);
        }
    }

    private AutogenException failed(BuildProcess.Ended ended) {
        List<String> lines = new ArrayList<>();
        for (String line : ended.output()) {
            if (line.startsWith("* Try") || line.startsWith("* Get more help")) {
                break;
            }
            if (!line.isBlank() && !line.startsWith("FAILURE:") && !line.startsWith("* What went wrong")) {
                lines.add("  " + line.strip());
            }
        }
        return new AutogenException(
                "build-failed",
                "Gradle failed in " + root() + ":\n"
                        + String.join("\n", lines.stream().limit(MOST_LINES).toList()),
                "`gradle classes` there shows all of it. Or name the class path yourself: --classpath build/classes/java/main"
                        + File.pathSeparator + "...");
    }
}
