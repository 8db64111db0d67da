package dev.autogen.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Paths as services that show files know them: from the top of the repository, with slashes. */
final class CiPaths {

    private CiPaths() {}

    /** @param variable that says where the repository is; the working directory where it says nothing */
    static Path repository(Surroundings surroundings, String variable) {
        @Nullable String named = surroundings.environment().get(variable);
        return named == null || named.isBlank()
                ? surroundings.workingDirectory()
                : surroundings.workingDirectory().resolve(named).normalize();
    }

    static String relative(Path file, Path repository) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(repository) ? repository.relativize(absolute) : absolute;
        String parts = StreamSupport.stream(shown.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        return shown.isAbsolute() ? "/" + parts : parts;
    }
}
