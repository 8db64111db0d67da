package dev.autogen.format;

import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.util.List;
import java.util.Map;

/** One file for each revision, which Autogen runs. */
public final class AutogenFormat implements MigrationFormat {

    @Override
    public FileLayout layout() {
        return FileLayout.ONE_FILE;
    }

    @Override
    public RunnerSql section(String sql) {
        return new RunnerSql(sql, Map.of());
    }

    @Override
    public List<String> remarks(String upgrade, String downgrade) {
        return List.of();
    }

    @Override
    public String fileName(Revision revision, String slug, String usual) {
        return usual;
    }

    @Override
    public List<FormatFile> files(MigrationFile file, String text) {
        return List.of(new FormatFile(file.path(), text));
    }
}
