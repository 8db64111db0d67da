package dev.autogen.project;

import dev.autogen.config.ClassPathSource;
import dev.autogen.project.build.UnpackedArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of a packed application.
 *
 * @param more what else is named beside it
 */
record PackedClassPath(UnpackedArchive unpacked, List<Path> more) implements ClassPathSource {

    PackedClassPath {
        more = List.copyOf(more);
    }

    @Override
    public boolean isNamed() {
        return true;
    }

    @Override
    public List<Path> entries() {
        return Stream.concat(unpacked.entries().stream(), more.stream()).toList();
    }

    @Override
    public List<Path> own() {
        return Stream.concat(unpacked.own().stream(), more.stream()).toList();
    }

    /** By its place in the archive. */
    @Override
    public String shown(Path file) {
        return unpacked.shown(file);
    }

    @Override
    public String toString() {
        return "found in " + unpacked.archive().name();
    }
}
