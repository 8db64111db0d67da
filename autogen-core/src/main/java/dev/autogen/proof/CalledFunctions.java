package dev.autogen.proof;

import dev.autogen.database.Dependents;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Functions that views, triggers and the like call, and that are none of the objects that are made with them. */
final class CalledFunctions {

    private static final Set<String> KINDS = Set.of("function", "procedure");

    /** As the server prints it. */
    private static final Pattern TRIGGER_FUNCTION =
            Pattern.compile("(?s)\\A(CREATE OR REPLACE FUNCTION .*?\\(\\)\\n RETURNS trigger)\\n.*");

    private CalledFunctions() {}

    /**
     * The statements that make all functions that may be meant, by their names. Those of triggers do nothing: a copy has no rows, and
     * their code may look for what is only in the original.
     */
    static List<String> of(CatalogFingerprint original, Dependents dependents) {
        Set<String> mentioned = new TreeSet<>();
        dependents.objects().forEach(object -> object.make().forEach(sql -> mentioned.addAll(MentionedNames.all(sql))));
        return original.objects().stream()
                .filter(object -> KINDS.contains(object.kind()) && mentioned.contains(name(object)))
                .flatMap(function -> Stream.ofNullable(function.facets().get("definition")))
                .map(CalledFunctions::withoutTriggerCode)
                .toList();
    }

    private static String name(CatalogObject function) {
        return function.name().substring(0, function.name().indexOf('('));
    }

    private static String withoutTriggerCode(String definition) {
        Matcher matcher = TRIGGER_FUNCTION.matcher(definition);
        return matcher.matches() ? matcher.group(1) + " LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'" : definition;
    }
}
