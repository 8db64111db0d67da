package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What a build tool says about the project it runs Autogen for. Keys are those of a settings file, {@code hibernate.…} among them.
 *
 * @param place the build file's part that says it, for messages
 * @param configured what the build file says: it wins over settings files
 * @param given what was given for this one call: it wins over everything, as an option of the command line does
 * @param optionPrefix what stands before the key of something given: {@code -Dautogen.}
 * @param classpath the application's, unless a class path is configured, given, or in the environment
 */
public record BuildSettings(
        String place,
        Map<String, String> configured,
        Map<String, String> given,
        String optionPrefix,
        ClassPathSource classpath) {

    /** No build tool. */
    public static final BuildSettings NONE =
            new BuildSettings("", Map.of(), Map.of(), "", ClassPathSource.of(List.of()));

    public BuildSettings {
        requireNonNull(place, "place");
        configured = Map.copyOf(configured);
        given = Map.copyOf(given);
        requireNonNull(optionPrefix, "optionPrefix");
        requireNonNull(classpath, "classpath");
    }

    /** Without the values, which may be secrets. */
    @Override
    public String toString() {
        return "BuildSettings[" + place + ", configured=" + configured.keySet() + ", given=" + given.keySet() + "]";
    }
}
