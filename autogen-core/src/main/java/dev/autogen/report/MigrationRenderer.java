package dev.autogen.report;

/** Puts a migration document into its envelope. */
public interface MigrationRenderer {

    /** The whole file, with LF line ends and a final one; it can be read back as a migration file. */
    String render(MigrationDocument document);
}
