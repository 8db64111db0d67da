package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The default that {@code serial} writes: {@code nextval('users_id_seq'::regclass)}. */
public final class SerialDefault {

    private static final Pattern NEXTVAL = Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private SerialDefault() {}

    /** The sequence that a default takes its values from. */
    public static Optional<QualifiedName> sequence(@Nullable String defaultExpression, String defaultSchema) {
        if (defaultExpression == null) {
            return Optional.empty();
        }
        Matcher matcher = NEXTVAL.matcher(defaultExpression);
        return matcher.matches()
                ? QualifiedName.ofPrinted(matcher.group(1).replace("''", "'"), defaultSchema)
                : Optional.empty();
    }

    /** The column a mapping asks for, with the sequence default it does not mention and that does no harm. */
    static Column kept(Column before, Column after) {
        String expression = before.defaultExpression();
        boolean serial = expression != null && NEXTVAL.matcher(expression).matches();
        boolean mentioned = after.defaultExpression() != null || after.identity() != null || after.generated() != null;
        return serial && !mentioned && INTEGERS.contains(after.type()) ? after.withDefault(expression) : after;
    }
}
