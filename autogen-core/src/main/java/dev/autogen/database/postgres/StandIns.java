package dev.autogen.database.postgres;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Temporary enum types and sequences that stand in for those the desired schema has and the database has not, or not with these
 * labels, while PostgreSQL reads expressions that name them.
 *
 * <p>One of the default schema has its own name: the temporary schema is searched first. One of another schema, always named
 * with its schema, goes by a name that occurs nowhere else.
 */
final class StandIns {

    private final PostgresNames names;
    private final List<String> statements = new ArrayList<>();
    private final List<Replacement> toStandIns = new ArrayList<>();
    private final List<Replacement> toReal = new ArrayList<>();

    private final Schema desired;
    private final Schema current;
    private final boolean typesReplaced;

    StandIns(PostgresNames names, Schema desired, Schema current) {
        this(names, desired, current, true);
    }

    private StandIns(PostgresNames names, Schema desired, Schema current, boolean replaceTypes) {
        this.names = names;
        this.desired = desired;
        this.current = current;
        boolean replaced = false;
        Map<QualifiedName, List<String>> labels =
                current.enumTypes().stream().collect(Collectors.toMap(EnumType::name, EnumType::labels));
        for (EnumType type : desired.enumTypes()) {
            boolean exists = labels.containsKey(type.name());
            if (!exists || replaceTypes && !type.labels().equals(labels.get(type.name()))) {
                replaced |= exists;
                statements.add("CREATE TYPE pg_temp." + name(type.name(), names.type(type.name())) + " AS ENUM ("
                        + type.labels().stream().map(PostgresNames::literal).collect(Collectors.joining(", ")) + ")");
            }
        }
        typesReplaced = replaced;
        var sequences = current.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        for (Sequence sequence : desired.sequences()) {
            if (!sequences.contains(sequence.name())) {
                statements.add("CREATE TEMPORARY SEQUENCE " + name(sequence.name(), names.qualified(sequence.name())));
            }
        }
    }

    /** Whether a type that exists has a stand-in, because its labels will change. */
    boolean replaceTypes() {
        return typesReplaced;
    }

    /** The same without those for types that exist. */
    StandIns onlyForWhatIsMissing() {
        return new StandIns(names, desired, current, false);
    }

    /** The statements that create them. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    /** A text of the mapping with stand-ins instead of what they stand for. */
    String standIn(String text) {
        return replaced(text, toStandIns);
    }

    /** A text of the server with the real names again. */
    String real(String text) {
        return replaced(text, toReal);
    }

    private String name(QualifiedName real, String text) {
        String identifier = PostgresNames.identifier(real.name());
        String qualified = PostgresNames.identifier(real.schema()) + "." + identifier;
        if (real.schema().equals(names.defaultSchema())) {
            toStandIns.add(Replacement.of(qualified, identifier));
            return identifier;
        }
        String standIn = "autogen_stand_in_" + statements.size() + "_";
        toStandIns.add(Replacement.of(qualified, standIn));
        toReal.add(Replacement.of(standIn, text));
        return standIn;
    }

    private static String replaced(String text, List<Replacement> replacements) {
        String result = text;
        for (Replacement replacement : replacements) {
            result = replacement.pattern().matcher(result).replaceAll(Matcher.quoteReplacement(replacement.text()));
        }
        return result;
    }

    /** A name, not within a longer one, and what takes its place. */
    private record Replacement(Pattern pattern, String text) {

        static Replacement of(String name, String text) {
            return new Replacement(Pattern.compile("(?<![\\w\".])" + Pattern.quote(name) + "(?![\\w\".])"), text);
        }
    }
}
