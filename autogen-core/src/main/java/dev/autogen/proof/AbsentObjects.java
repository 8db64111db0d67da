package dev.autogen.proof;

import dev.autogen.migrate.StatementFailedException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the original has and its copy in a throw-away database has not: a statement that fails for want of it says nothing about the
 * revision. Read from both catalogues; of an error its code counts, and of its message and its statement the names in them.
 */
final class AbsentObjects {

    /** Something undefined: an object of a lesser kind, a table, a function, a schema. */
    private static final Set<String> UNDEFINED = Set.of("42704", "42P01", "42883", "3F000");

    private final List<String> extensions;

    private final Set<String> roles;

    private final Set<String> objects;

    private AbsentObjects(List<String> extensions, Set<String> roles, Set<String> objects) {
        this.extensions = extensions;
        this.roles = roles;
        this.objects = objects;
    }

    /** @param extensions those that the server of the copy has not */
    static AbsentObjects of(
            OriginalCatalog original, ProofDatabase copy, CatalogFingerprint copied, List<String> extensions)
            throws SQLException {
        Set<String> roles = new TreeSet<>(original.roles());
        roles.removeAll(OriginalCatalog.roles(copy.connection()));
        Set<String> objects = new TreeSet<>(original.collations());
        objects.removeAll(OriginalCatalog.collations(copy.connection()));
        Set<String> there = new TreeSet<>();
        copied.objects().forEach(object -> there.add(object.identity()));
        original.fingerprint().objects().stream()
                .filter(object -> !there.contains(object.identity()))
                .map(object -> object.name().replaceFirst("[ (].*", ""))
                .forEach(objects::add);
        return new AbsentObjects(extensions, roles, objects);
    }

    /** What the statement was in want of, when that may be why it failed. */
    Optional<String> blamedFor(StatementFailedException failure) {
        if (failure.sqlState().filter(UNDEFINED::contains).isEmpty()) {
            return Optional.empty();
        }
        Set<String> missing = named(MentionedNames.roles(failure.statement()), roles);
        if (!missing.isEmpty()) {
            return Optional.of("the throw-away server has no role " + String.join(", ", missing));
        }
        // A function that it calls may have looked for something.
        missing = named(MentionedNames.all(failure.statement() + "\n" + failure.serverMessage()), objects);
        if (!missing.isEmpty()) {
            return Optional.of("the copy lacks " + String.join(", ", missing) + ": " + failure.serverMessage());
        }
        return extensions.isEmpty()
                ? Optional.empty()
                : Optional.of("the throw-away server has no extension " + String.join(", ", extensions) + ": "
                        + failure.serverMessage());
    }

    private static Set<String> named(Collection<String> names, Set<String> absent) {
        Set<String> both = new TreeSet<>(names);
        both.retainAll(absent);
        return both;
    }
}
