package dev.autogen.diff;

import dev.autogen.schema.Column;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can differ between two columns of one name. */
public enum ColumnProperty {
    TYPE(Column::type),
    COLLATION(Column::collation),
    NULLABILITY(column -> List.of(column.nullable(), column.isNotNullNotValid())),
    DEFAULT(Column::defaultExpression),
    IDENTITY(Column::identity),
    GENERATED(Column::generated),
    COMMENT(Column::comment);

    private final Function<Column, @Nullable Object> value;

    ColumnProperty(Function<Column, @Nullable Object> value) {
        this.value = value;
    }

    /** The properties in which two settled columns differ. Name and origin are not among them. */
    public static Set<ColumnProperty> differing(Column before, Column after) {
        Set<ColumnProperty> differing = EnumSet.noneOf(ColumnProperty.class);
        for (ColumnProperty property : values()) {
            if (!Objects.equals(property.value.apply(before), property.value.apply(after))) {
                differing.add(property);
            }
        }
        return differing;
    }
}
