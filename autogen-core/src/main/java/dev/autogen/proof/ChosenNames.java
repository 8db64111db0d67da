package dev.autogen.proof;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells constraints and indexes whose names a mapping spells out from those whose names somebody made up: the latter keep the name
 * they have, and so are known by what they are.
 */
final class ChosenNames implements Predicate<CatalogObject> {

    private static final Set<String> KINDS = Set.of("constraint", "index");

    /** Table and name. */
    private final Set<String> chosen = new HashSet<>();

    ChosenNames(Schema desired) {
        for (Table table : desired.tables()) {
            table.constraints().stream().map(Constraint::name).forEach(name -> add(table, name));
            table.indexes().stream().map(Index::name).forEach(name -> add(table, name));
        }
    }

    private void add(Table table, ObjectName name) {
        if (name.chosen()) {
            chosen.add(table.name() + "." + name);
        }
    }

    /** Whether the object is known by its name. PostgreSQL names the sequence of an identity column. */
    @Override
    public boolean test(CatalogObject object) {
        return KINDS.contains(object.kind())
                ? chosen.contains(object.container() + "." + object.name())
                : !object.facets().containsKey("identity") || !object.kind().equals("sequence");
    }
}
