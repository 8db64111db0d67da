package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.database.Scope;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.entities.EntityReader;
import dev.autogen.entities.EntitySource;
import dev.autogen.entities.TargetServer;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Entities whose tables, columns, constraints, sequences and schemas have names that are trouble: where Hibernate itself can create
 * them, the database shows no change, and our upgrade from nothing makes the same catalogue. Where it cannot, because it does not
 * quote the names of indexes and checks, nor double a quote, ours are created or refused with an error.
 */
class HostileNamesTest {

    /** What has a name, by the letter that stands for # in it. */
    private static final Map<String, String> KINDS = Map.of(
            "table",
            "t",
            "column",
            "c",
            "unique",
            "u",
            "foreign",
            "f",
            "sequence",
            "s",
            "join",
            "j",
            "schema",
            "n",
            "index",
            "i",
            "check",
            "k");

    /** Those that Hibernate quotes. */
    private static final Set<String> QUOTED =
            Set.of("table", "column", "unique", "foreign", "sequence", "join", "schema");

    /**
     * Names, with a letter of the kind for #.
     *
     * @param kinds that have it, while all others have a plain name
     */
    record Name(String text, Set<String> kinds, Map<String, String> settings) {

        @Override
        public String toString() {
            return text.replaceAll("\\s", " ") + " of " + new TreeSet<>(kinds) + " " + settings;
        }
    }

    static Stream<Name> created() {
        Map<String, String> quoting = Map.of("hibernate.globally_quoted_identifiers", "true");
        return Stream.of(
                        Stream.of("Mixed#Case", "größe#", "Größe#", "a#$b", "#" + "l".repeat(70), "x#" + "ä".repeat(40))
                                .map(text -> new Name(text, KINDS.keySet(), Map.of())),
                        Stream.of("Mixed#Case", "order#", "größe#").map(text -> new Name(text, QUOTED, quoting)),
                        Stream.of("order").map(text -> new Name(quoted(text), Set.of("table"), Map.of())),
                        Stream.of("user").map(text -> new Name(quoted(text), Set.of("column"), Map.of())),
                        Stream.of(
                                        "Mixed#Case",
                                        "a\"\"#b",
                                        "a'#b",
                                        "a#; drop table x; --",
                                        "a/*#b",
                                        "a\\#b",
                                        "a\t#b",
                                        "a\n#b",
                                        "表#",
                                        "😀#",
                                        "a #b",
                                        "1#a",
                                        "a%s#b",
                                        "a?#b",
                                        "a:#b::c",
                                        "{a#}",
                                        "#" + "L".repeat(70),
                                        "#" + "ä".repeat(31) + "ab")
                                .map(text -> new Name(quoted(text), QUOTED, Map.of())))
                .flatMap(names -> names);
    }

    private static String quoted(String text) {
        return "`" + text + "`";
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("created")
    void areTheSameAsHibernates(Name name) throws SQLException {
        EntityModelSource source = model(name);
        Schema desired = read(source);
        Scope scope = scope(desired);
        try (TestDatabase made = TestPostgres.createDatabase();
                CaseDatabase hibernate = new CaseDatabase(made);
                CaseDatabase ours = new CaseDatabase()) {
            HibernateSchema.create(made, source);
            CatalogFingerprint wanted = hibernate.fingerprint();
            Schema current = hibernate.introspect(scope);
            assertThat(new SchemaDiffer(DiffRules.ENTITIES).diff(current, hibernate.settle(desired, current)))
                    .as("changes of what Hibernate made")
                    .isEmpty();
            upgrade(ours, desired);
            assertThat(ours.fingerprint().differencesTo(wanted, Set.of())).isEmpty();
        }
    }

    /** Hibernate's statement breaks; ours gives the object this name, quoted. */
    static Stream<Name> notCreatedByHibernate() {
        return Stream.of(
                        Stream.of("table", "unique", "foreign", "check", "index", "sequence", "join", "schema")
                                .map(kind -> new Name("`a\"b`", Set.of(kind), Map.of())),
                        Stream.of("a b", "a'b", "a; drop table x; --", "order")
                                .map(text -> new Name(quoted(text), Set.of("index"), Map.of())),
                        Stream.of("Mixed", "a'b", "größe")
                                .map(text -> new Name(quoted(text), Set.of("check"), Map.of())),
                        Stream.of("table", "sequence", "unique", "foreign", "index", "check")
                                .map(kind -> new Name("order", Set.of(kind), Map.of())))
                .flatMap(names -> names);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("notCreatedByHibernate")
    void areCreatedWhereHibernateFails(Name name) throws SQLException {
        EntityModelSource source = model(name);
        Schema desired = read(source);
        try (TestDatabase made = TestPostgres.createDatabase();
                CaseDatabase ours = new CaseDatabase()) {
            assertThatThrownBy(() -> HibernateSchema.create(made, source)).isInstanceOf(RuntimeException.class);
            upgrade(ours, desired);
            Schema current = ours.introspect(scope(desired));
            assertThat(new SchemaDiffer(DiffRules.ENTITIES).diff(current, ours.settle(desired, current)))
                    .isEmpty();
        }
    }

    /** The text of the check is Hibernate's, and holds the name as Hibernate wrote it. */
    @ParameterizedTest
    @MethodSource("refused")
    void areRefusedWithAnError(Name name) throws SQLException {
        EntityModelSource source = model(name);
        Schema desired = read(source);
        try (TestDatabase made = TestPostgres.createDatabase();
                CaseDatabase ours = new CaseDatabase()) {
            assertThatThrownBy(() -> HibernateSchema.create(made, source)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> upgrade(ours, desired))
                    .isInstanceOf(AutogenException.class)
                    .hasMessageStartingWith("PostgreSQL cannot read a check of table")
                    .hasMessageContaining("hostile.Thing#special");
        }
    }

    static Stream<Name> refused() {
        return Stream.of("`a\"b`", "order").map(text -> new Name(text, Set.of("column"), Map.of()));
    }

    private static void upgrade(CaseDatabase database, Schema desired) throws SQLException {
        Schema empty = database.introspect(scope(desired));
        List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(empty, database.settle(desired, empty));
        database.run(database.planner(changes, empty).upgrade(changes, empty).withoutObstacles());
    }

    private static Scope scope(Schema desired) {
        return new Scope("public", new TreeSet<>(desired.namespaces()), Set.of());
    }

    private static Schema read(EntityModelSource source) {
        return EntityReader.read(
                        new EntitySource(
                                source.classpath(), source.packages(), null, null, List.of(), source.settings()),
                        new TargetServer(TestPostgres.majorVersion(), 0, "public"))
                .schema();
    }

    private static EntityModelSource model(Name name) {
        String text = """
                package hostile;
                import jakarta.persistence.*;
                import java.util.Set;
                @Entity
                @Table(name = $table, $schema
                    indexes = @Index(name = $index, columnList = "plain"),
                    uniqueConstraints = @UniqueConstraint(name = $unique, columnNames = {"plain", "other"}),
                    check = @CheckConstraint(name = $check, constraint = "id > 0"))
                public class Thing {
                    enum Level { LOW, HIGH }
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
                    @SequenceGenerator(name = "g", sequenceName = $sequence) Long id;
                    @Column(nullable = false) String plain;
                    @Column(name = $column, unique = true) @Enumerated(EnumType.STRING) Level special;
                    @ManyToOne @JoinColumn(name = "other", foreignKey = @ForeignKey(name = $foreign)) Thing other;
                    @ElementCollection @Column(name = "v")
                    @CollectionTable(name = $join, joinColumns = @JoinColumn(name = $column)) Set<String> words;
                }
                """;
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            boolean hostile = name.kinds().contains(kind.getKey());
            String value = hostile ? name.text().replace("#", kind.getValue()) : "plain_" + kind.getKey();
            String written = '"'
                    + value.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n")
                            .replace("\t", "\\t")
                    + '"';
            boolean schema = kind.getKey().equals("schema");
            text = text.replace("$" + kind.getKey(), !schema ? written : hostile ? "schema = " + written + "," : "");
        }
        EntityModelSource source =
                EntityModelSource.compiled("hostile names", Map.of("hostile/Thing.java", text), List.of("hostile"));
        for (Map.Entry<String, String> setting : name.settings().entrySet()) {
            source = source.withSetting(setting.getKey(), setting.getValue());
        }
        return source;
    }
}
