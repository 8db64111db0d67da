package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Flyway is told to name its files.
 *
 * @param prefix of versions
 * @param undoPrefix of what takes them back
 * @param separator between version and words
 * @param suffixes the first is that of new files; each ends in {@code .sql}
 */
public record FlywayNaming(String prefix, String undoPrefix, String separator, List<String> suffixes) {

    /** What Flyway does when it is told nothing. */
    public static final FlywayNaming USUAL = new FlywayNaming("V", "U", "__", List.of(".sql"));

    public FlywayNaming {
        requireNonNull(prefix, "prefix");
        requireNonNull(undoPrefix, "undoPrefix");
        requireNonNull(separator, "separator");
        suffixes = List.copyOf(suffixes);
    }

    /** What Flyway reads out of the name of a file; empty for one that it passes over. */
    Optional<FlywayName> read(Path path) {
        String name = String.valueOf(path.getFileName());
        Optional<String> suffix = suffixes.stream()
                .filter(end -> name.endsWith(end) && name.length() > end.length())
                .max(Comparator.comparing(String::length));
        Optional<Map.Entry<String, Character>> kind = kinds().entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()));
        if (suffix.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        String body = name.substring(
                kind.get().getKey().length(), name.length() - suffix.get().length());
        return read(path, kind.get().getValue(), body);
    }

    private Map<String, Character> kinds() {
        Map<String, Character> kinds = new LinkedHashMap<>(Map.of("B", 'B', "R", 'R'));
        kinds.put(undoPrefix, 'U');
        kinds.put(prefix, 'V');
        return kinds;
    }

    private Optional<FlywayName> read(Path path, char kind, String body) {
        int at = body.indexOf(separator);
        String version = at < 0 ? body : body.substring(0, at);
        String description = at < 0
                ? ""
                : body.substring(at + separator.length()).replace('_', ' ').strip();
        if (kind == 'R') {
            return at == 0 ? Optional.of(new FlywayName(path, 'R', null, description)) : Optional.empty();
        }
        return FlywayVersion.parse(version).map(parsed -> new FlywayName(path, kind, parsed, description));
    }

    /** The name of a version's file. */
    String version(FlywayVersion version, String slug) {
        return prefix + version.inFileName() + separator + slug + suffixes.get(0);
    }

    /** What stands behind the version in such a name, with its separator. */
    String afterVersion(String name) {
        return name.substring(name.indexOf(separator, prefix.length()));
    }
}
