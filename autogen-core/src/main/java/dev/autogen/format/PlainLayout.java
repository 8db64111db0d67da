package dev.autogen.format;

import dev.autogen.AutogenException;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationResource;
import dev.autogen.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairs of files, up and down. Those that Autogen wrote say which revision they follow; any other follows the one before it by name,
 * and its id is what its name begins with.
 */
final class PlainLayout implements FileLayout {

    /** A pair with its texts. */
    private record Pair(
            MigrationResource up,
            @org.jspecify.annotations.Nullable MigrationResource down) {}

    @Override
    public Reading read(List<MigrationResource> files) {
        List<String> notes = new ArrayList<>();
        Map<String, MigrationResource> ups = new TreeMap<>();
        Map<String, MigrationResource> downs = new TreeMap<>();
        for (MigrationResource file : files) {
            String name = file.path().toString();
            if (name.endsWith(PlainFormat.UP)) {
                ups.put(name.substring(0, name.length() - PlainFormat.UP.length()), file);
            } else if (name.endsWith(PlainFormat.DOWN)) {
                downs.put(name.substring(0, name.length() - PlainFormat.DOWN.length()), file);
            } else {
                notes.add(name + " is not read: revisions are files named …" + PlainFormat.UP + " and …"
                        + PlainFormat.DOWN);
            }
        }
        downs.forEach((name, file) -> {
            if (!ups.containsKey(name)) {
                notes.add(file.path() + " is not read: there is no file " + PlainFormat.UP + " to it");
            }
        });
        List<OneReading> readings = new ArrayList<>();
        ups.forEach((name, file) -> {
            Pair pair = new Pair(file, downs.get(name));
            readings.add(() -> revision(pair));
        });
        Reading reading = FileLayout.of(readings, notes);
        return new Reading(line(reading.files()), reading.problems(), notes);
    }

    /** @throws AutogenException when a file cannot be read */
    private static MigrationFile revision(Pair pair) {
        String text = FileLayout.text(pair.up());
        List<RunnerFiles.Piece> back = new ArrayList<>();
        if (pair.down() != null) {
            String down = FileLayout.text(pair.down());
            boolean marked = PartMark.of(down).isPresent();
            back.add(new RunnerFiles.Piece(pair.down().path(), marked ? PartMark.sql(down) : down, marked ? 2 : 1));
        }
        RunnerFiles files = new RunnerFiles(pair.up().path(), text, List.of(), back);
        if (text.startsWith("-- autogen revision ")) {
            return files.written();
        }
        String name = String.valueOf(pair.up().path().getFileName());
        String stem = name.substring(0, name.length() - PlainFormat.UP.length());
        int end = stem.indexOf('_');
        return files.handWritten(
                end < 0 ? stem : stem.substring(0, end),
                end < 0 ? "" : stem.substring(end + 1).replace('_', ' '));
    }

    private static List<MigrationFile> line(List<MigrationFile> files) {
        List<MigrationFile> line = new ArrayList<>();
        for (MigrationFile file : files) {
            Revision revision = file.revision();
            boolean written = !file.header().isEmpty();
            String parent = line.isEmpty() ? null : line.get(line.size() - 1).id();
            line.add(written ? file : file.withRevision(Following.of(revision, parent)));
        }
        return line;
    }
}
