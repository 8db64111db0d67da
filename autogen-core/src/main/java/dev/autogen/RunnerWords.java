package dev.autogen;

import dev.autogen.format.MigrationFormat;
import dev.autogen.format.RunnerSql;
import dev.autogen.report.MigrationDocument;
import java.util.List;

/** Says in the words of another runner what a document says in Autogen's. */
final class RunnerWords {

    private RunnerWords() {}

    /** The document as it is in Autogen's own format. */
    static MigrationDocument of(MigrationDocument document, MigrationFormat format) {
        RunnerSql upgrade = format.section(document.upgrade());
        RunnerSql downgrade = format.section(document.downgrade());
        List<String> hazards = document.hazards().stream().map(upgrade::marked).toList();
        return document.forRunner(
                hazards, format.remarks(upgrade.sql(), downgrade.sql()), upgrade.sql(), downgrade.sql());
    }
}
