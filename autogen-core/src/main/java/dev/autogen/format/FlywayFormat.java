package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.Direction;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions and their undoing as Flyway runs them: a file for each transaction, because Flyway records each file by itself. */
public final class FlywayFormat implements MigrationFormat {

    private static final Runner FLYWAY = new Runner(
            "Flyway",
            "flyway migrate",
            "flyway undo (in Flyway's paid editions; else run the U files, the newest version first, and delete its row of the"
                    + " history table)",
            "flyway baseline -baselineVersion=VERSION");

    private final FlywayOptions options;

    public FlywayFormat(FlywayOptions options) {
        this.options = requireNonNull(options, "options");
    }

    @Override
    public FileLayout layout() {
        return new FlywayLayout(options);
    }

    @Override
    public boolean readsSubFolders() {
        return true;
    }

    @Override
    public boolean checksumsWholeFiles() {
        return true;
    }

    /** Its version, and the words behind it, which are validated. */
    @Override
    public String knownAs(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public boolean refusesLateFiles() {
        return !options.outOfOrder();
    }

    @Override
    public Runner runner() {
        return FLYWAY;
    }

    @Override
    public Optional<RunnerHistory> history() {
        return Optional.of(new FlywayHistory(options.table(), options.naming()));
    }

    @Override
    public Optional<String> nextId(MigrationDirectory there, Instant now) {
        return Optional.of(
                FlywayVersions.next(versions(there), options.sequential(), now).text());
    }

    private static List<FlywayVersion> versions(MigrationDirectory there) {
        return there.files().stream()
                .flatMap(file -> FlywayVersion.parse(file.id()).stream())
                .sorted()
                .toList();
    }

    @Override
    public void accept(MigrationDirectory there, Revision revision) {
        Linear.accept(FLYWAY, there, revision);
        FlywayVersion version = FlywayVersion.parse(revision.id())
                .orElseThrow(() -> FLYWAY.unknownTo(
                        "version " + revision.id(),
                        "A version is made of numbers: --rev-id 20261123154500, or --rev-id 1.2"));
        List<FlywayVersion> versions = versions(there);
        if (!versions.isEmpty() && version.compareTo(versions.get(versions.size() - 1)) <= 0) {
            throw FLYWAY.unknownTo(
                    "revision " + revision.id() + " behind " + versions.get(versions.size() - 1)
                            + ": it runs versions in the order of their numbers",
                    "Leave --rev-id out for the next version.");
        }
    }

    @Override
    public RunnerSql section(String sql) {
        return RepeatLoops.in(sql);
    }

    @Override
    public List<String> remarks(String upgrade, String downgrade) {
        return FlywayRemarks.of(PairedParts.of(upgrade, downgrade), upgrade, downgrade);
    }

    @Override
    public String fileName(Revision revision, String slug, String usual) {
        return options.naming().version(version(revision.id()), slug);
    }

    private static FlywayVersion version(String id) {
        return FlywayVersion.parse(id).orElseThrow(() -> new IllegalArgumentException(id + " is no version"));
    }

    @Override
    public List<FormatFile> files(MigrationFile file, String text) {
        List<PairedParts> parts =
                PairedParts.of(file.upgrade().text(), file.downgrade().text());
        boolean undone = !file.downgrade().text().isBlank();
        List<FormatFile> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PairedParts part = parts.get(i);
            String sql = i == 0
                    ? file.header() + "-- autogen upgrade\n" + part.upgrade()
                    : new PartMark(Direction.UPGRADE, i + 1, parts.size(), file.id()).file(part.upgrade());
            add(files, path(file, options.naming().prefix(), i), sql, part.transactional());
        }
        for (int i = parts.size() - 1; undone && i >= 0; i--) {
            PairedParts part = parts.get(i);
            String sql =
                    new PartMark(Direction.DOWNGRADE, parts.size() - i, parts.size(), file.id()).file(part.downgrade());
            add(files, path(file, options.naming().undoPrefix(), i), sql, part.transactional());
        }
        return List.copyOf(files);
    }

    private Path path(MigrationFile file, String prefix, int part) {
        String main = String.valueOf(file.path().getFileName());
        FlywayVersion version = version(file.id());
        String name = (part == 0 ? version : version.part(part)).inFileName();
        return file.path().resolveSibling(prefix + name + options.naming().afterVersion(main));
    }

    private static void add(List<FormatFile> files, Path path, String sql, boolean transactional) {
        files.add(new FormatFile(path, sql));
        StringBuilder script = new StringBuilder();
        if (!transactional) {
            script.append("executeInTransaction=false\n");
        }
        if (sql.contains("${")) {
            script.append("placeholderReplacement=false\n");
        }
        if (!script.isEmpty()) {
            files.add(new FormatFile(path.resolveSibling(path.getFileName() + ".conf"), script.toString()));
        }
    }
}
