package dev.autogen.scope;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Settings;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.List;

/**
 * Takes out of two schemas what is left alone, out of both alike: what is missing on one side only would look added or dropped.
 *
 * <p>In two moments: tables, columns, sequences and types before the schemas are settled, lest the server be asked about what is
 * nobody's business; constraints and indexes after, when equal ones have equal texts.
 */
public final class ObjectScope {

    private final ScopeRules rules;

    public ObjectScope(Settings.Selection selection) {
        this.rules = new ScopeRules(requireNonNull(selection, "selection"));
    }

    /**
     * Without the tables, columns, sequences and types that are left alone, and what cannot be without them.
     *
     * @param before what a database holds
     * @param after what is asked for
     * @param known whether tables of well-known tools are left alone that {@code after} does not ask for, or also those it does
     */
    public ScopedPair objects(Schema before, Schema after, WellKnown known) {
        ScopedObjects objects = new ScopedObjects(rules, before, after, known);
        return objects.isEmpty() ? new ScopedPair(before, after, List.of(), List.of()) : objects.scoped();
    }

    /** The settled schemas of a pair without the constraints and indexes that are left alone. */
    public ScopedPair parts(ScopedPair objects, Schema settledAfter) {
        ScopedPair settled = new ScopedPair(objects.before(), settledAfter, objects.leftAlone(), objects.notes());
        ScopedParts parts = new ScopedParts(rules, objects.before(), settledAfter);
        return rules.isEmpty() && !parts.hasOtherKeys()
                ? settled
                : parts.scoped().after(settled);
    }

    /** Whether a whole schema is left alone. */
    public boolean excludesSchema(String name) {
        return rules.schema(name).isPresent();
    }

    /** Whether a table, or whatever else can be read like one, is left alone because the settings say so. */
    public boolean excludesRelation(QualifiedName name) {
        return rules.table(name).isPresent();
    }

    /** Whether something is left alone for being a well-known tool's. */
    public static boolean isOfATool(UnmanagedObject object) {
        return object.reason().startsWith(KnownTables.REASON);
    }

    /** What is done with tables of well-known tools. */
    public enum WellKnown {
        /** An entity that is mapped to one makes it the application's own. */
        UNLESS_ASKED_FOR,
        /** They are their tool's, whoever has them. */
        ALWAYS
    }
}
