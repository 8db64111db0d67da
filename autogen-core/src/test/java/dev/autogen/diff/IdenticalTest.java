package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.NotNull;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table with a difference is never taken for one without. */
class IdenticalTest {

    private static final Column COLUMN = Column.of("a", "text", true);

    private static final Index INDEX = index("i", null);

    private final Identical identical = new Identical(new Structure(DiffRules.ENTITIES));

    static Stream<Table> changed() {
        Column required = Column.of("a", "text", false);
        return Stream.of(
                table(List.of(COLUMN), List.of(), false, null),
                table(List.of(COLUMN), List.of(index("j", null)), false, null),
                table(List.of(COLUMN), List.of(index("i", "new")), false, null),
                table(List.of(COLUMN), List.of(INDEX), true, null),
                table(List.of(COLUMN), List.of(INDEX), false, "new"),
                table(List.of(COLUMN, Column.of("b", "text", true)), List.of(INDEX), false, null),
                table(List.of(), List.of(INDEX), false, null),
                column(Column.of("b", "text", true)),
                column(required),
                column(COLUMN.withNotNull(new NotNull("later", false, false))),
                column(COLUMN.withType("integer")),
                column(COLUMN.withDefault("'x'")),
                column(COLUMN.withGenerated(new Generated("lower('X')", true))),
                column(new Column("a", "text", "C", true, null, null, null, null, null)),
                column(new Column("a", "text", null, true, null, null, null, "new", null)),
                column(new Column(
                        "a",
                        "text",
                        null,
                        false,
                        null,
                        new Identity(true, SequenceOptions.ascending("bigint", 1, 1)),
                        null,
                        null,
                        null)));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void seesEveryDifference(Table changed) {
        Table table = column(COLUMN);
        assertThat(identical.are(table, changed)).isFalse();
        assertThat(identical.are(changed, table)).isFalse();
        assertThat(identical.are(changed, changed)).isTrue();
    }

    @Test
    void looksAtEverythingAColumnHas() {
        assertThat(Column.class.getRecordComponents())
                .as("a new property of columns must be compared")
                .hasSize(10);
        assertThat(Table.class.getRecordComponents())
                .as("a new part of tables must be compared")
                .hasSize(10);
    }

    @Test
    void passesOverOriginsAndOrder() {
        Column b = Column.of("b", "text", true);
        Column mapped = new Column("a", "text", null, true, null, null, null, null, new Origin("com.acme.User", "a"));
        assertThat(identical.are(
                        table(List.of(COLUMN, b), List.of(INDEX), false, null),
                        table(List.of(b, mapped), List.of(INDEX), false, null)))
                .isTrue();
    }

    private static Table column(Column column) {
        return table(List.of(column), List.of(INDEX), false, null);
    }

    private static Table table(List<Column> columns, List<Index> indexes, boolean unlogged, @Nullable String comment) {
        return new Table(
                new QualifiedName("public", "t"),
                columns,
                null,
                List.of(),
                List.of(),
                List.of(),
                indexes,
                unlogged,
                comment,
                null);
    }

    private static Index index(String name, @Nullable String comment) {
        return new Index(
                ObjectName.given(name),
                false,
                false,
                Index.BTREE,
                List.of(new IndexKey("a", null, false, false, null, null)),
                List.of(),
                null,
                true,
                List.of(),
                comment,
                null);
    }
}
