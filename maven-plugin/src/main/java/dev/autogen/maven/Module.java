package dev.autogen.maven;

import dev.autogen.cli.HostedCommand;
import dev.autogen.config.ClassPathSource;
import dev.autogen.config.ConfigurationException;
import dev.autogen.config.Settings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The Maven project that a goal runs for, which may be one of several in a build. */
final class Module {

    /** What a shell changes from call to call. */
    private static final Set<String> VOLATILE = Set.of("_", "SHLVL", "PWD", "OLDPWD", "MAVEN_CMD_LINE_ARGS");

    private final MavenProject project;

    private final MavenSession session;

    Module(MavenProject project, MavenSession session) {
        this.project = project;
        this.session = session;
    }

    /** Where relative paths begin; where there is no POM the folder in which Maven was called. */
    Path folder() {
        File folder = project.getBasedir();
        return folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    }

    boolean isOneOfSeveral() {
        return session.getProjects().size() > 1;
    }

    /** {@code -pl app -am} where somebody must say which of several modules is meant; else nothing. */
    String selection() {
        Path top = Path.of(session.getExecutionRootDirectory());
        boolean isTop = project.getBasedir() == null || top.equals(folder());
        return isTop ? "" : " -pl " + top.relativize(folder()) + " -am";
    }

    /**
     * What the application runs on: its own classes and its dependencies. Entities are looked for in what is built together with it,
     * or has the same group, be it built now or not.
     *
     * @param withDependencies whether they have been resolved
     * @throws MojoExecutionException where Maven has not done so
     */
    ClassPathSource classpath(boolean withDependencies) throws MojoExecutionException {
        Path output = Path.of(project.getBuild().getOutputDirectory());
        // A module may have nothing of its own to compile.
        List<Path> classes = Files.exists(output) || hasSources() ? List.of(output) : List.of();
        if (!withDependencies) {
            return ClassPathSource.of(classes, classes);
        }
        Set<Path> entries = new LinkedHashSet<>(classes);
        Set<Path> own = new LinkedHashSet<>(classes);
        try {
            project.getRuntimeClasspathElements().stream()
                    .map(Path::of)
                    .filter(entry -> !entry.equals(output))
                    .forEach(entries::add);
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("Maven has not resolved the run-time dependencies of " + project, e);
        }
        for (Artifact artifact : project.getArtifacts()) {
            Path file = artifact.getFile() == null ? null : artifact.getFile().toPath();
            if (file != null && entries.contains(file) && isOurs(artifact)) {
                own.add(file);
            }
        }
        return ClassPathSource.of(List.copyOf(entries), List.copyOf(own));
    }

    private boolean isOurs(Artifact artifact) {
        return artifact.getGroupId().equals(project.getGroupId())
                || session.getProjects().stream()
                        .anyMatch(other -> other.getGroupId().equals(artifact.getGroupId())
                                && other.getArtifactId().equals(artifact.getArtifactId()));
    }

    private boolean hasSources() {
        return project.getCompileSourceRoots().stream().anyMatch(root -> Files.isDirectory(Path.of(root)));
    }

    /**
     * What a check of this module would depend on, where it asks no database.
     *
     * @param told to the goal, in words
     */
    Optional<CheckMemory> memory(HostedCommand hosted, List<String> told) {
        Settings settings;
        try {
            settings = hosted.settings();
        } catch (ConfigurationException e) {
            // The check will say it.
            return Optional.empty();
        }
        if (settings.databaseUrl().isPresent()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(told);
        words.add(System.getProperty("java.version"));
        new TreeMap<>(System.getenv()).forEach((name, value) -> {
            if (!VOLATILE.contains(name)) {
                words.add(name + "=" + value);
            }
        });
        List<Path> elsewhere = new ArrayList<>(settings.migrations());
        settings.entities().mappingFiles().forEach(name -> elsewhere.add(folder().resolve(name)));
        if (settings.entities().hibernateConfig() != null) {
            elsewhere.add(settings.entities().hibernateConfig());
        }
        Path target = Path.of(project.getBuild().getDirectory());
        String digest = CheckMemory.digest(folder(), target, settings.entities().classpath(), elsewhere, words);
        return Optional.of(new CheckMemory(target.resolve("autogen").resolve("check"), digest));
    }
}
