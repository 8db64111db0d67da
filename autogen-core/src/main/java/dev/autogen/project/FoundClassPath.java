package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.config.ClassPathSource;
import dev.autogen.project.build.BuiltClassPath;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The class path of an application that is built. */
final class FoundClassPath implements ClassPathSource {

    private final Supplier<BuiltClassPath> built;

    private final String words;

    private FoundClassPath(Supplier<BuiltClassPath> built, String words) {
        this.built = requireNonNull(built, "built");
        this.words = requireNonNull(words, "words");
    }

    static FoundClassPath of(BuiltClassPath built, String buildTool) {
        return new FoundClassPath(() -> built, "found by " + buildTool);
    }

    /** There is one, and it cannot be said which: those who ask are told why. */
    static FoundClassPath failing(AutogenException why) {
        return new FoundClassPath(
                () -> {
                    throw why;
                },
                "not found");
    }

    @Override
    public boolean isNamed() {
        return true;
    }

    @Override
    public boolean isAtHand() {
        return false;
    }

    @Override
    public List<Path> entries() {
        return built.get().entries();
    }

    @Override
    public List<Path> own() {
        return built.get().own();
    }

    /** Without asking for it. */
    @Override
    public String toString() {
        return words;
    }
}
