package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.maven.MavenProjectRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plain Jakarta Persistence application from its first revision to a second one, each step with Maven. */
@Tag("maven")
class PlainMavenTest {

    private static final String CUSTOMER = "src/main/java/com/acme/shop/Customer.java";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("dev.autogen.maven.MavenProjectRun#mavens")
    void fromTheFirstRevisionToTheNext(Path maven) throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            MavenProjectRun shop = MavenProjectRun.of("plain", folder, maven)
                    .with("AUTOGEN_URL", database.url())
                    .with("AUTOGEN_USER", database.user())
                    .with("AUTOGEN_PASSWORD", database.password())
                    .with("AUTOGEN_PROVE", "false");

            List<String[]> page = commandsOfThePage();
            assertThat(page).hasSize(3);
            assertThat(shop.mvn("autogen:revision", "-Dautogen.autogenerate", "-Dautogen.message=customers")
                            .failed()
                            .out())
                    .contains("[ERROR] → mvn compile autogen:revision")
                    .doesNotContain("\tat ", "Caused by");
            shop.mvn(page.get(0)).succeeded();
            assertThat(shop.files("migrations")).containsExactly("0001_create_customers.sql");
            assertThat(shop.mvn(page.get(1)).succeeded().out())
                    .contains("upgrade   0001  create customers", "[INFO] No new upgrade operations detected.");

            shop.replace(CUSTOMER, "    private String name;", "    private String name;\n\n    private String email;");
            assertThat(shop.mvn("verify").failed().out())
                    .contains(
                            "[ERROR]     + column customers.email varchar(255)  com.acme.shop.Customer#email",
                            "[ERROR]   → mvn compile autogen:revision -Dautogen.autogenerate",
                            "autogen:check found something: New upgrade operations detected",
                            "MojoFailureException");
            shop.mvn(page.get(2)).succeeded();
            assertThat(shop.files("migrations"))
                    .containsExactly("0001_create_customers.sql", "0002_add_customer_email.sql");

            Outcome json = shop.mvn("-q", "autogen:history", "-Dautogen.json").succeeded();
            assertThat(json.out())
                    .startsWith("{")
                    .contains("\"message\": \"add customer email\"")
                    .endsWith("}\n");
            assertThat(json.err()).isEmpty();

            shop.without("AUTOGEN_URL")
                    .with(
                            "AUTOGEN_SHADOW_URL",
                            database.url() + "?user=" + database.user() + "&password=" + database.password());
            assertThat(shop.mvn("verify").succeeded().out())
                    .contains("Entities and migrations agree; there was no database to look at.");
            assertThat(shop.mvn("verify").succeeded().out()).contains("Nothing has changed since nothing was found.");
        }
    }

    /** What the documentation tells its readers to type. */
    private static List<String[]> commandsOfThePage() throws IOException {
        String page = Files.readString(Path.of("../docs/maven.md"));
        return Pattern.compile("(?s)```sh\n(.*?)```")
                .matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> Pattern.compile("(?:[^ \"]|\"[^\"]*\")+")
                        .matcher(line)
                        .results()
                        .skip(1)
                        .map(word -> word.group().replace("\"", ""))
                        .toArray(String[]::new))
                .toList();
    }
}
