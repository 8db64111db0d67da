package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entity mapped to a view or a partitioned table is no reason to create a table. */
class OtherRelationsTest {

    private static final EntityModelSource MODEL =
            EntityModelSource.compiled("sales-report", Map.of("shop/Sale.java", """
                    package shop;

                    import jakarta.persistence.Entity;
                    import jakarta.persistence.Id;

                    @Entity
                    public class Sale {
                        @Id
                        Long id;
                        String what;
                    }
                    """), List.of("shop"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE VIEW sale AS SELECT 1::bigint AS id, 'x' AS what|is a view in the database",
                "CREATE MATERIALIZED VIEW sale AS SELECT 1::bigint AS id|is a materialized view in the database",
                "CREATE TABLE sale (id bigint NOT NULL) PARTITION BY RANGE (id)|is a partitioned table in the database"
            })
    void isLeftAloneAndSaid(String ddl, String words) {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            database.execute(ddl);
            Project project = new Project(folder).model(MODEL).on(database);
            Project.Result diff = project.succeeds("diff");
            assertThat(diff.out()).isEmpty();
            assertThat(diff.err()).contains("public.sale (shop.Sale) " + words);
        }
    }
}
