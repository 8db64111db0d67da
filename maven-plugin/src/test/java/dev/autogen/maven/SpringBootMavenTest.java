package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.maven.MavenProjectRun.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A Spring Boot application with JPA, whose POM tells the plugin nothing: {@code init}, and from then on the goals, with proofs on the
 * PostgreSQL that the plugin brings.
 */
@Tag("maven")
class SpringBootMavenTest {

    private static final String CUSTOMER = "src/main/java/com/acme/store/Customer.java";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("dev.autogen.maven.MavenProjectRun#mavens")
    void fromInitToTheProofOfASecondRevision(Path maven) throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            MavenProjectRun store = MavenProjectRun.of("spring-boot", folder, maven)
                    .with("SPRING_DATASOURCE_URL", database.url())
                    .with("SPRING_DATASOURCE_USERNAME", database.user())
                    .with("SPRING_DATASOURCE_PASSWORD", database.password())
                    .with("EDITOR", "sed -i 's/^-- message: .*/-- message: where to write to/'");

            Outcome first = store.mvn(
                            "autogen:init",
                            "compile",
                            "autogen:revision",
                            "-Dautogen.autogenerate",
                            "-Dautogen.message=customers",
                            "-Dautogen.rev-id=1",
                            "autogen:upgrade",
                            "verify")
                    .succeeded();
            assertThat(first.out())
                    .contains("[INFO] Found Maven with Spring Boot.", "SPRING_DATASOURCE_URL", "+ table customer")
                    .contains("Entities, migrations and database agree.");
            assertThat(database.rows("SELECT first_name FROM customer")).isEmpty();

            store.commit("Store");
            store.replace(
                    CUSTOMER, "    private String firstName;", "    private String firstName;\n    String email;");
            Outcome second = store.mvn(
                            "-q",
                            "compile",
                            "autogen:revision",
                            "-Dautogen.autogenerate",
                            "-Dautogen.message=email",
                            "-Dautogen.rev-id=2",
                            "autogen:review",
                            "-Dautogen.base=main",
                            "-Dautogen.report-format=markdown",
                            "-Dautogen.output=review.md",
                            "autogen:prove")
                    .succeeded();
            assertThat(second.out())
                    .startsWith("migrations/2_email.sql\n")
                    .contains("✓ 2 email: upgrade and downgrade round trip on PostgreSQL");
            assertThat(second.err()).isEmpty();
            assertThat(store.read("review.md"))
                    .startsWith("<!-- autogen review -->")
                    .contains("Safe to merge: 1 revision", "column customer.email varchar(255)");
            assertThat(store.read("migrations/2_email.sql"))
                    .contains("-- Proof: upgrade and downgrade round trip on PostgreSQL")
                    .contains("ALTER TABLE customer ADD COLUMN email varchar(255);");

            assertThat(store.mvn("autogen:edit", "-Dautogen.revisions=head", "verify")
                            .failed()
                            .out())
                    .contains("2  where to write to")
                    .contains("autogen:check found something: Target database is not up to date");
        }
    }

    /** Where there is not even a project; with {@code -Pmaven-versions} only. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dev.autogen.maven.MavenProjectRun#mavensOfTheProfile")
    void theDemoNeedsNoProject(Path maven) throws IOException {
        MavenProjectRun nothing = MavenProjectRun.of("", folder, maven);

        Outcome demo = nothing.mvn(MavenProjectRun.PLUGIN + ":demo").succeeded();

        assertThat(demo.out())
                .contains("1. Three entities", "Try it on your own application", "[INFO] BUILD SUCCESS")
                .doesNotContain("[ERROR]");
        assertThat(nothing.files("")).isEqualTo(List.of());
    }
}
