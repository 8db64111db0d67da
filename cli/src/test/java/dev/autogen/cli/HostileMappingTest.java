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

/** Entities with names that PostgreSQL cannot keep as they are. */
class HostileMappingTest {

    private static final String LONG = "a_name_that_is_longer_than_the_63_bytes_that_postgresql_keeps_of_it_";

    private static final String HEAD =
            "package app; import jakarta.persistence.*; import org.hibernate.annotations.*; import java.util.*; ";

    @TempDir
    private Path folder;

    private static EntityModelSource model(Map<String, String> sources) {
        return EntityModelSource.compiled("hostile", sources, List.of("app"));
    }

    @Test
    void namesThatBecomeOneWhenCutAreAnError() {
        String members =
                "@Column(name = \"%s1\") String one; @Column(name = \"%s2\") String two;".formatted(LONG, LONG);
        fails(members, "columns of table", LONG + "1", LONG + "2");
        String sequences = """
                @GeneratedValue(generator = "one") @SequenceGenerator(name = "one", sequenceName = "%s1") Long a;
                """.formatted(LONG);
        String other = HEAD + "@Entity public class Other { @Id @GeneratedValue(generator = \"two\")"
                + " @SequenceGenerator(name = \"two\", sequenceName = \"" + LONG + "2\") Long id; }";
        String one = HEAD + "@Entity public class Customer { @Id " + sequences + " }";
        fails(
                model(Map.of("app/Customer.java", one, "app/Other.java", other)),
                "sequences of schema",
                LONG + "1",
                LONG + "2");
        String table =
                HEAD + "@Entity @jakarta.persistence.Table(name = \"" + LONG + "%s\") public class %s { @Id Long id; }";
        fails(
                model(Map.of("app/A.java", table.formatted("1", "A"), "app/B.java", table.formatted("2", "B"))),
                "tables of schema",
                LONG + "1",
                LONG + "2");
        String indexed =
                HEAD + "@Entity @jakarta.persistence.Table(indexes = {@jakarta.persistence.Index(name = \"" + LONG
                        + "1\", columnList = \"a\"), @jakarta.persistence.Index(name = \"" + LONG
                        + "2\", columnList = \"a, id\")}) public class Customer { @Id Long id; String a; }";
        fails(model(Map.of("app/Customer.java", indexed)), "keys or indexes of schema", LONG + "1", LONG + "2");
    }

    private void fails(String members, String... words) {
        fails(Customers.with(members), words);
    }

    private void fails(EntityModelSource model, String... words) {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project.Result result =
                    new Project(folder).model(model).on(database).run("diff");
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.FAILED);
            assertThat(result.err())
                    .contains("have names that PostgreSQL cuts to the same 63 bytes")
                    .contains(words)
                    .contains("→ Give one of them a shorter name.");
        }
    }
}
