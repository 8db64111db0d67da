package dev.autogen.format;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ids for changelogs that others wrote: as short as they can be, and different from each other. */
final class LiquibaseIds {

    private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+)*)[-_](.*)");

    private final List<Function<Path, String>> kinds =
            List.of(LiquibaseIds::number, LiquibaseIds::stem, LiquibaseIds::withFolder);

    private final List<Map<String, Long>> counts;

    LiquibaseIds(Collection<Path> files) {
        this.counts = kinds.stream()
                .map(kind -> files.stream().collect(Collectors.groupingBy(kind, Collectors.counting())))
                .toList();
    }

    /** The number that the name begins with, else the name, else that with its folder. */
    String of(Path path) {
        for (int i = 0; i < kinds.size() - 1; i++) {
            String id = kinds.get(i).apply(path);
            if (counts.get(i).getOrDefault(id, 0L) == 1) {
                return id;
            }
        }
        return withFolder(path);
    }

    /** What the name says besides. */
    static String words(Path path) {
        Matcher numbered = NUMBERED.matcher(name(path));
        return (numbered.matches() ? numbered.group(2) : name(path))
                .replaceAll("[-_]+", " ")
                .strip();
    }

    private static String number(Path path) {
        Matcher numbered = NUMBERED.matcher(name(path));
        return numbered.matches() ? numbered.group(1) : stem(path);
    }

    private static String stem(Path path) {
        return plain(name(path));
    }

    private static String withFolder(Path path) {
        Path folder = path.getParent();
        return folder == null ? stem(path) : plain(folder.getFileName() + "_" + name(path));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("\\.sql$", "");
    }

    /** Of characters that an id may have. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._]+", "_").replaceAll("^[.]+|[.]+$", "");
    }
}
