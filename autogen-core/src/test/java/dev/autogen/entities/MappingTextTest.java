package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.schema.Column;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What mappings say in SQL of their own, and what Hibernate puts into statements word by word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingTextTest {

    private static final String ENTITIES = """
            package text;
            @Entity @Table(name = "definitions", check = {
                @CheckConstraint(name = "amounts_add_up", constraint = "amount >= 0 and price > 0"),
                @CheckConstraint(constraint = "price < 1000")})
            public class Definitions {
                @Id @Column(columnDefinition = "bigserial") Long id;
                @Column(columnDefinition = "text default 'not null, default' not null") String text;
                @Column(columnDefinition = "varchar(20) collate \\"C\\" default upper('x')") String collated;
                @Column(columnDefinition = "numeric(10,2) not null check (amount > -1)") BigDecimal amount;
                @Column(columnDefinition = "numeric(10,2) constraint price_positive check (price > 0)") BigDecimal price;
                @Column(columnDefinition = "timestamptz default now()") Instant created;
                @Column(columnDefinition = "int generated always as (1 + 1) stored", insertable = false, updatable = false) Integer two;
                @Column(columnDefinition = "varchar(30) unique") String alone;
                @Column(columnDefinition = "interval day to second(3)") Duration span;
                @Column(columnDefinition = "smallserial") Short counter;
                @Column(length = 10) @ColumnDefault("'a''b'") String quoted;
                @Column(nullable = false) @ColumnDefault("7") int seven;
                @Column(name = "upper") @GeneratedColumn("upper(text)") String upper;
                @Column(name = "checked") @org.hibernate.annotations.Check(constraints = "checked <> 'x'") String checked;
                @Column(name = "named") @org.hibernate.annotations.Check(name = "NamedCheck", constraints = "named <> 'x'") String named;
                @org.hibernate.annotations.Collate("C") @Column(length = 5) String c;
                @org.hibernate.annotations.Comment("it''s here") @Column(length = 5) String commented;
            }
            ---
            package text;
            @Entity @Table(name = "indexed", indexes = {
                @Index(name = "i_plain", columnList = "a"),
                @Index(name = "i_desc", columnList = "a desc, b asc"),
                @Index(name = "i_expression", columnList = "(lower(name)), b"),
                @Index(name = "I_Mixed", columnList = "NAME"),
                @Index(columnList = "b, a"),
                @Index(name = "i_where", columnList = "a", options = "include (b) with (fillfactor = 70) where b > 3"),
                @Index(name = "u_named", columnList = "a, name", unique = true),
                @Index(name = "u_expression", columnList = "(lower(name))", unique = true)},
                uniqueConstraints = {
                    @UniqueConstraint(columnNames = {"b", "name"}),
                    @UniqueConstraint(name = "Own Name", columnNames = "c"),
                    @UniqueConstraint(name = "u_late", columnNames = {"c", "a"}, options = "deferrable initially deferred")})
            public class Indexed {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id;
                int a; Integer b; String name; String c;
                @Column(unique = true) String d;
            }
            ---
            package text;
            @Entity @Table(name = "referring")
            public class Referring {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "down")
                @SequenceGenerator(name = "down", sequenceName = "down_seq", initialValue = -5, allocationSize = -10, options = "cache 3 cycle")
                Long id;
                @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_written", foreignKeyDefinition =
                    "foreign key (written_id) references indexed (id) match full on update cascade on delete set null deferrable initially deferred")) Indexed written;
                @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_options", options = "on update cascade deferrable")) Indexed options;
                @ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) Indexed deleted;
                @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Indexed free;
                @ManyToOne @JoinColumn(name = "d_ref", referencedColumnName = "d") Indexed byD;
                @ElementCollection List<String> names;
                @ElementCollection @Enumerated(EnumType.STRING) Map<String, Level> levels;
                @ManyToMany @JoinTable(name = "Links") Set<Indexed> links;
            }
            ---
            package text;
            public enum Level { LOW, HIGH }
            ---
            package text;
            @Entity @Table(name = "`Quoted Name`")
            public class Quoted {
                @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;
                @Column(name = "`Mixed Case`") String mixed;
                @Column(name = "MixedCase") String folded;
                @Column(name = "a_very_long_column_name_that_goes_on_and_on_until_it_does_not_fit_any_more") String cut;
                @Enumerated @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Level level;
            }
            """;

    private EntityModelSource source = EntityModelSource.scanned("none", List.of(), List.of());

    private EntityModel model = new EntityModel(
            Schema.empty("public"),
            List.of(),
            List.of(),
            HibernateVersion.running("none"),
            List.of(),
            new EntityTimings(java.time.Duration.ZERO, java.time.Duration.ZERO, java.time.Duration.ZERO));

    @BeforeAll
    void read(@TempDir Path folder) {
        Compiled.into(folder, Compiled.sources(ENTITIES));
        source = EntityModelSource.scanned("mapping text", List.of(folder), List.of("text"));
        model = EntityReader.read(Sources.of(source), Sources.server());
    }

    @Test
    void isWhatHibernateMakesOfIt() throws SQLException {
        SameAsHibernateTest.assertSameAsCreated(source, model.schema());
    }

    /** Hibernate then quotes some names of constraints and indexes, and not others. */
    @Test
    void isWhatHibernateMakesOfItWithEveryNameQuoted(@TempDir Path quoted) throws SQLException {
        Compiled.into(quoted, """
                package quoting;
                @Entity @Table(indexes = {@Index(name = "ByName", columnList = "itemName desc"), @Index(columnList = "itemName, id")},
                    uniqueConstraints = {@UniqueConstraint(name = "OnlyOnce", columnNames = {"itemName", "parent_id"}),
                        @UniqueConstraint(columnNames = {"itemName", "id"})},
                    check = @CheckConstraint(name = "NotEmpty", constraint = "id > 0"))
                public class Item {
                    @Id @GeneratedValue Long id;
                    String itemName;
                    @ManyToOne Item parent;
                    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "ToOther")) Item other;
                }
                """);
        EntityModelSource quoting = EntityModelSource.scanned("quoted", List.of(quoted), List.of())
                .withSetting("hibernate.globally_quoted_identifiers", "true");

        SameAsHibernateTest.assertSameAsCreated(
                quoting,
                EntityReader.read(Sources.of(quoting), Sources.server()).schema());
    }

    @Test
    void definitionsAreTakenApartAtTheirClauses() {
        assertThat(column("definitions", "text"))
                .isEqualTo(Column.of("text", "text", false).withDefault("'not null, default'"));
        assertThat(column("definitions", "collated").collation()).isEqualTo("C");
        assertThat(column("definitions", "collated").defaultExpression()).isEqualTo("upper('x')");
        assertThat(column("definitions", "created").defaultExpression()).isEqualTo("now()");
        assertThat(column("definitions", "commented").comment()).isEqualTo("it's here");
        assertThat(column("definitions", "id").defaultExpression())
                .isEqualTo("nextval('definitions_id_seq'::regclass)");
        assertThat(table("definitions").checks())
                .extracting(check -> check.name() + " " + check.expression() + " " + check.columns())
                .contains(
                        "(unnamed) amount > -1 [amount]",
                        "price_positive price > 0 [price]",
                        "namedcheck named <> 'x' [named]");
    }

    @Test
    void optionsOfIndexesAndKeysAreRead() {
        Index where = index("i_where");
        assertThat(where.included()).containsExactly("b");
        assertThat(where.options()).containsExactly("fillfactor=70");
        assertThat(where.predicate()).isEqualTo("b > 3");
        assertThat(index("i_expression").keys().get(0).expression()).isEqualTo("lower(name)");
        assertThat(table("indexed").uniqueConstraints())
                .filteredOn(unique -> unique.name().equals(ObjectName.chosen("u_late")))
                .singleElement()
                .satisfies(unique -> assertThat(unique.deferrability()).isEqualTo(Deferrability.INITIALLY_DEFERRED));
        ForeignKey written = foreignKey("fk_written");
        assertThat(written.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(written.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        assertThat(written.matchFull()).isTrue();
        assertThat(foreignKey("fk_options").deferrability()).isEqualTo(Deferrability.INITIALLY_IMMEDIATE);
    }

    @Test
    void namesTellWhetherSomebodyChoseThem() {
        assertThat(table("referring").foreignKeys())
                .filteredOn(key -> key.name().chosen())
                .extracting(key -> key.name().text())
                .containsExactlyInAnyOrder("fk_written", "fk_options");
        assertThat(table("indexed").indexes())
                .filteredOn(index -> !index.name().chosen())
                .singleElement()
                .satisfies(index -> assertThat(index.name().text()).startsWith("idx"));
    }

    @Test
    void aNameThatPostgresCutsIsNoted() {
        assertThat(model.notes())
                .filteredOn(note -> note.kind().equals("long name"))
                .singleElement()
                .satisfies(
                        note -> assertThat(note.reason())
                                .isEqualTo(
                                        "PostgreSQL cuts it to a_very_long_column_name_that_goes_on_and_on_until_it_does_not_f"));
    }

    private Column column(String table, String name) {
        Column column = table(table).column(name).orElseThrow();
        return new Column(
                column.name(),
                column.type(),
                column.collation(),
                column.nullable(),
                column.defaultExpression(),
                column.identity(),
                column.generated(),
                column.comment(),
                null);
    }

    private Index index(String name) {
        return table("indexed").indexes().stream()
                .filter(index -> name.equals(index.name().text()))
                .findFirst()
                .orElseThrow();
    }

    private ForeignKey foreignKey(String name) {
        return table("referring").foreignKeys().stream()
                .filter(key -> name.equals(key.name().text()))
                .findFirst()
                .orElseThrow();
    }

    private Table table(String name) {
        return model.schema().table(new QualifiedName("public", name)).orElseThrow();
    }
}
