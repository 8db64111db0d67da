package dev.autogen.acceptance;

import dev.autogen.schema.Column;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A schema of any size: tables of eleven columns, each with a key, an index, a sequence and a reference to the table before. */
final class LargeSchema {

    private static final int COLUMNS = 11;

    private LargeSchema() {}

    static Schema of(int tables) {
        return schema(tables, false);
    }

    /** The same with another type for one column of every tenth table. */
    static Schema changed(int tables) {
        return schema(tables, true);
    }

    private static Schema schema(int count, boolean changed) {
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(table(i, changed && i % 10 == 0));
            sequences.add(
                    new Sequence(name("t" + i + "_seq"), SequenceOptions.ascending("bigint", 1, 50), null, null, null));
        }
        return new Schema("public", List.of("public"), tables, sequences, List.of(), List.of());
    }

    private static Table table(int number, boolean changed) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("id", "bigint", false));
        columns.add(Column.of("parent_id", "bigint", true));
        for (int i = 2; i < COLUMNS; i++) {
            columns.add(
                    Column.of("c" + i, changed && i == 5 ? "character varying(300)" : "character varying(255)", true));
        }
        List<ForeignKey> references = number == 0 ? List.of() : List.of(reference(number));
        return new Table(
                name("t" + number),
                columns,
                new PrimaryKey(
                        ObjectName.given("t" + number + "_pkey"),
                        List.of("id"),
                        List.of(),
                        Deferrability.NOT_DEFERRABLE,
                        null),
                List.of(),
                List.of(),
                references,
                List.of(index(number)),
                false,
                null,
                null);
    }

    private static ForeignKey reference(int number) {
        return new ForeignKey(
                ObjectName.given("fk" + number),
                List.of("parent_id"),
                name("t" + (number - 1)),
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                false,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                null);
    }

    private static Index index(int number) {
        return new Index(
                ObjectName.given("ix" + number),
                false,
                false,
                Index.BTREE,
                List.of(IndexKey.ascending("c3")),
                List.of(),
                null,
                true,
                List.of(),
                null,
                null);
    }

    private static QualifiedName name(String name) {
        return new QualifiedName("public", name);
    }
}
