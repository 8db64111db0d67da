package dev.autogen.diff;

import java.util.List;

/** Renames come first, with the namespaces that they may need. */
public final class RenameStage {

    private RenameStage() {}

    /** How many of the changes of an upgrade belong to the stage: none when nothing is renamed. */
    public static int end(List<Change> changes) {
        for (int i = changes.size(); i > 0; i--) {
            if (changes.get(i - 1) instanceof RenameChange) {
                return i;
            }
        }
        return 0;
    }
}
