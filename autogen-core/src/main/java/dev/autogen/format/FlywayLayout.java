package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.revision.Direction;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationFileException;
import dev.autogen.revision.MigrationResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Flyway's folders: a line of versions in the order of their numbers, whoever wrote them.
 *
 * <p>A file that Autogen wrote says what it is; any other is a revision with what Flyway knows of it. The order is Flyway's, so that
 * each version follows the one before it, whatever a header says.
 */
final class FlywayLayout implements FileLayout {

    private static final String OURS = "-- autogen revision ";

    private static final Pattern OUTSIDE = Pattern.compile("(?m)^\\s*executeInTransaction\\s*=\\s*false\\s*$");

    private final FlywayOptions options;

    FlywayLayout(FlywayOptions options) {
        this.options = options;
    }

    /** A file with its text, which is read once. */
    private record Source(FlywayName name, String text) {

        FlywayVersion version() {
            return requireNonNull(name.version());
        }
    }

    @Override
    public Reading read(List<MigrationResource> files) {
        List<String> notes = new ArrayList<>();
        List<AutogenException> problems = new ArrayList<>();
        TreeMap<FlywayVersion, Source> versions = new TreeMap<>();
        TreeMap<FlywayVersion, Source> undoes = new TreeMap<>();
        TreeMap<FlywayVersion, MigrationResource> baselines = new TreeMap<>();
        for (MigrationResource resource : files) {
            Path file = resource.path();
            FlywayName name = options.naming().read(file).orElse(null);
            if (name == null) {
                notes.add(file + " is not read: Flyway runs files named " + usual() + ", and passes over others");
            } else if (name.kind() == 'R') {
                notes.add(file + " is not read: it is repeatable, and no revision");
            } else if (name.kind() == 'B') {
                baselines.put(requireNonNull(name.version()), resource);
            } else {
                add(name, resource, name.kind() == 'V' ? versions : undoes, notes, problems);
            }
        }
        baseline(baselines, versions, notes, problems);
        Reading reading = FileLayout.of(revisions(versions, undoes, problems), notes);
        problems.addAll(reading.problems());
        return new Reading(line(reading.files()), problems, notes);
    }

    private String usual() {
        return options.naming().version(FlywayVersion.parse("1").orElseThrow(), "words");
    }

    /** The newest one is the first revision where the versions before it are gone; else they say the same. */
    private void baseline(
            TreeMap<FlywayVersion, MigrationResource> baselines,
            TreeMap<FlywayVersion, Source> versions,
            List<String> notes,
            List<AutogenException> problems) {
        if (baselines.isEmpty()) {
            return;
        }
        FlywayVersion newest = baselines.lastKey();
        boolean alone = versions.headMap(newest, true).isEmpty();
        baselines.forEach((version, resource) -> {
            if (alone && version.equals(newest)) {
                options.naming()
                        .read(resource.path())
                        .ifPresent(name -> add(name, resource, versions, notes, problems));
            } else {
                notes.add(resource.path()
                        + " is not read: it is a baseline migration, which stands for versions that are there");
            }
        });
    }

    private Source replaced(Source source, List<String> notes) {
        FlywayPlaceholders placeholders = new FlywayPlaceholders(options.placeholders());
        String text = placeholders.replaced(source.text());
        if (!placeholders.unknown().isEmpty() && source.name().kind() != 'U') {
            notes.add(source.name().path() + " holds " + String.join(", ", placeholders.unknown())
                    + ", in place of which Flyway may put something: format.placeholders says what; else it stays as it is"
                    + " when the file is replayed");
        }
        return new Source(source.name(), text);
    }

    private void add(
            FlywayName name,
            MigrationResource file,
            Map<FlywayVersion, Source> sources,
            List<String> notes,
            List<AutogenException> problems) {
        try {
            Source source = new Source(name, FileLayout.text(file));
            if (!source.text().startsWith(OURS) && PartMark.of(source.text()).isEmpty()) {
                source = replaced(source, notes);
            }
            Source other = sources.putIfAbsent(source.version(), source);
            if (other != null) {
                problems.add(new AutogenException(
                        "duplicate-revision",
                        "Found more than one migration with version " + source.version() + ": "
                                + other.name().path() + " and " + name.path(),
                        "Give one of them another version; Flyway refuses both."));
            }
        } catch (AutogenException e) {
            problems.add(e);
        }
    }

    /** One reading for each revision, in the order of the versions. */
    private static List<OneReading> revisions(
            TreeMap<FlywayVersion, Source> versions,
            TreeMap<FlywayVersion, Source> undoes,
            List<AutogenException> problems) {
        List<OneReading> readings = new ArrayList<>();
        List<Source> open = new ArrayList<>();
        for (Source source : versions.values()) {
            PartMark mark = PartMark.of(source.text()).orElse(null);
            if (mark == null) {
                addRevision(readings, open, undoes);
                open = new ArrayList<>(List.of(source));
            } else if (belongs(mark, open)) {
                open.add(source);
            } else {
                problems.add(error(
                        source,
                        "part-without-revision",
                        "the file says that it is part " + mark.number() + " of revision " + mark.id()
                                + ", whose parts before it are not there",
                        "Bring them back from git."));
            }
        }
        addRevision(readings, open, undoes);
        return readings;
    }

    private static boolean belongs(PartMark mark, List<Source> open) {
        return mark.direction() == Direction.UPGRADE
                && mark.number() == open.size() + 1
                && !open.isEmpty()
                && open.get(0).version().text().equals(mark.id());
    }

    private static void addRevision(
            List<OneReading> readings, List<Source> parts, TreeMap<FlywayVersion, Source> undoes) {
        if (!parts.isEmpty()) {
            List<Source> back = new ArrayList<>();
            for (int i = parts.size() - 1; i >= 0; i--) {
                Source undo = undoes.get(parts.get(i).version());
                if (undo != null) {
                    back.add(undo);
                }
            }
            readings.add(() -> revision(parts, back));
        }
    }

    private static MigrationFile revision(List<Source> parts, List<Source> back) {
        Source main = parts.get(0);
        RunnerFiles files = new RunnerFiles(
                main.name().path(),
                main.text(),
                parts.stream().skip(1).map(part -> piece(part)).toList(),
                back.stream().map(part -> piece(part)).toList());
        if (!main.text().startsWith(OURS)) {
            return outside(files.handWritten(main.version().text(), main.name().description()));
        }
        expectWhole(parts);
        MigrationFile file = files.written();
        if (!FlywayVersion.parse(file.id()).equals(java.util.Optional.of(main.version()))) {
            throw error(
                    main,
                    "other-version",
                    "the file says that it is revision " + file.id() + ", and its name is that of version "
                            + main.version(),
                    "Rename it, or change the first line; the further files of the revision need the same.");
        }
        return file;
    }

    /** As Flyway runs it. */
    private static MigrationFile outside(MigrationFile file) {
        return new MigrationFile(
                file.path(),
                file.others(),
                file.revision(),
                file.header(),
                file.hazards(),
                OutsideTransactions.in(file.upgrade(), file.path(), isOutside(file.path()), statement -> true),
                OutsideTransactions.in(
                        file.downgrade(), file.path(), isOutside(file.path(Direction.DOWNGRADE)), statement -> true));
    }

    /** What the configuration of the script says. */
    private static boolean isOutside(Path script) {
        Path configuration = script.resolveSibling(script.getFileName() + ".conf");
        if (!Files.isRegularFile(configuration)) {
            return false;
        }
        try {
            return OUTSIDE.matcher(Files.readString(configuration)).find();
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file",
                    configuration + " cannot be read: " + e.getMessage(),
                    "Check its permissions.",
                    e);
        }
    }

    private static RunnerFiles.Piece piece(Source source) {
        boolean marked = PartMark.of(source.text()).isPresent();
        return new RunnerFiles.Piece(
                source.name().path(), marked ? PartMark.sql(source.text()) : source.text(), marked ? 2 : 1);
    }

    private static void expectWhole(List<Source> parts) {
        Source last = parts.get(parts.size() - 1);
        int count = PartMark.of(last.text()).map(PartMark::count).orElse(1);
        if (count != parts.size()) {
            throw error(
                    last,
                    "missing-part",
                    "part " + (parts.size() + 1) + " of " + count + " of revision "
                            + parts.get(0).version() + " is missing",
                    "Bring it back from git.");
        }
    }

    /** Each follows the one before it. */
    private static List<MigrationFile> line(List<MigrationFile> files) {
        List<MigrationFile> line = new ArrayList<>();
        for (MigrationFile file : files) {
            String parent = line.isEmpty() ? null : line.get(line.size() - 1).id();
            line.add(file.withRevision(Following.of(file.revision(), parent)));
        }
        return line;
    }

    private static MigrationFileException error(Source source, String code, String message, String nextStep) {
        return new MigrationFileException(code, source.name().path(), 1, 1, message, nextStep);
    }
}
