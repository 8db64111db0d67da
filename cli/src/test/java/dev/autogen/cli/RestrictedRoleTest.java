package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.embedded.EmbeddedOptions;
import dev.autogen.embedded.EmbeddedServer;
import dev.autogen.embedded.ServerAddress;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.proof.CatalogFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing needs no more than to connect, to find names, and to create temporary objects; where that is missing, it is said. */
class RestrictedRoleTest {

    /** What only PostgreSQL can spell. */
    private static final EntityModelSource MODEL =
            Customers.with("@Column(columnDefinition = \"varchar(9) default lower('A' || 'B')\") String code;"
                    + " @org.hibernate.annotations.Check(constraints = \"coalesce(age, 0) + 1 > 0\") Integer age;");

    private static final String TABLES =
            "CREATE TABLE customer (id bigint PRIMARY KEY, code varchar(9) DEFAULT 'ab', age int);"
                    + " CREATE TABLE secret (id int); CREATE SEQUENCE customer_seq INCREMENT 50; SELECT nextval('customer_seq')";

    @TempDir
    private Path folder;

    @Test
    void mayBeAsPoorAsThat() throws Exception {
        try (Scene scene = new Scene(folder).model(MODEL)) {
            TestDatabase database = scene.database();
            database.execute(TABLES);
            database.execute("REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
            String all = scene.run(List.of("diff")).out();
            assertThat(all).contains("code").contains("secret");
            String state = state(database);
            CatalogFingerprint before = Catalog.of(database);

            scene.connectAsRole("GRANT CONNECT, TEMPORARY ON DATABASE " + database.name());
            assertThat(scene.run(List.of("diff")).out()).isEqualTo(all);
            database.execute("ALTER ROLE role_" + database.name() + " SET default_transaction_read_only = on");
            assertThat(scene.run(List.of("diff")).out()).isEqualTo(all);

            assertThat(Catalog.of(database)).isEqualTo(before);
            assertThat(state(database)).isEqualTo(state);
        }
    }

    /** Counters of sequences, and whatever there is of relations, types and statistics about them. */
    private static String state(TestDatabase database) {
        return database.rows("SELECT last_value, is_called FROM customer_seq") + " "
                + database.rows("SELECT count(*) FROM pg_class") + database.rows("SELECT count(*) FROM pg_type") + " "
                + database.rows("SELECT relname, n_live_tup, n_tup_ins FROM pg_stat_user_tables ORDER BY 1");
    }

    @Test
    void needsNoTemporaryObjectsWhereTextsAgree() throws Exception {
        try (Scene scene = new Scene(folder).customer("String name;")) {
            TestDatabase database = scene.database();
            database.execute("CREATE TABLE customer (id bigint NOT NULL PRIMARY KEY, name varchar(255))");
            database.execute("REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
            scene.connectAsRole("GRANT CONNECT ON DATABASE " + database.name());
            Project.Result result = scene.run(List.of("diff"));
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void isToldThatAStandbyHasNoTemporaryTables() throws Exception {
        EmbeddedServer server = EmbeddedServer.at(
                folder.resolve("server"), EmbeddedOptions.defaults().withDurable(false));
        ServerAddress address = server.start();
        try {
            execute(address, TABLES);
            server.stop();
            standBy(folder.resolve("server"));
            address = server.start();
            Project project = new Project(folder)
                    .model(MODEL)
                    .with(
                            "--url",
                            address.jdbcUrl("postgres"),
                            "--user",
                            address.user(),
                            "--password",
                            address.password());
            Project.Result result = project.run("diff");
            assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(result.err())
                    .contains("but this server is a standby, which has none.")
                    .contains("→ Connect to the primary server.");
            assertThat(project.run("diff", "--from", "empty", "--to", "database")
                            .out())
                    .contains("+ table secret");
        } finally {
            server.stop();
        }
    }

    private static void execute(ServerAddress address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl("postgres"), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A server that waits for more from a primary that never comes answers queries meanwhile. */
    private static void standBy(Path server) throws IOException {
        Files.createFile(server.resolve("data").resolve("standby.signal"));
    }
}
