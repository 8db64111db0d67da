package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.ServerVersion;
import dev.autogen.database.postgres.PostgresActionWriter;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.plan.Planner;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comparing and planning stay in the background of what Hibernate needs to read its model. */
class PlanSpeedTest {

    private static final int TABLES = 1_000;
    private static final int COLUMNS = 11;

    /** Ten times what it takes on two idle cores. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void findsAndPlansADifferenceInEveryTenthTable() {
        Schema before = schema(false);
        Schema after = schema(true);
        long start = System.nanoTime();
        List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(before, after);
        Planner planner = planner();
        int steps = planner.upgrade(changes, before).steps().size()
                + planner.downgrade(changes, before).steps().size();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(changes).hasSize(TABLES / 10);
        assertThat(steps).isEqualTo(TABLES / 10 * 2);
        assertThat(took).isLessThan(LIMIT);
    }

    @Test
    void createsAndDropsEverything() {
        Schema after = schema(false);
        long start = System.nanoTime();
        Schema before = Schema.empty("public");
        List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(before, after);
        Planner planner = planner();
        assertThat(planner.upgrade(changes, before).steps()).hasSize(TABLES * 4 - 1);
        assertThat(planner.downgrade(changes, before).steps()).hasSize(TABLES * 3 - 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    }

    private static Planner planner() {
        return new Planner(new PostgresActionWriter(new ServerVersion(18, 0, "PostgreSQL 18.0")));
    }

    private static Schema schema(boolean changed) {
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
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
