package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.List;

/**
 * How whoever asks for a schema would make it without Autogen: what an upgraded copy is held against.
 *
 * @param statements in their order, for a database that is empty but for its schemas
 * @param desired what is asked for, as the comparison knows it; says which names were chosen, and nothing else is taken from it
 * @param leftAlone what the comparison takes no part in, on whichever side
 * @param doubts why the statements may make more, or less, than a comparison is asked for
 */
public record Creation(List<String> statements, Schema desired, List<UnmanagedObject> leftAlone, List<String> doubts) {

    public Creation {
        statements = List.copyOf(statements);
        requireNonNull(desired, "desired");
        leftAlone = List.copyOf(leftAlone);
        doubts = List.copyOf(doubts);
    }
}
