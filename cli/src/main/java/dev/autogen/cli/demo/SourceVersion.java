package dev.autogen.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A state of some of the demo's entity classes, as they are shipped with the command. */
public enum SourceVersion {
    /** The three classes the application begins with. */
    START("Author", "Book", "Loan"),
    /** Books get an ISBN and lose their shelf. */
    ISBN("Book"),
    /** One developer's branch: when authors were born. */
    BORN("Author"),
    /** Another's: loans always have a due date, and are looked up by it. */
    DUE("Loan");

    private final List<String> classes;

    SourceVersion(String... classes) {
        this.classes = List.of(classes);
    }

    /** The classes this version holds; the others stay what they were. */
    public List<String> classes() {
        return classes;
    }

    /** The whole source of a class. */
    public String source(String name) {
        var resource = name().toLowerCase(Locale.ROOT) + "/" + name + ".java";
        try (var stream = SourceVersion.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class itself, without package and imports: what a person looks at. */
    public String body(String name) {
        return bodyOf(source(name));
    }

    static String bodyOf(String source) {
        return source.substring(source.indexOf("\n@") + 1);
    }
}
