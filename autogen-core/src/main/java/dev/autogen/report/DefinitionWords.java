package dev.autogen.report;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;

/** How objects are defined, in the words of {@link ChangeWords}, without their names; each on one line. */
public final class DefinitionWords {

    private final ObjectWords words;

    public DefinitionWords(String defaultSchema) {
        this.words = new ObjectWords(requireNonNull(defaultSchema, "defaultSchema"));
    }

    /** The name, without the default schema. */
    public String name(QualifiedName name) {
        return ObjectWords.oneLine(words.name(name));
    }

    /** {@code varchar(255) not null default 'x'}. */
    public String of(Column column) {
        return ObjectWords.oneLine(ObjectWords.column(column));
    }

    /** {@code unique (email)}. */
    public String of(Constraint constraint) {
        return ObjectWords.oneLine(words.definition(constraint));
    }

    /** {@code unique index (email)}. */
    public String of(Index index) {
        return ObjectWords.oneLine((index.unique() ? "unique index " : "index ") + ObjectWords.keys(index));
    }
}
