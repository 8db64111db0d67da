package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.schema.Column;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What no pair of databases can show; the acceptance cases show the rest. */
class SchemaDifferTest {

    private static final QualifiedName USERS = new QualifiedName("public", "users");
    private static final Column ID = Column.of("id", "bigint", false);
    private static final Column EMAIL = Column.of("email", "text", true);

    @Test
    void neverComparesOrigins() {
        Origin origin = new Origin("com.acme.User", "email");
        Column mapped = new Column("email", "text", null, true, null, null, null, null, origin);
        assertThat(diff(schema(table(List.of(EMAIL), List.of())), schema(table(List.of(mapped), List.of()))))
                .isEmpty();
    }

    @Test
    void keepsNamesThatNobodyChose() {
        Schema before = schema(table(List.of(EMAIL), List.of(unique(ObjectName.given("uk_old"), "email"))));
        assertThat(diff(before, schema(table(List.of(EMAIL), List.of(unique(ObjectName.given("UK123"), "email"))))))
                .isEmpty();
        assertThat(diff(before, schema(table(List.of(EMAIL), List.of(unique(ObjectName.chosen("uk_new"), "email"))))))
                .containsExactly(new ConstraintChange.RenameConstraint(
                        USERS, unique(ObjectName.given("uk_old"), "email"), ObjectName.chosen("uk_new")));
    }

    @Test
    void keepsTheNameOfWhatIsAltered() {
        Schema before = schema(table(List.of(EMAIL), List.of(unique(ObjectName.given("uk_old"), "email"))));
        UniqueConstraint after = new UniqueConstraint(
                ObjectName.given("UK123"), List.of("email"), List.of(), true, Deferrability.NOT_DEFERRABLE, null);
        assertThat(diff(before, schema(table(List.of(EMAIL), List.of(after)))))
                .containsExactly(new ConstraintChange.AlterConstraint(
                        USERS,
                        unique(ObjectName.given("uk_old"), "email"),
                        after.withName(ObjectName.given("uk_old"))));
    }

    @Test
    void dropsTheSecondOfTwoEqualForeignKeys() {
        ForeignKey first = foreignKey("fk_a");
        ForeignKey second = foreignKey("fk_b");
        Schema before = schema(withForeignKeys(List.of(first, second)));
        assertThat(diff(before, schema(withForeignKeys(List.of(foreignKey("fk_b"))))))
                .containsExactly(new ConstraintChange.DropConstraint(USERS, first));
    }

    @Test
    void rebuildsAnInvalidIndex() {
        Index invalid = index("ix", false);
        Index valid = index("ix", true);
        assertThat(diff(schema(withIndex(invalid)), schema(withIndex(valid))))
                .containsExactly(new IndexChange.AlterIndex(USERS, invalid, valid));
    }

    @Test
    void dropsNoSchemaButThoseThatNothingAsksFor() {
        Schema before =
                new Schema("public", List.of("public", "audit", "shared"), List.of(), List.of(), List.of(), List.of());
        Schema after = new Schema("public", List.of("shared"), List.of(), List.of(), List.of(), List.of());
        assertThat(diff(before, after)).containsExactly(new NamespaceChange.DropNamespace("audit"));
    }

    @Test
    void keepsTheSchemaOfWhatItLeavesAlone() {
        EnumType mood = new EnumType(new QualifiedName("audit", "mood"), List.of("sad"), null, null);
        Table users = table(List.of(Column.of("mood", "audit.mood", true)), List.of());
        Schema before =
                new Schema("public", List.of("public", "audit"), List.of(users), List.of(), List.of(mood), List.of());
        Schema after = new Schema("public", List.of("public"), List.of(users), List.of(), List.of(), List.of());
        assertThat(diff(before, after)).isEmpty();
        assertThat(new SchemaDiffer(DiffRules.DATABASES).diff(before, after))
                .containsExactly(new EnumTypeChange.DropEnumType(mood), new NamespaceChange.DropNamespace("audit"));
    }

    @Test
    void givesTheSameResultWhateverTheOrderOfTables() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tables.add(new Table(
                    new QualifiedName("public", "t" + i),
                    List.of(ID),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    null,
                    null));
        }
        List<Change> changes = diff(Schema.empty("public"), schema(tables.toArray(Table[]::new)));
        Collections.shuffle(tables, new Random(7));
        assertThat(diff(Schema.empty("public"), schema(tables.toArray(Table[]::new))))
                .isEqualTo(changes);
    }

    @Test
    void leadsThereAndBack() {
        Schema before = schema(table(List.of(ID, EMAIL), List.of(unique(ObjectName.given("uk"), "email"))));
        Schema after = schema(withIndex(index("ix", true)));
        List<Change> changes = diff(before, after);
        Schema reached = SchemaPatch.apply(before, changes);
        assertThat(diff(reached, after)).isEmpty();
        assertThat(new SchemaDiffer(DiffRules.DATABASES)
                        .diff(SchemaPatch.apply(reached, SchemaPatch.inverse(changes)), before))
                .isEmpty();
    }

    @Test
    void refusesChangesThatDoNotLeadThere() {
        Schema wanted = schema(table(List.of(ID, EMAIL), List.of()));
        Schema reached = schema(table(List.of(ID), List.of(unique(ObjectName.given("uk"), "id"))));
        assertThatThrownBy(() -> DiffRemainder.check(reached, wanted, DiffRules.ENTITIES, Unchanged.none()))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("incomplete-diff"))
                .hasMessageContaining("public.users columns")
                .hasMessageContaining("public.users constraints");
    }

    @Test
    void refusesToApplyAChangeToASchemaItWasNotMadeFor() {
        assertThatThrownBy(() ->
                        SchemaPatch.apply(Schema.empty("public"), List.of(new ColumnChange.DropColumn(USERS, EMAIL))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("email");
    }

    private static List<Change> diff(Schema before, Schema after) {
        return new SchemaDiffer(DiffRules.ENTITIES).diff(before, after);
    }

    private static Schema schema(Table... tables) {
        return new Schema("public", List.of("public"), List.of(tables), List.of(), List.of(), List.of());
    }

    private static Table table(List<Column> columns, List<UniqueConstraint> uniques) {
        return new Table(USERS, columns, null, uniques, List.of(), List.of(), List.of(), false, null, null);
    }

    private static Table withForeignKeys(List<ForeignKey> keys) {
        PrimaryKey key = new PrimaryKey(
                ObjectName.given("users_pkey"), List.of("id"), List.of(), Deferrability.NOT_DEFERRABLE, null);
        return new Table(USERS, List.of(ID), key, List.of(), List.of(), keys, List.of(), false, null, null);
    }

    private static Table withIndex(Index index) {
        return new Table(
                USERS, List.of(EMAIL), null, List.of(), List.of(), List.of(), List.of(index), false, null, null);
    }

    private static UniqueConstraint unique(ObjectName name, String column) {
        return new UniqueConstraint(name, List.of(column), List.of(), false, Deferrability.NOT_DEFERRABLE, null);
    }

    private static ForeignKey foreignKey(String name) {
        return new ForeignKey(
                ObjectName.given(name),
                List.of("id"),
                USERS,
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                false,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                null);
    }

    private static Index index(String name, boolean valid) {
        return new Index(
                ObjectName.given(name),
                false,
                false,
                Index.BTREE,
                List.of(IndexKey.ascending("email")),
                List.of(),
                null,
                valid,
                List.of(),
                null,
                null);
    }
}
