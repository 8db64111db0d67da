package dev.autogen.format;

import dev.autogen.AutogenException;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Formatted SQL changelogs: a changeset for each transaction, with its rollback. */
public final class LiquibaseFormat implements MigrationFormat {

    private static final Runner LIQUIBASE = new Runner(
            "Liquibase",
            "liquibase update",
            "liquibase rollback-count N    (N changesets; a revision has one for each transaction)",
            "liquibase changelog-sync");

    private final @Nullable String table;

    private final @Nullable Boolean sequential;

    private final @Nullable Path changelog;

    /**
     * @param table the history table, with its schema where that is not the default schema; null for its usual name
     * @param sequential whether ids are counted, or null to do as the files that are there
     * @param changelog the master changelog, or null to look for it by its usual names
     */
    public LiquibaseFormat(@Nullable String table, @Nullable Boolean sequential, @Nullable Path changelog) {
        this.changelog = changelog;
        this.table = table;
        this.sequential = sequential;
    }

    @Override
    public FileLayout layout() {
        return new LiquibaseLayout(changelog);
    }

    @Override
    public boolean readsSubFolders() {
        return true;
    }

    /** Its whole path, as far as it is known here. */
    @Override
    public String knownAs(Path path) {
        return path.toString();
    }

    @Override
    public Runner runner() {
        return LIQUIBASE;
    }

    @Override
    public Optional<RunnerHistory> history() {
        return Optional.of(new LiquibaseHistory(table));
    }

    /** Numbers, so that the names of files are in their order. */
    @Override
    public Optional<String> nextId(MigrationDirectory there, Instant now) {
        List<FlywayVersion> numbers = there.files().stream()
                .flatMap(file -> FlywayVersion.parse(file.id()).stream())
                .sorted()
                .toList();
        return Optional.of(FlywayVersions.next(numbers, sequential, now).text());
    }

    @Override
    public void accept(MigrationDirectory there, Revision revision) {
        Linear.accept(LIQUIBASE, there, revision);
    }

    /** Where the master changelog includes it, if it does. */
    @Override
    public Path folder(Path usual) {
        LiquibaseMaster master = LiquibaseMaster.find(changelog, List.of(usual.resolve("new.sql")))
                .orElse(null);
        return master == null || master.includes(usual.resolve("new.sql"))
                ? usual
                : master.folder().orElse(usual);
    }

    @Override
    public Optional<String> notRun(Path file) {
        LiquibaseMaster master = LiquibaseMaster.find(changelog, List.of(file)).orElse(null);
        if (master == null) {
            return Optional.of("No master changelog is found: Liquibase runs the file when one includes it"
                    + " (format.changelog says where it is).");
        }
        return master.includes(file)
                ? Optional.empty()
                : Optional.of("Liquibase does not run the file yet. Add it to " + master.name() + ": "
                        + master.include(file));
    }

    @Override
    public RunnerSql section(String sql) {
        return RepeatLoops.in(sql);
    }

    @Override
    public List<String> remarks(String upgrade, String downgrade) {
        List<PairedParts> parts = PairedParts.of(upgrade, downgrade);
        List<String> remarks = new ArrayList<>();
        if (parts.size() > 1) {
            remarks.add(
                    parts.size() + " changesets, one for each transaction: going back takes `liquibase rollback-count "
                            + parts.size() + "`.");
        }
        if (upgrade.contains("$repeat")) {
            remarks.add("What changes many rows is a loop that commits after each pass (PostgreSQL 11 and newer).");
        }
        if ((upgrade + downgrade).contains("${")) {
            remarks.add("The text holds ${: Liquibase leaves it as it is unless a property of that name is set.");
        }
        remarks.add(
                "Boxes and todos are Autogen's: Liquibase runs the file whatever they say, so let `autogen check` run"
                        + " before it.");
        return List.copyOf(remarks);
    }

    @Override
    public String fileName(Revision revision, String slug, String usual) {
        return revision.id() + "_" + slug + ".sql";
    }

    @Override
    public List<FormatFile> files(MigrationFile file, String text) {
        refuseOwnLines(file);
        List<PairedParts> parts =
                PairedParts.of(file.upgrade().text(), file.downgrade().text());
        StringBuilder changelog = new StringBuilder(LiquibaseText.FIRST_LINE)
                .append('\n')
                .append(file.header())
                .append("-- autogen upgrade\n");
        for (int i = 0; i < parts.size(); i++) {
            PairedParts part = parts.get(i);
            changelog.append("--changeset autogen:").append(file.id());
            changelog.append(i == 0 ? "" : "." + (i + 1)).append(" splitStatements:false stripComments:false");
            changelog
                    .append(" rollbackSplitStatements:false")
                    .append(part.transactional() ? "" : " runInTransaction:false");
            changelog.append('\n').append(part.upgrade());
            if (hasNoStatement(part.upgrade())) {
                changelog.append(LiquibaseText.NOTHING).append('\n');
            }
            rollback(changelog, part.downgrade());
        }
        return List.of(new FormatFile(file.path(), changelog.toString()));
    }

    private static boolean hasNoStatement(String sql) {
        List<SectionParts.Part> parts = SectionParts.of(sql);
        return parts.get(0).empty();
    }

    private static void rollback(StringBuilder changelog, String sql) {
        if (hasNoStatement(sql)) {
            changelog.append(LiquibaseText.EMPTY).append('\n');
        }
        sql.lines().forEach(line -> changelog.append("--rollback ").append(line).append('\n'));
    }

    /** A comment, or a line of a text, that Liquibase would obey. */
    private static void refuseOwnLines(MigrationFile file) {
        for (String text :
                List.of(file.header(), file.upgrade().text(), file.downgrade().text())) {
            for (String line : text.lines().toList()) {
                if (LiquibaseText.isOwn(line)) {
                    throw new AutogenException(
                            "unknown-to-runner",
                            "The line '" + line.strip() + "' of the revision means something to Liquibase, wherever it"
                                    + " stands.",
                            "Change the message, name, comment or text that it comes from.");
                }
            }
        }
    }
}
