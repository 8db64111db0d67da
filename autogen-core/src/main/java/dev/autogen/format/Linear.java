package dev.autogen.format;

import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import java.util.List;

/** What runners want that know one line of revisions and nothing else. */
final class Linear {

    private Linear() {}

    /** @throws dev.autogen.AutogenException unless the revision follows the last one */
    static void accept(Runner runner, MigrationDirectory there, Revision revision) {
        if (!revision.branchLabels().isEmpty() || !revision.dependsOn().isEmpty()) {
            throw runner.unknownTo("branches", "Leave out --branch-label and --depends-on.");
        }
        if (revision.isSquash()) {
            throw runner.unknownTo("revision that replaces others", "Leave the line of revisions as it is.");
        }
        List<String> heads = there.graph().heads().stream().map(Revision::id).toList();
        if (!revision.parents().equals(heads)) {
            throw runner.unknownTo(
                    "place for a revision other than the end of the line", "Leave out --head and --splice.");
        }
    }
}
