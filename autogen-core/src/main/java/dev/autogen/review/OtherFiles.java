package dev.autogen.review;

import dev.autogen.migrate.ScriptStatement;
import dev.autogen.revision.MigrationFile;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names the files of a revision besides the first; null stands for that one. */
record OtherFiles(MigrationFile file, Function<Path, String> shown) {

    @Nullable
    String other(@Nullable Path path) {
        return path == null || path.equals(file.path()) ? null : shown.apply(path);
    }

    @Nullable
    String other(@Nullable ScriptStatement statement) {
        return statement == null || statement.file() == null ? null : other(Path.of(statement.file()));
    }
}
