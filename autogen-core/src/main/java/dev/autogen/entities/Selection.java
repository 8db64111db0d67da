package dev.autogen.entities;

import java.net.URL;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read, decided.
 *
 * @param classNames mapped classes and converters; empty where {@code hibernateConfig} lists them
 * @param listedBy the file that lists classes by name, for messages; null when they were found by looking
 * @param seen everything found on the way, for telling what is left out
 * @param leftOutBecause why an entity that was seen is not mapped
 * @param lookedIn the packages in which entities were looked for, in words; null for everywhere, and where something lists them
 * @param naming classes of naming strategies that win over the settings, by the setting each stands for
 * @param notes what else was noticed
 */
record Selection(
        List<String> classNames,
        List<String> packageNames,
        List<URL> mappingFiles,
        @Nullable Path hibernateConfig,
        Map<String, String> settings,
        @Nullable String listedBy,
        FoundMappings seen,
        String leftOutBecause,
        @Nullable String lookedIn,
        Map<String, String> naming,
        List<ModelNote> notes) {

    Selection {
        classNames = classNames.stream().distinct().toList();
        packageNames = packageNames.stream().distinct().toList();
        mappingFiles =
                mappingFiles.stream().filter(distinctBy(URL::toExternalForm)).toList();
        settings = Map.copyOf(settings);
        naming = Map.copyOf(naming);
        notes = List.copyOf(notes);
    }

    /** URLs are compared by their text: their own equals asks the network. */
    private static <T> Predicate<T> distinctBy(Function<T, Object> key) {
        var seen = new HashSet<>();
        return item -> seen.add(key.apply(item));
    }
}
