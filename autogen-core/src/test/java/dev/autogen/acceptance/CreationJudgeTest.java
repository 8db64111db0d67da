package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Database;
import dev.autogen.database.Dependents;
import dev.autogen.database.Scope;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.entities.EntityModel;
import dev.autogen.entities.EntitySearch;
import dev.autogen.entities.EntitySource;
import dev.autogen.entities.FoundEntities;
import dev.autogen.entities.StartedHibernate;
import dev.autogen.entities.TargetServer;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.EveryStyleApp;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.RunSettings;
import dev.autogen.plan.Planner;
import dev.autogen.plan.SectionText;
import dev.autogen.proof.Creation;
import dev.autogen.proof.OriginalCatalog;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProofSubject;
import dev.autogen.proof.Prover;
import dev.autogen.proof.ShadowServer;
import dev.autogen.proof.ThrowawayDatabase;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.revision.MigrationFile;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An upgraded copy is held against what Hibernate itself makes of the entities, so that what was misread of them is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreationJudgeTest {

    private static final Set<QualifiedName> OWN =
            Set.of(new QualifiedName("public", "autogen_version"), new QualifiedName("public", "autogen_log"));

    private final Database postgres = new PostgresDatabase();

    private final StoreVersions versions = new StoreVersions();

    private final Map<Integer, Entities> stores = new HashMap<>();

    private record Entities(EntityModel model, List<String> statements) {

        static Entities of(EntityModelSource source) {
            EntitySource entities = new EntitySource(
                    source.classpath(),
                    source.packages(),
                    source.persistenceUnit(),
                    source.hibernateConfig(),
                    source.mappingFiles().stream().map(Path::toString).toList(),
                    source.settings());
            try (EntitySearch search = EntitySearch.open(entities)) {
                FoundEntities found = search.find();
                try (StartedHibernate hibernate =
                        search.start(() -> new TargetServer(TestPostgres.majorVersion(), 0, "public"))) {
                    return new Entities(found.read(hibernate), hibernate.creationStatements());
                }
            }
        }

        Entities with(UnaryOperator<String> statement) {
            return new Entities(
                    model,
                    statements.stream()
                            .map(statement)
                            .filter(sql -> !sql.isEmpty())
                            .toList());
        }
    }

    /** With what the mappings of the application mention and no mapping makes. */
    private static final class PreparedDatabase implements ThrowawayDatabase {

        private final TestDatabase database;

        PreparedDatabase() {
            this(TestPostgres.createDatabase());
            database.execute(EveryStyleApp.SETUP);
        }

        private PreparedDatabase(TestDatabase database) {
            this.database = database;
        }

        @Override
        public ThrowawayDatabase copy() {
            return new PreparedDatabase(database.copy());
        }

        @Override
        public Connection open() throws SQLException {
            return database.connect();
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @AfterAll
    void drop() {
        versions.close();
    }

    static List<Arguments> pairs() {
        return StoreVersions.neighbours(1);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void agreesWithTheWaysBetweenVersionsOfAnApplication(int before, int after) throws SQLException {
        try (TestDatabase database = versions.database(before).copy()) {
            Entities store = stores.computeIfAbsent(after, version -> Entities.of(StoreApp.version(version)));
            assertThat(prove(database, store, List.of())).isInstanceOf(Proof.Proven.class);
        }
    }

    @Test
    void agreesWithEveryStyleOfMapping() throws SQLException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            database.execute(EveryStyleApp.SETUP);
            assertThat(prove(
                            database,
                            Entities.of(EveryStyleApp.model(TestPostgres.majorVersion())),
                            List.of(),
                            PreparedDatabase::new))
                    .isInstanceOf(Proof.Proven.class);
        }
    }

    @Test
    void findsWhatWasMisreadOfTheEntities() throws SQLException {
        Entities store = Entities.of(StoreApp.version(1));
        String table = store.statements().stream()
                .filter(sql -> sql.startsWith("create table ") && sql.contains(" varchar(255)"))
                .findFirst()
                .orElseThrow();
        String sequence = store.statements().stream()
                .filter(sql -> sql.startsWith("create sequence "))
                .findFirst()
                .orElseThrow();
        assertThat(failure(store.with(
                        sql -> sql.equals(table) ? sql.replaceFirst("varchar\\(255\\)", "varchar(256)") : sql)))
                .singleElement()
                .asString()
                .startsWith("differs: column ")
                .endsWith("type: upgraded character varying(255), wanted character varying(256)");
        assertThat(failure(store.with(sql -> sql.equals(sequence) ? sql + " cache 7" : sql)))
                .singleElement()
                .asString()
                .startsWith("differs: sequence ");
        assertThat(failure(store.with(sql -> sql.equals(sequence) ? "" : sql)))
                .singleElement()
                .asString()
                .startsWith("only upgraded: sequence ");
    }

    @Test
    void leavesAloneWhatIsOutOfScope() throws SQLException {
        try (TestDatabase database = versions.database(1).copy()) {
            database.execute("CREATE TABLE others (id serial PRIMARY KEY, note text); CREATE INDEX ON others (note);"
                    + " CREATE VIEW seen AS SELECT note FROM others");
            assertThat(prove(
                            database,
                            Entities.of(StoreApp.version(2)),
                            List.of(
                                    new UnmanagedObject("table", "public.others", "excluded"),
                                    new UnmanagedObject("sequence", "public.others_id_seq", "excluded"))))
                    .isInstanceOf(Proof.Proven.class);
        }
    }

    @Test
    void doesNotPassForStatementsOfHibernateThatFail() throws SQLException {
        Entities store = Entities.of(StoreApp.version(1));
        String sequence = store.statements().stream()
                .filter(sql -> sql.startsWith("create sequence "))
                .findFirst()
                .orElseThrow();
        try (TestDatabase database = TestPostgres.createDatabase()) {
            assertThat(prove(database, store.with(sql -> sql.equals(sequence) ? sql + " nonsense" : sql), List.of())
                            .words())
                    .startsWith(
                            "not proven, because Hibernate's own schema could not be made for comparison: ERROR: syntax");
        }
    }

    private List<String> failure(Entities wanted) throws SQLException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Proof proof = prove(database, wanted, List.of());
            assertThat(proof).isInstanceOf(Proof.Failed.class);
            return ((Proof.Failed) proof).details();
        }
    }

    private Proof prove(TestDatabase database, Entities entities, List<UnmanagedObject> leftAlone) throws SQLException {
        TestDatabase server = versions.database(0);
        return prove(database, entities, leftAlone, new ShadowServer(server.url(), server.user(), server.password()));
    }

    private Proof prove(
            TestDatabase database, Entities entities, List<UnmanagedObject> leftAlone, ThrowawayServer server)
            throws SQLException {
        Set<String> excluded = new TreeSet<>();
        leftAlone.forEach(object -> excluded.add(object.name()));
        try (Connection connection = database.connect()) {
            Set<String> schemas = new TreeSet<>(entities.model().schema().namespaces());
            schemas.addAll(database.column(StoreVersions.SCHEMAS));
            Scope scope = new Scope("public", schemas, OWN);
            Schema current = postgres.introspect(connection, scope);
            Schema scoped = new Schema(
                    current.defaultSchema(),
                    current.namespaces(),
                    current.tables().stream()
                            .filter(table -> !excluded.contains(table.name().toString()))
                            .toList(),
                    current.sequences().stream()
                            .filter(sequence ->
                                    !excluded.contains(sequence.name().toString()))
                            .toList(),
                    current.enumTypes(),
                    current.unmanaged());
            Schema desired = postgres.settle(connection, entities.model().schema(), scoped);
            List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(scoped, desired);
            Dependents dependents = postgres.dependents(connection, changes, current);
            Planner planner = new Planner(
                    postgres.actionWriter(postgres.serverVersion(connection), Renaming.NONE, dependents, false));
            String text = "-- autogen revision 1\n-- parents: 0\n-- message: m\n\n-- autogen upgrade\n\n"
                    + SectionText.of(planner.upgrade(changes, current)) + "\n-- autogen downgrade\n\n"
                    + SectionText.of(planner.downgrade(changes, current));
            return new Prover(server, postgres, RunSettings.defaults())
                    .prove(
                            MigrationFile.parse(Path.of("1_m.sql"), text.getBytes(StandardCharsets.UTF_8)),
                            new ProofSubject(
                                    OriginalCatalog.read(connection, postgres.serverVersion(connection), scope),
                                    current,
                                    changes,
                                    dependents,
                                    (copy, upgraded) -> List.of(),
                                    new Creation(entities.statements(), desired, leftAlone, List.of())));
        }
    }
}
