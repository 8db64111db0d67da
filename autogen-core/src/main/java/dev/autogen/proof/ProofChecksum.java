package dev.autogen.proof;

import dev.autogen.revision.MigrationFile;

/** The short checksum in the line {@code Proof:} of a file: another one means that the SQL was changed since. */
public final class ProofChecksum {

    private static final int LENGTH = 12;

    private ProofChecksum() {}

    /** Covers the SQL of both sections; neither the header nor white space that means nothing. */
    public static String of(MigrationFile file) {
        return file.checksum().substring(0, LENGTH);
    }
}
