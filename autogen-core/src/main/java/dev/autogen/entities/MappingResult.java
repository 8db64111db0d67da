package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.FormerName;
import dev.autogen.schema.Schema;
import java.time.Duration;
import java.util.List;

/**
 * What became of a mapping.
 *
 * @param entityClasses the entities Hibernate mapped
 * @param formerNames what the classes say about their past
 * @param hibernate time Hibernate took to read it, its start not included
 */
public record MappingResult(
        Schema schema,
        List<String> entityClasses,
        List<FormerName> formerNames,
        List<ModelNote> notes,
        Duration hibernate) {

    public MappingResult {
        requireNonNull(schema, "schema");
        entityClasses = List.copyOf(entityClasses);
        formerNames = List.copyOf(formerNames);
        notes = List.copyOf(notes);
        requireNonNull(hibernate, "hibernate");
    }
}
