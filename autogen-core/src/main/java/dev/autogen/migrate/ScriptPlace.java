package dev.autogen.migrate;

import dev.autogen.revision.Section;
import org.jspecify.annotations.Nullable;

/**
 * A place in one of the files of a section.
 *
 * @param file null for that of the revision
 * @param indent how many characters of the file stand before the text on each line
 */
record ScriptPlace(@Nullable String file, FilePosition position, int indent) {

    /** @param counted a position as if the section stood in one file, the first */
    static ScriptPlace of(Section section, FilePosition counted) {
        Section.Place place = section.place(counted.line() - section.firstLine());
        return new ScriptPlace(
                place.path() == null ? null : place.path().toString(),
                new FilePosition(place.line(), place.indent() + counted.column()),
                place.indent());
    }
}
