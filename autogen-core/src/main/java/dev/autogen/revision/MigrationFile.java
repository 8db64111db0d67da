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
 * @param path as it was found
 * @param header everything above the upgrade section, as written
 * @param hazards the hazards the header lists, in its order
 */
public record MigrationFile(
        Path path, Revision revision, String header, List<HazardNote> hazards, Section upgrade, Section downgrade) {

    public MigrationFile {
        requireNonNull(path, "path");
        requireNonNull(revision, "revision");
        requireNonNull(header, "header");
        hazards = List.copyOf(hazards);
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
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
