package dev.autogen.project.build;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles with Maven, and asks it for the run-time class path. */
final class MavenBuild implements Build {

    /** Pinned, so that what it prints does not change under us. */
    private static final String CLASS_PATH_GOAL =
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";

    private static final String CLASSES = "target/classes";

    private static final String WRITTEN = "target/autogen/maven-class-path";

    /** What Maven says when something is missing that it could download. */
    private static final List<String> OFFLINE = List.of("offline mode", "has not been downloaded from it before");

    private static final Pattern CHATTER =
            Pattern.compile("(\\[Help \\d+].*|To see the full stack trace.*|Re-run Maven using.*"
                    + "|For more information about.*|After correcting the problems.*|mvn <args>.*|-> \\[Help.*|-+|)");

    /** Says nothing that the lines of the compiler do not say. */
    private static final Pattern GOAL = Pattern.compile("Failed to execute goal .*: Compilation failure:?");

    private static final int MOST_LINES = 15;

    private final MavenProject project;

    private final Consumer<String> progress;

    private @Nullable PomFile root;

    MavenBuild(MavenProject project, Consumer<String> progress) {
        this.project = requireNonNull(project, "project");
        this.progress = requireNonNull(progress, "progress");
    }

    @Override
    public Path folder() {
        return project.folder();
    }

    @Override
    public Path root() {
        return rootFile().folder();
    }

    private PomFile rootFile() {
        PomFile known = root;
        if (known == null) {
            known = project.root();
            root = known;
        }
        return known;
    }

    @Override
    public Path memory() {
        return folder().resolve("target/autogen");
    }

    @Override
    public Freshness freshness(Path classes) {
        Path module = moduleOf(classes);
        return new Freshness(
                module, List.of(classes), module.resolve(PomFile.NAME), module.resolve("target/autogen/compiled"));
    }

    @Override
    public void compile() {
        progress.accept("Compiling with Maven ...");
        run("compile");
    }

    @Override
    public RememberedPath compileAndAsk() {
        progress.accept("Compiling with Maven, and asking it for the class path ...");
        Path written = folder().resolve(WRITTEN);
        run("compile", CLASS_PATH_GOAL, "-DincludeScope=runtime", "-Dmdep.outputFile=" + WRITTEN);
        Path classes = folder().resolve(CLASSES);
        Set<Path> own = new LinkedHashSet<>(List.of(classes));
        List<Path> entries = new ArrayList<>(own);
        for (String name : read(written).strip().split(Pattern.quote(File.pathSeparator))) {
            if (!name.isEmpty()) {
                Path entry = ofModule(Path.of(name));
                entries.add(entry);
                if (entry.startsWith(root()) && entry.endsWith(CLASSES)) {
                    own.add(entry);
                }
            }
        }
        List<Path> modules = own.stream().map(MavenBuild::moduleOf).toList();
        return new RememberedPath(
                entries.stream().distinct().filter(Files::exists).toList(),
                own.stream().filter(Files::exists).toList(),
                project.buildFiles(rootFile(), modules));
    }

    /** Maven 4 may name the jar that a module of the project was packaged into; its classes are as new as its sources. */
    private Path ofModule(Path entry) {
        Path target = entry.getParent();
        if (target == null || !target.endsWith("target") || !target.startsWith(root())) {
            return entry;
        }
        Path classes = target.resolve("classes");
        return Files.isDirectory(classes) ? classes : entry;
    }

    /** The folder that {@code target/classes} lies in. */
    private static Path moduleOf(Path classes) {
        return requireNonNull(requireNonNull(classes.getParent(), "target").getParent(), "module");
    }

    private void run(String... goals) {
        BuildProcess.Ended ended = BuildProcess.run(root(), command(true, goals));
        if (!ended.succeeded() && OFFLINE.stream().anyMatch(ended::says)) {
            ended = BuildProcess.run(root(), command(false, goals));
        }
        if (!ended.succeeded()) {
            throw failed(ended, goals[0]);
        }
    }

    private List<String> command(boolean offline, String... goals) {
        List<String> command = new ArrayList<>();
        command.add(BuildProcess.program(folder(), root(), "mvnw", "mvn"));
        command.addAll(List.of("-q", "-B"));
        if (offline) {
            command.add("-o");
        }
        if (!folder().equals(root())) {
            command.addAll(List.of("-pl", root().relativize(folder()).toString().replace('\\', '/'), "-am"));
        }
        command.addAll(List.of(goals));
        return command;
    }

    private AutogenException failed(BuildProcess.Ended ended, String goal) {
        List<String> said = ended.output().stream()
                .filter(line -> line.startsWith("[ERROR]") || line.startsWith("[FATAL]"))
                .map(line -> line.substring("[ERROR]".length()).strip())
                .map(line -> line.replaceFirst(" -> \\[Help \\d+]$", ""))
                .filter(line -> !CHATTER.matcher(line).matches() && !line.startsWith("COMPILATION ERROR"))
                .distinct()
                .toList();
        List<String> own = said.stream()
                .filter(line -> !GOAL.matcher(line).matches())
                .limit(MOST_LINES)
                .toList();
        List<String> shown = said.isEmpty()
                ? ended.output().stream()
                        .skip(Math.max(0, ended.output().size() - MOST_LINES))
                        .toList()
                : own.isEmpty() ? said : own;
        return new AutogenException(
                "build-failed",
                "Maven failed in " + root() + ":\n"
                        + String.join(
                                "\n", shown.stream().map(line -> "  " + line).toList()),
                "`mvn " + goal + "` there shows all of it. Or name the class path yourself: --classpath " + CLASSES
                        + File.pathSeparator + "...");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
