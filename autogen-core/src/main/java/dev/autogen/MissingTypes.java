package dev.autogen;

import dev.autogen.entities.EntityModel;
import dev.autogen.entities.ModelNote;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.List;

/** Tells a column whose composite type nobody has made yet from one whose type is wrong. */
final class MissingTypes {

    private static final String REJECTED = "mapping-text-rejected";

    private MissingTypes() {}

    /** The same error, or the one that says how to make the types that Hibernate would make and the database does not have. */
    static AutogenException explained(AutogenException error, EntityModel model, Schema current) {
        List<ModelNote> missing = model.notes().stream()
                .filter(note -> note.kind().equals(ModelNote.COMPOSITE_TYPE))
                .filter(note -> current.unmanaged().stream().noneMatch(object -> isOf(note, object)))
                .toList();
        if (!error.code().equals(REJECTED) || missing.isEmpty()) {
            return error;
        }
        StringBuilder message = new StringBuilder(String.valueOf(error.getMessage()));
        missing.forEach(note -> message.append("\n  ").append(note));
        return new AutogenException(
                "composite-type-missing",
                message.toString(),
                "Write the type into a revision of its own (`autogen revision -m \"add types\"`), run it, and do this again.",
                error);
    }

    private static boolean isOf(ModelNote note, UnmanagedObject object) {
        return object.kind().equals(note.kind()) && object.name().equals(note.name());
    }
}
