package dev.autogen.format;

import dev.autogen.revision.Direction;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.util.List;

/** A file for each direction, for whatever runs SQL; Autogen runs them, too, and its version table says which are applied. */
public final class PlainFormat implements MigrationFormat {

    static final String UP = ".up.sql";

    static final String DOWN = ".down.sql";

    @Override
    public FileLayout layout() {
        return new PlainLayout();
    }

    @Override
    public RunnerSql section(String sql) {
        return RepeatLoops.in(sql);
    }

    @Override
    public List<String> remarks(String upgrade, String downgrade) {
        boolean several = SectionParts.of(upgrade).size() > 1
                || SectionParts.of(upgrade).stream().anyMatch(part -> !part.transactional())
                || SectionParts.of(downgrade).size() > 1
                || SectionParts.of(downgrade).stream().anyMatch(part -> !part.transactional());
        return several
                ? List.of("Not for one transaction: run it statement by statement, as psql does without -1; the lines"
                        + " `-- autogen` say where a transaction may end.")
                : List.of();
    }

    @Override
    public String fileName(Revision revision, String slug, String usual) {
        return usual.substring(0, usual.length() - ".sql".length()) + UP;
    }

    @Override
    public List<FormatFile> files(MigrationFile file, String text) {
        String name = String.valueOf(file.path().getFileName());
        Path down = file.path().resolveSibling(name.substring(0, name.length() - UP.length()) + DOWN);
        FormatFile up = new FormatFile(
                file.path(),
                file.header() + "-- autogen upgrade\n" + file.upgrade().text());
        return List.of(
                up,
                new FormatFile(
                        down,
                        new PartMark(Direction.DOWNGRADE, 1, 1, file.id())
                                .file(file.downgrade().text())));
    }
}
