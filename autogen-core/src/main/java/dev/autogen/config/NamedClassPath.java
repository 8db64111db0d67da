package dev.autogen.config;

import java.nio.file.Path;
import java.util.List;

/** A class path that is known. */
record NamedClassPath(List<Path> entries, List<Path> own) implements ClassPathSource {

    NamedClassPath {
        entries = List.copyOf(entries);
        own = List.copyOf(own);
    }

    @Override
    public boolean isNamed() {
        return !entries.isEmpty();
    }
}
