package dev.autogen.plan;

import dev.autogen.diff.Change;
import dev.autogen.schema.Schema;
import java.util.List;

/** Turns changes into statements; one implementation per database product. */
public interface ActionWriter {

    /**
     * The actions that carry the changes out, in any order: the planner sorts them.
     *
     * @param changes all changes of one direction
     * @param before the settled schema before them
     * @param after the settled schema after them
     */
    List<Action> write(List<Change> changes, Schema before, Schema after);
}
