package dev.autogen.config;

import java.nio.file.Path;
import java.util.List;

/** The class path of an application: named by a setting, or found by its build when somebody asks for it. */
public interface ClassPathSource {

    /** Whether there is one; costs nothing. */
    boolean isNamed();

    /** Whether asking for its entries takes no build. */
    default boolean isAtHand() {
        return true;
    }

    /** Folders and jars. The first call may compile the application and ask its build tool, which takes time and may fail. */
    List<Path> entries();

    /** Those of the entries that are the application itself, where entities are looked for; empty when all of them are. */
    List<Path> own();

    /** What a file of it is called in messages. */
    default String shown(Path file) {
        return file.toString();
    }

    /** What a setting names; empty for none. */
    static ClassPathSource of(List<Path> entries) {
        return new NamedClassPath(entries, List.of());
    }

    /** @param own those that are the application itself */
    static ClassPathSource of(List<Path> entries, List<Path> own) {
        return new NamedClassPath(entries, own);
    }
}
