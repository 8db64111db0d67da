package dev.autogen.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which case kills which mutation: the file {@code list.txt}, with a line {@code PATH out of the KIND = CASE} for every one of them.
 * Where nothing can kill it, {@code = out: } and the reason stand there; a path with stars is many such paths.
 */
final class MutationList {

    static final Path ROOT = Path.of("src/test/resources/mutations");

    private static final Path FILE = ROOT.resolve("list.txt");

    private static final String OUT = "out: ";

    private static final String NOTHING = "nothing";

    private final List<String> comments = new ArrayList<>();

    private final TreeMap<String, String> reasons = new TreeMap<>();

    private final TreeMap<String, String> cases = new TreeMap<>();

    static MutationList read() {
        MutationList list = new MutationList();
        try {
            Files.readAllLines(FILE).forEach(list::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    private void add(String line) {
        String[] parts = line.split(" = ", 2);
        if (parts.length < 2 || line.startsWith("#")) {
            comments.add(line);
        } else if (parts[1].startsWith(OUT)) {
            reasons.put(parts[0], parts[1]);
        } else {
            cases.put(parts[0], parts[1]);
        }
    }

    /** All mutations there are. */
    static SortedSet<Mutation> all() {
        return SchemaAttributes.all().stream()
                .flatMap(path -> Stream.of(Mutation.Kind.values()).map(kind -> new Mutation(kind, path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the list says why nothing kills it. */
    private boolean hasReason(Mutation mutation) {
        return reasons.keySet().stream().anyMatch(key -> isOf(mutation, key));
    }

    private static boolean isOf(Mutation mutation, String key) {
        return mutation.toString().matches(key.replace(".", "\\.").replace("*", ".*"));
    }

    /** Lines that speak of no attribute, and reasons for what is killed all the same. */
    List<String> mistakes() {
        return Stream.concat(
                        Stream.concat(reasons.keySet().stream(), cases.keySet().stream())
                                .filter(key -> all().stream().noneMatch(mutation -> isOf(mutation, key))),
                        all().stream()
                                .filter(mutation -> hasReason(mutation) && cases.containsKey(mutation.toString()))
                                .map(Mutation::toString))
                .toList();
    }

    /** The mutations each case has to kill. */
    Map<String, List<Mutation>> byCase() {
        return all().stream()
                .filter(mutation -> !hasReason(mutation))
                .collect(Collectors.groupingBy(
                        mutation -> cases.getOrDefault(mutation.toString(), NOTHING),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** Cases that may kill something: those that prove changes and nothing but changes, and some that can only be upgraded. */
    static List<AcceptanceCase> candidates() {
        try (Stream<Path> own = Files.list(ROOT)) {
            return Stream.concat(
                            AcceptanceCase.all().stream(),
                            own.filter(Files::isDirectory).sorted().map(AcceptanceCase::new))
                    .filter(acceptanceCase -> !acceptanceCase.asksForRenames())
                    .filter(acceptanceCase -> !acceptanceCase.toString().startsWith("obstacle-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the list with the cases that were found. */
    void write(Map<Mutation, String> found) throws IOException {
        List<String> lines = new ArrayList<>(comments);
        reasons.forEach((key, reason) -> lines.add(key + " = " + reason));
        lines.add("");
        all().stream()
                .filter(mutation -> found.containsKey(mutation) || !hasReason(mutation))
                .forEach(mutation -> lines.add(mutation + " = " + found.getOrDefault(mutation, NOTHING)));
        Files.write(FILE, lines);
    }
}
