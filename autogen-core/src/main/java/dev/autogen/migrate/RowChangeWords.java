package dev.autogen.migrate;

import dev.autogen.revision.VersionRowChange;
import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;

/** Changes of version rows as the log and messages say them. */
final class RowChangeWords {

    private RowChangeWords() {}

    static String of(VersionRowChange change) {
        if (change instanceof Insert insert) {
            return "insert " + insert.id();
        }
        if (change instanceof Update update) {
            return "update " + update.from() + " to " + update.to();
        }
        return "delete " + subject(change);
    }

    /** The row that the change is about, as it is called before it, or after it where there was none. */
    static String subject(VersionRowChange change) {
        if (change instanceof Insert insert) {
            return insert.id();
        }
        if (change instanceof Update update) {
            return update.from();
        }
        if (change instanceof Delete delete) {
            return delete.id();
        }
        throw new IllegalArgumentException("an unknown change of a version row: " + change);
    }
}
