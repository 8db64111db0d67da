package dev.autogen.report;

import dev.autogen.diff.ColumnProperty;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How two columns of one name differ, property by property. */
final class ColumnWords {

    private ColumnWords() {}

    static String difference(Column before, Column after) {
        List<String> parts = new ArrayList<>();
        for (ColumnProperty property : ColumnProperty.differing(before, after)) {
            parts.add(part(property, before, after));
        }
        return String.join(", ", parts);
    }

    static String part(ColumnProperty property, Column before, Column after) {
        return switch (property) {
            case TYPE -> ObjectWords.type(before.type()) + " → " + ObjectWords.type(after.type());
            case COLLATION ->
                "collation " + or(before.collation(), "default") + " → " + or(after.collation(), "default");
            case NULLABILITY -> nullability(before) + " → " + nullability(after);
            case DEFAULT ->
                "default " + or(before.defaultExpression(), "none") + " → " + or(after.defaultExpression(), "none");
            case IDENTITY -> identity(before.identity(), after.identity());
            case GENERATED -> "generated " + generated(before.generated()) + " → " + generated(after.generated());
            case COMMENT -> "comment " + ObjectWords.textChange(before.comment(), after.comment());
        };
    }

    private static String nullability(Column column) {
        return column.isNotNullNotValid() ? "not null not valid" : column.nullable() ? "nullable" : "not null";
    }

    private static String identity(@Nullable Identity before, @Nullable Identity after) {
        if (before != null && after != null && before.always() == after.always()) {
            return "identity " + String.join(", ", SequenceWords.options(before.options(), after.options()));
        }
        return "identity " + identity(before) + " → " + identity(after);
    }

    static String identity(@Nullable Identity identity) {
        if (identity == null) {
            return "none";
        }
        return identity.always() ? "always" : "by default";
    }

    static String generated(@Nullable Generated generated) {
        return generated == null
                ? "none"
                : "(" + ExpressionWords.of(generated.expression()) + ")" + (generated.stored() ? "" : " virtual");
    }

    private static String expression(@Nullable String expression) {
        return expression == null ? "none" : ExpressionWords.of(expression);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
