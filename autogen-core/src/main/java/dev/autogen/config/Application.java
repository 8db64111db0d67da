package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the application that Autogen is run for.
 *
 * @param folder where its build is
 * @param buildTool {@code Maven}, {@code Gradle} or {@code Spring Boot jar}, or null
 * @param framework {@code Spring Boot}, {@code Quarkus}, {@code Micronaut} or {@code Jakarta Persistence}, or null
 * @param classpath of the application
 * @param values what its own configuration says, each by the key of a settings file; at most one of a key
 * @param runner what runs its migrations already, or null
 * @param overrides what says otherwise, by the key of the value it replaces
 * @param remarks what was found and cannot be used, and why; no secrets
 */
public record Application(
        Path folder,
        @Nullable String buildTool,
        @Nullable String framework,
        ClassPathSource classpath,
        List<Value> values,
        @Nullable Runner runner,
        Map<String, Origin> overrides,
        List<String> remarks) {

    /** What the framework Spring Boot is called. */
    public static final String SPRING_BOOT = "Spring Boot";

    /**
     * What runs the migrations of an application already.
     *
     * @param format as the setting {@code format} calls it
     * @param evidence how it was found
     */
    public record Runner(String format, String evidence) {

        public Runner {
            requireNonNull(format, "format");
            requireNonNull(evidence, "evidence");
        }
    }

    /** Looks for an application. */
    @FunctionalInterface
    public interface Finder {

        /** Looks; runs no build, and costs next to nothing where there is no application. */
        Application find(Place place);
    }

    /**
     * Where to look.
     *
     * @param folder of the project
     * @param classpath that is set; empty for none
     * @param named what settings of Autogen's own say already
     * @param format that they say, or null
     * @param persistenceUnit that they name, or null
     * @param workingDirectory where the command is run
     */
    public record Place(
            Path folder,
            List<Path> classpath,
            Set<Setting> named,
            @Nullable String format,
            @Nullable String persistenceUnit,
            Path workingDirectory,
            Map<String, String> environment) {

        public Place {
            requireNonNull(folder, "folder");
            classpath = List.copyOf(classpath);
            named = Set.copyOf(named);
            requireNonNull(workingDirectory, "workingDirectory");
            environment = Map.copyOf(environment);
        }
    }

    /**
     * A value found.
     *
     * @param key of a settings file, such as {@code url} or {@code hibernate.physical_naming_strategy}
     * @param source the application's own name for it, such as {@code spring.datasource.url}
     * @param base what relative paths in the text are relative to
     */
    public record Value(String key, String source, String text, Origin origin, Path base) {

        /** In a URL. */
        private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&]*");

        public Value {
            requireNonNull(key, "key");
            requireNonNull(source, "source");
            requireNonNull(text, "text");
            requireNonNull(origin, "origin");
            requireNonNull(base, "base");
        }

        /** Whether the text must never be shown. */
        public boolean isSecret() {
            return Setting.ofFileKey(key).filter(Setting::isSecret).isPresent()
                    || key.contains("password")
                    || source.contains("password");
        }

        /** The text as it may be shown: without what is a secret in it. */
        public String shownText() {
            return isSecret() ? "(not shown)" : PASSWORD.matcher(text).replaceAll("$1(not shown)");
        }

        @Override
        public String toString() {
            return key + " = " + shownText() + " (" + source + ", " + origin + ")";
        }
    }

    public Application {
        requireNonNull(folder, "folder");
        requireNonNull(classpath, "classpath");
        values = List.copyOf(values);
        overrides = Map.copyOf(overrides);
        remarks = List.copyOf(remarks);
    }

    /** Nobody looked: only what the settings name is known. */
    public static Application unknown(Place place) {
        return new Application(
                place.folder(),
                null,
                null,
                ClassPathSource.of(place.classpath()),
                List.of(),
                null,
                Map.of(),
                List.of());
    }

    /** With another class path. */
    Application withClasspath(ClassPathSource other) {
        return new Application(folder, buildTool, framework, other, values, runner, overrides, remarks);
    }

    /** Whether anything was found. */
    public boolean isKnown() {
        return buildTool != null || framework != null;
    }

    public boolean isSpringBoot() {
        return SPRING_BOOT.equals(framework);
    }

    /** With what says otherwise. */
    Application withOverrides(Map<String, Origin> stronger) {
        return new Application(folder, buildTool, framework, classpath, values, runner, stronger, remarks);
    }
}
