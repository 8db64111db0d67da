package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.FormerName;
import dev.autogen.schema.Schema;
import java.util.List;

/**
 * The desired schema, and what was read to get it.
 *
 * @param schema never without tables: a model that is empty is an error
 * @param entityClasses the entities Hibernate mapped, by name, sorted; those of Envers are among them
 * @param formerNames what the entities say about their past
 * @param hibernate the Hibernate that read them: the application's own, or else ours
 * @param notes what the entities ask for and the schema does not show, and entities that were seen and left out; sorted
 */
public record EntityModel(
        Schema schema,
        List<String> entityClasses,
        List<FormerName> formerNames,
        HibernateVersion hibernate,
        List<ModelNote> notes,
        EntityTimings timings) {

    public EntityModel {
        requireNonNull(schema, "schema");
        entityClasses = entityClasses.stream().sorted().toList();
        formerNames = List.copyOf(formerNames);
        requireNonNull(hibernate, "hibernate");
        notes = notes.stream().distinct().sorted().toList();
        requireNonNull(timings, "timings");
    }
}
