package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An identifier is taken from a sequence that is there already and does not change: only the entities know which columns it feeds,
 * and no number may be handed out twice.
 */
class SharedSequenceTest {

    private static final String BY_IDENTITY = "@GeneratedValue(strategy = GenerationType.IDENTITY)";

    private static final String BY_SEQUENCE = "@GeneratedValue(generator = \"numbers\")"
            + " @SequenceGenerator(name = \"numbers\", sequenceName = \"numbers\", allocationSize = 1)";

    @TempDir
    private Path folder;

    @Test
    void theSequenceIsSetBeyondAllColumnsItFeeds() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).model(model(BY_IDENTITY)).on(database);
            project.succeeds("revision", "--autogenerate", "-m", "parcels", "--rev-id", "0001");
            project.succeeds("upgrade");
            database.execute("""
                    INSERT INTO item SELECT nextval('numbers') FROM generate_series(1, 3);
                    INSERT INTO item VALUES (40);
                    INSERT INTO parcel SELECT FROM generate_series(1, 100);
                    DELETE FROM parcel WHERE id > 90""");

            project.model(model(BY_SEQUENCE));
            project.succeeds("revision", "--autogenerate", "-m", "shared", "--rev-id", "0002");
            assertThat(database.value("SELECT last_value FROM numbers")).isEqualTo("3");
            assertThat(project.read("migrations/0002_shared.sql"))
                    .doesNotContain("AG203")
                    .doesNotContain("CREATE SEQUENCE");
            project.succeeds("upgrade");
            assertThat(database.value("SELECT nextval('numbers')")).isEqualTo("101");

            project.succeeds("downgrade", "0001", "--yes");
            database.execute("INSERT INTO parcel DEFAULT VALUES");
            assertThat(database.value("SELECT max(id) FROM parcel")).isEqualTo("102");
        }
    }

    private static EntityModelSource model(String generated) {
        String head = "package app; import jakarta.persistence.*; ";
        return EntityModelSource.compiled(
                "shared sequence",
                Map.of(
                        "app/Item.java",
                        head + "@Entity public class Item { @Id " + BY_SEQUENCE + " Long id; }",
                        "app/Parcel.java",
                        head + "@Entity public class Parcel { @Id " + generated + " Long id; }"),
                List.of("app"));
    }
}
