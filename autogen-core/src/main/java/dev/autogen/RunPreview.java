package dev.autogen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run would do.
 *
 * @param steps in the order they would run
 * @param unseen why the statements were not tried, so that their locks are told by their kinds and their hazards by the files; null
 *     where they were run in a throw-away database, and locks and hazards are what was seen
 */
public record RunPreview(
        List<PreviewedStep> steps, @Nullable String unseen) {

    public RunPreview {
        steps = List.copyOf(steps);
    }

    /** Whether locks and hazards are what was seen. */
    public boolean isSeen() {
        return unseen == null;
    }
}
