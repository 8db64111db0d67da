package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table whose key holds for a time: no mapping can express it, and none may take its place. */
class TemporalKeyTest {

    private static final String MEMBERS = "@Column(nullable = false, columnDefinition = \"int4range\") String number;"
            + " @Column(nullable = false, columnDefinition = \"daterange\") String valid;";

    @Test
    void isLeftAlone(@TempDir Path folder) throws Exception {
        assumeThat(TestPostgres.majorVersion()).isGreaterThanOrEqualTo(18);
        try (Scene scene = new Scene(folder).customer(MEMBERS)) {
            TestDatabase database = scene.database();
            scene.succeeds("revision", "--autogenerate", "-m", "customers", "--rev-id", "0001");
            scene.succeeds("upgrade");
            String key = database.value(
                    "SELECT conname FROM pg_constraint WHERE contype = 'p' AND conrelid = 'customer'::regclass");
            database.execute(
                    "ALTER TABLE customer DROP CONSTRAINT " + key
                            + "; ALTER TABLE customer ADD PRIMARY KEY (number, valid WITHOUT OVERLAPS), ALTER COLUMN id SET NOT NULL");

            Project.Result same = scene.run(List.of("diff", "-v"));
            assertThat(same.exitCode()).as(same.toString()).isZero();
            assertThat(same.err())
                    .contains("left alone: primary key customer.customer_pkey (without overlaps: number, valid)")
                    .contains(
                            "left alone: constraint customer.customer_pkey (the table has a primary key without overlaps)");

            scene.customer(MEMBERS.replace("nullable = false, ", ""));
            Project.Result optional = scene.run(List.of("diff", "-v"));
            assertThat(optional.exitCode()).as(optional.toString()).isZero();
            assertThat(optional.err())
                    .contains("left alone: column customer.valid (the primary key without overlaps keeps it NOT NULL)");

            scene.customer(MEMBERS.replace("nullable = false, ", "") + " Integer age;")
                    .project()
                    .proving(scene.shadow());
            scene.succeeds("revision", "--autogenerate", "-m", "ages", "--rev-id", "0002");
            assertThat(scene.project().read("migrations/0002_ages.sql"))
                    .contains("-- Proof: upgrade and downgrade round trip on PostgreSQL ")
                    .doesNotContain("PRIMARY KEY", "CONSTRAINT");
            scene.succeeds("upgrade");
            assertThat(database.value("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'p'"
                            + " AND conrelid = 'customer'::regclass"))
                    .isEqualTo("PRIMARY KEY (number, valid WITHOUT OVERLAPS)");
        }
    }
}
