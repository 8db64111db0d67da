package dev.autogen;

import dev.autogen.migrate.ConnectionSource;
import dev.autogen.proof.RevisionProver;
import dev.autogen.proof.RunBefore;
import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A database with what the revisions before all that are reviewed make: run once, and copied for each that goes on from there. */
final class SharedBase implements AutoCloseable {

    /** In characters of SQL: running as many once more takes longer than making, copying and dropping one more database. */
    private static final int MUCH = 20_000;

    /** What is kept about a database, and not in it, is not in its copies. */
    private static final Pattern ABOUT_DATABASE = Pattern.compile("\\bdatabase\\b", Pattern.CASE_INSENSITIVE);

    private final Replay replay;

    private final Replayed database;

    private final List<MigrationFile> files;

    private SharedBase(Replay replay, Replayed database, List<MigrationFile> files) {
        this.replay = replay;
        this.database = database;
        this.files = List.copyOf(files);
    }

    /** @return null where it is not worth while, where copies may differ, and where a revision fails, which whoever runs it next tells */
    static @Nullable SharedBase make(Replay replay, MigrationDirectory migrations, Set<String> reviewed)
            throws SQLException {
        List<MigrationFile> files = before(migrations, reviewed);
        String sql = String.join(
                "\n",
                files.stream()
                        .map(file -> file.section(Direction.UPGRADE).text())
                        .toList());
        if (sql.length() < MUCH || ABOUT_DATABASE.matcher(sql).find()) {
            return null;
        }
        String last = files.get(files.size() - 1).id();
        if (!RevisionProver.files(migrations, List.of(last)).equals(files)) {
            return null;
        }
        try {
            return new SharedBase(replay, replay.open(List.of(last), null), files);
        } catch (AutogenException e) {
            if (e.code().equals(Replay.FAILED)) {
                return null;
            }
            throw e;
        }
    }

    private static List<MigrationFile> before(MigrationDirectory migrations, Set<String> reviewed) {
        List<MigrationFile> all = RevisionProver.files(migrations, List.of("heads"));
        List<MigrationFile> files =
                all.stream().takeWhile(file -> !reviewed.contains(file.id())).toList();
        return files.size() == all.size() ? List.of() : files;
    }

    Replayed copy() throws SQLException {
        return replay.copy(database);
    }

    RunBefore ranBefore() {
        return new RunBefore(files, () -> new Copy(replay, copy()));
    }

    private record Copy(Replay replay, Replayed database) implements RunBefore.Copy {

        @Override
        public ConnectionSource connections() {
            return database.connections();
        }

        @Override
        public RunBefore.Copy copy() throws SQLException {
            return new Copy(replay, replay.copy(database));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
