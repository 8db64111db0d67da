package dev.autogen.plan;

import dev.autogen.diff.Change;
import dev.autogen.schema.Schema;
import java.util.List;

/** Turns changes into statements; one implementation per database product. */
public interface ActionWriter {

    /**
     * The actions that carry the changes out. The planner sorts them; of two actions of one phase that do not depend on each other
     * the first stays first.
     *
     * @param changes all changes of one direction
     * @param before the settled schema before them
     * @param after the settled schema after them, with what they leave alone
     */
    WrittenActions write(List<Change> changes, Schema before, Schema after, Direction direction);
}
