package dev.autogen.project.build;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The class path of an application that its build knows: compiled where sources are newer, asked of the build tool once, and
 * remembered until a build file changes. Nothing of that happens before somebody asks.
 */
public final class BuiltClassPath {

    private static final String REMEMBERED = "class-path";

    private final Build build;

    private final Path cache;

    private @Nullable RememberedPath path;

    private @Nullable AutogenException failure;

    private BuiltClassPath(Build build, Path cache) {
        this.build = requireNonNull(build, "build");
        this.cache = requireNonNull(cache, "cache");
    }

    /**
     * That of a project.
     *
     * @param cache the user's folder for what can be made again
     * @param progress is told what takes time
     */
    public static BuiltClassPath of(BuildProject project, Path cache, Consumer<String> progress) {
        return new BuiltClassPath(project.build(progress), cache);
    }

    /** @throws AutogenException when the build fails, each time with the same words */
    public synchronized List<Path> entries() {
        return found().entries();
    }

    /** The folders of the application's own classes. */
    public synchronized List<Path> own() {
        return found().own();
    }

    private RememberedPath found() {
        if (failure != null) {
            throw failure;
        }
        RememberedPath known = path;
        if (known == null) {
            try {
                known = find(build);
                path = known;
            } catch (AutogenException e) {
                failure = e;
                throw e;
            }
        }
        return known;
    }

    private RememberedPath find(Build tool) {
        Optional<RememberedPath> fresh = remembered(tool).filter(known -> !isStale(tool, known));
        return fresh.orElseGet(() -> BuildLock.holding(cache, tool.root(), () -> built(tool)));
    }

    /** Another process may have done it while this one waited. */
    private static RememberedPath built(Build tool) {
        Optional<RememberedPath> remembered = remembered(tool);
        Instant begin = Instant.now();
        if (remembered.isEmpty()) {
            RememberedPath told = tool.compileAndAsk();
            told.own().forEach(classes -> tool.freshness(classes).compiledAt(begin));
            told.write(tool.memory().resolve(REMEMBERED));
            return told;
        }
        if (isStale(tool, remembered.get())) {
            tool.compile();
            remembered.get().own().forEach(classes -> tool.freshness(classes).compiledAt(begin));
        }
        return remembered.get();
    }

    private static Optional<RememberedPath> remembered(Build tool) {
        return RememberedPath.read(tool.memory().resolve(REMEMBERED));
    }

    private static boolean isStale(Build tool, RememberedPath known) {
        return known.own().stream().anyMatch(classes -> tool.freshness(classes).isStale());
    }
}
