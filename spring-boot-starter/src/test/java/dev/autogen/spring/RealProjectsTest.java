package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The projects of {@code src/it}, which say nothing to Autogen that it could find out, built by Maven 3.8 and 3.9 and run as jars,
 * with an entity edited between two starts: {@code mvn verify -Preal-projects}.
 */
@EnabledIfSystemProperty(named = "autogen.maven-homes", matches = ".+")
class RealProjectsTest {

    private static final String CUSTOMER = "src/main/java/com/acme/store/Customer.java";

    private static final int INSTANCES = 5;

    static Stream<Arguments> projects() {
        return Stream.of(System.getProperty("autogen.maven-homes", "").split(","))
                .map(Path::of)
                .flatMap(maven ->
                        Stream.of("spring-boot-4", "spring-boot-3.5").map(project -> Arguments.of(project, maven)));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void goesTheWholeWay(String name, Path maven) throws IOException, InterruptedException {
        try (TestDatabase database = TestPostgres.createDatabase();
                TestDatabase empty = TestPostgres.createDatabase();
                TestDatabase ofTests = TestPostgres.createDatabase()) {
            RealProject project = RealProject.copy(name, maven, database, ofTests);
            project.autogen("init");
            project.autogen("revision", "--autogenerate", "-m", "customers");
            project.maven("package");
            assertThat(project.application("--register=Ann")).contains("customers: 1");
            assertThat(database.column("SELECT revision FROM autogen_version")).containsExactly("0001");

            project.edit(CUSTOMER, "    // further attributes\n", "    private String emailAddress;\n");
            project.autogen("revision", "--autogenerate", "-m", "email addresses");
            project.maven("package");
            assertThatThrownBy(() -> project.application("--autogen.mode=validate"))
                    .hasMessageContaining("Database is not on all head revisions")
                    .hasMessageContaining("0002  email addresses");
            tellsOverHttp(project);
            assertThat(project.application())
                    .contains("Applying 0002 (1 of 1): email addresses")
                    .contains("customers: 1");
            assertThat(database.rows("SELECT first_name, email_address FROM customer"))
                    .containsExactly(Arrays.asList("Ann", null));
            assertThat(project.application("--autogen.mode=validate"))
                    .contains("The database is as the entities want it");

            startsAtOnce(new RealProject(project.folder(), maven, empty, ofTests));
        }
    }

    /** The endpoint of the running application, word for word as the documentation shows it but for times and messages. */
    private static void tellsOverHttp(RealProject project) throws IOException, InterruptedException {
        Process server = project.startApplication(
                "--autogen.mode=off",
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.main.web-application-type=servlet",
                "--server.port=0");
        try {
            // Printed by the runner, behind everything else.
            RealProject.awaits(server, Pattern.compile("(customers: )"));
            String port = RealProject.awaits(server, Pattern.compile("Tomcat started on port (\\d+)"));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/autogen"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(withoutTimes(answer.body())).isEqualTo(withoutTimes(documented()));
        } finally {
            RealProject.stop(server);
        }
    }

    private static String documented() throws IOException {
        String page = Files.readString(Path.of("../docs/spring-boot.md"));
        String json = page.substring(page.indexOf("```json\n{") + "```json\n".length());
        return json.substring(0, json.indexOf("```"))
                .replaceAll("\n *", "")
                .replace("\": ", "\":")
                .replace(", ", ",")
                .replace("books", "customers")
                .replace("shelves", "email addresses");
    }

    private static String withoutTimes(String json) {
        return json.replaceAll("\"20\\d\\d-[-0-9T:.]+Z\"", "(time)");
    }

    /** Five processes of the packed application, on an empty database. */
    private static void startsAtOnce(RealProject project) throws IOException, InterruptedException {
        List<Process> instances = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(project.startApplication());
        }
        List<String> outputs = new ArrayList<>();
        for (Process instance : instances) {
            outputs.add(RealProject.finish(instance));
        }
        assertThat(outputs).allSatisfy(output -> assertThat(output).contains("customers: 0"));
        assertThat(outputs)
                .filteredOn(output -> output.contains("2 revisions applied"))
                .hasSize(1);
        assertThat(project.database().column("SELECT revision || ' ' || outcome FROM autogen_log ORDER BY id"))
                .containsExactly("0001 done", "0002 done");
    }
}
