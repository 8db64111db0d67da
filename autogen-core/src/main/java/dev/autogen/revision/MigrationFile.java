package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A migration file: one revision with its SQL for both directions.
 *
 * @param path as it was found; of several files of a revision the one with its header
 * @param others the further files of the revision, in the order that somebody reads them; mostly none
 * @param header everything above the upgrade section, as written
 * @param hazards the hazards the header lists, in its order
 */
public record MigrationFile(
        Path path,
        List<Path> others,
        Revision revision,
        String header,
        List<HazardNote> hazards,
        Section upgrade,
        Section downgrade) {

    public MigrationFile {
        requireNonNull(path, "path");
        others = List.copyOf(others);
        requireNonNull(revision, "revision");
        requireNonNull(header, "header");
        hazards = List.copyOf(hazards);
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
    }

    /** A revision in one file. */
    public MigrationFile(
            Path path, Revision revision, String header, List<HazardNote> hazards, Section upgrade, Section downgrade) {
        this(path, List.of(), revision, header, hazards, upgrade, downgrade);
    }

    /** The same file as that of another revision. */
    public MigrationFile withRevision(Revision other) {
        return new MigrationFile(path, others, other, header, hazards, upgrade, downgrade);
    }

    /** All files of the revision, the one with its header first. */
    public List<Path> paths() {
        return Stream.concat(Stream.of(path), others.stream()).toList();
    }

    /** The file that a section stands in, or begins in. */
    public Path path(Direction direction) {
        Path own = section(direction).path();
        return own == null ? path : own;
    }

    /**
     * Reads a file.
     *
     * @throws MigrationFileException when it is not a migration file, naming line and column
     */
    public static MigrationFile read(Path path) {
        try {
            return parse(path, Files.readAllBytes(path));
        } catch (IOException e) {
            throw RevisionErrors.unreadable(path, e);
        }
    }

    /**
     * Reads the content of a file.
     *
     * @param path for messages
     * @throws MigrationFileException when it is not a migration file, naming line and column
     */
    public static MigrationFile parse(Path path, byte[] content) {
        return new MigrationFileParser(path, SourceText.decode(path, content)).parse();
    }

    public String id() {
        return revision.id();
    }

    public Section section(Direction direction) {
        return direction == Direction.UPGRADE ? upgrade : downgrade;
    }

    /** The hazards no reviewer has agreed to; the upgrade must not run while there are any. */
    public List<HazardNote> openHazards() {
        return hazards.stream()
                .filter(hazard -> hazard.box() == HazardNote.Box.OPEN)
                .toList();
    }

    /**
     * The text of this file with more hazards in its header; nothing else changes.
     *
     * @param text as it was read
     * @param first lines without the comment's dashes, put above those that are there
     * @param last lines put below them
     */
    public String withHazardLines(String text, List<String> first, List<String> last) {
        return HazardBlock.extended(text, hazards, first, last);
    }

    /**
     * The text of this file with another line about its proof in its header; nothing else changes.
     *
     * @param text as it was read
     * @param words what the line says behind {@code Proof:}
     */
    public String withProofLine(String text, String words) {
        return ProofLine.written(text, words);
    }

    /** What its author has not completed yet, in both sections. */
    public List<TodoNote> todos() {
        return Stream.of(upgrade, downgrade)
                .flatMap(section -> section.todos().stream())
                .toList();
    }

    /** Covers the SQL of both sections; neither the header nor white space that means nothing. */
    public String checksum() {
        return Checksum.of(upgrade.checksum() + downgrade.checksum());
    }
}
