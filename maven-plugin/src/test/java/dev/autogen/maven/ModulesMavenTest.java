package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.maven.MavenProjectRun.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build of several modules, side by side: two of them have migrations, a third entities alone. */
@Tag("maven")
class ModulesMavenTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("dev.autogen.maven.MavenProjectRun#mavens")
    void eachModuleWithMigrationsIsOnItsOwn(Path maven) throws IOException {
        try (TestDatabase shop = TestPostgres.createDatabase();
                TestDatabase billing = TestPostgres.createDatabase()) {
            MavenProjectRun build = MavenProjectRun.of("modules", folder, maven)
                    .with("AUTOGEN_USER", shop.user())
                    .with("AUTOGEN_PASSWORD", shop.password())
                    .with("AUTOGEN_PROVE", "false");
            build.write("shop/autogen.properties", "url = " + shop.url() + "\n");
            build.write("billing/autogen.properties", "url = " + billing.url() + "\n");

            Outcome first = build.mvn(
                            "-T2",
                            "compile",
                            "autogen:revision",
                            "-Dautogen.autogenerate",
                            "-Dautogen.message=first",
                            "autogen:upgrade")
                    .succeeded();
            assertThat(first.out())
                    .contains(
                            "+ table address",
                            "+ table basket",
                            "+ table invoice",
                            "Nothing to do: there is neither autogen.properties nor a folder of migrations here.")
                    .doesNotContain("not marked as thread-safe", "not marked @threadSafe");
            assertThat(build.read("shop/migrations/0001_first.sql")).contains("delivery_address_id");
            assertThat(build.read("billing/migrations/0001_first.sql")).contains("billing_address_id");

            build.replace(
                    "domain/src/main/java/com/acme/domain/Address.java",
                    "    private String postalCode;",
                    "    private String postalCode;\n\n    private String city;");
            assertThat(build.mvn("-T2", "-fae", "verify").failed().out())
                    .contains(
                            "on project shop: autogen:check found something",
                            "on project billing: autogen:check found something",
                            "+ column address.city varchar(255)",
                            "-Dautogen.message=\"what you changed\" -pl billing -am");
        }
    }
}
