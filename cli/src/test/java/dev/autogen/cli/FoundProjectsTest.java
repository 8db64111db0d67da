package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Projects of several kinds, set up by {@code init} and used without editing anything afterwards, Maven at work for them. The Spring Boot
 * application is packed as well, by its own plugin, and is all there is in the folder then. {@code -Dautogen.spring-boot=3.5.16} takes
 * another version of it.
 */
class FoundProjectsTest {

    private static final String SPRING_BOOT = System.getProperty("autogen.spring-boot", "4.1.2");

    private static final String COMPILER =
            "<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>";

    private static final String CUSTOMER = """
            package shop;

            import jakarta.persistence.Entity;
            import jakarta.persistence.GeneratedValue;
            import jakarta.persistence.Id;

            @Entity
            public class Customer {
                @Id @GeneratedValue Long id;
                String firstName;
            }
            """;

    private static final String APPLICATION = """
            package shop;

            @org.springframework.boot.autoconfigure.SpringBootApplication
            @ENTITY_SCAN({"shop", "depot"})
            public class ShopApplication {
                public static void main(String[] arguments) {
                    org.springframework.boot.SpringApplication.run(ShopApplication.class, arguments);
                }

                @org.springframework.context.annotation.Bean
                org.hibernate.boot.model.naming.PhysicalNamingStrategy naming() {
                    return new Naming();
                }
            }
            """;

    private static final String NAMING = """
            package shop;

            import org.hibernate.boot.model.naming.Identifier;
            import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
            import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

            class Naming extends CamelCaseToUnderscoresNamingStrategy {
                @Override
                public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
                    return super.toPhysicalTableName(Identifier.toIdentifier("t_" + name.getText()), environment);
                }
            }
            """;

    @TempDir
    private Path temporary;

    @Test
    void springBootAndItsJar() throws IOException {
        try (TestDatabase development = TestPostgres.createDatabase();
                TestDatabase production = TestPostgres.createDatabase()) {
            Project project = new Project(temporary.toRealPath().resolve("boot"));
            project.write("pom.xml", springBootPom());
            project.write("src/main/java/shop/Customer.java", CUSTOMER);
            project.write(
                    "src/main/java/depot/Shelf.java",
                    CUSTOMER.replace("shop", "depot").replace("Customer", "Shelf"));
            project.write(
                    "src/main/java/stray/Stray.java",
                    CUSTOMER.replace("shop", "stray").replace("Customer", "Stray"));
            project.write("src/main/java/shop/ShopApplication.java", APPLICATION.replace("ENTITY_SCAN", entityScan()));
            project.write("src/main/java/shop/Naming.java", NAMING);
            project.write(
                    "src/main/resources/application.yml",
                    "spring:\n  datasource:\n    url: " + development.url() + "\n    username: " + development.user()
                            + "\n    password: '" + development.password() + "'\n");
            Map<String, String> environment = shadow(development);
            succeeds(project, environment, "init", "src/main/resources/db/autogen");
            works(project, environment);
            assertThat(development.rows("SELECT first_name FROM t_customer")).isEmpty();
            Project.Result doctor = project.run(environment, "", "doctor");
            assertThat(doctor.out())
                    .contains("stray.Stray  outside of shop, depot", "Spring Boot does not see them either");
            assertThat(doctor.err())
                    .contains("packages = shop, depot   @EntityScan of shop.ShopApplication")
                    .contains("hibernate.physical_naming_strategy = shop.Naming   naming() of shop.ShopApplication");
            assertThat(succeeds(project, environment, "diff").err())
                    .contains("entity stray.Stray: outside of shop, depot");

            ShellRun packed = ShellRun.of(project.folder(), Map.of(), List.of("mvn", "-q", "-B", "package"));
            assertThat(packed.exitCode()).as(packed.output()).isZero();
            Project deployed =
                    new Project(Files.createDirectories(project.folder().resolveSibling("deployed")));
            Files.copy(
                    project.folder().resolve("target/shop-1.jar"),
                    deployed.folder().resolve("app.jar"));
            environment = shadow(production);
            environment.put("XDG_CACHE_HOME", temporary.resolve("cache").toString());
            environment.put("SPRING_DATASOURCE_URL", production.url());
            environment.put("SPRING_DATASOURCE_USERNAME", production.user());
            environment.put("SPRING_DATASOURCE_PASSWORD", production.password());
            assertThat(deployed.run(environment, "", "check").err()
                            + deployed.run(environment, "", "check").out())
                    .contains("Target database is not up to date.");
            Project.Result init = succeeds(deployed, environment, "init");
            assertThat(init.out()).isEqualTo("autogen.properties\n");
            assertThat(init.err())
                    .contains("app.jar!/BOOT-INF/classes/db/autogen")
                    .endsWith("→ autogen upgrade\n");
            assertThat(succeeds(deployed, environment, "upgrade").out()).contains("first");
            succeeds(deployed, environment, "check");
            assertThat(deployed.run(environment, "", "doctor").err())
                    .contains("packages = shop, depot   @EntityScan of shop.ShopApplication")
                    .contains("Found the Spring Boot archive app.jar", "environment variable SPRING_DATASOURCE_URL")
                    .contains("app.jar!/BOOT-INF/classes/db/autogen");
            assertThat(production.rows("SELECT first_name FROM t_shelf")).isEmpty();
            ShellRun validated = ShellRun.of(
                    deployed.folder(),
                    environment,
                    List.of("java", "-jar", "app.jar", "--spring.jpa.hibernate.ddl-auto=validate"));
            assertThat(validated.exitCode()).as(validated.output()).isZero();
        }
    }

    @Test
    void jakartaPersistence() throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(temporary.toRealPath());
            project.write("pom.xml", pom("", "jar", hibernate()));
            project.write("src/main/java/shop/Customer.java", CUSTOMER);
            project.write("src/main/resources/META-INF/persistence.xml", """
                    <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                      <persistence-unit name="shop">
                        <properties>
                          <property name="hibernate.physical_naming_strategy"
                                    value="org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"/>
                        </properties>
                      </persistence-unit>
                    </persistence>
                    """);
            Map<String, String> environment = shadow(database);
            environment.put("AUTOGEN_URL", withUser(database));
            succeeds(project, environment, "init");
            works(project, environment);
            assertThat(database.rows("SELECT first_name FROM customer")).isEmpty();
        }
    }

    @Test
    void severalModules() throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(temporary.toRealPath());
            project.write("pom.xml", pom("", "pom", "<modules><module>domain</module><module>web</module></modules>"));
            project.write("domain/pom.xml", pom("domain", "jar", hibernate()));
            project.write("web/pom.xml", pom("web", "jar", dependencies("com.acme", "domain", "1")));
            project.write("domain/src/main/java/shop/Customer.java", CUSTOMER);
            project.write(
                    "web/src/main/java/shop/web/Visit.java",
                    "package shop.web;\n\nimport jakarta.persistence.*;\n\n@Entity\nclass Visit {\n    @Id Long id;\n"
                            + "    @ManyToOne shop.Customer customer;\n}\n");
            Map<String, String> environment = shadow(database);
            environment.put("AUTOGEN_URL", withUser(database));
            Project.Result undecided = project.run(environment, "", "diff");
            assertThat(undecided.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(undecided.err()).contains("Several modules", "domain, web", "--project web");

            succeeds(project, environment, "init", "--project", "web");
            assertThat(project.read("autogen.properties")).contains("\nproject = web\n");
            works(project, environment);
            assertThat(database.rows("SELECT customer_id FROM visit")).isEmpty();
            assertThat(database.rows("SELECT firstname FROM customer")).isEmpty();
        }
    }

    /** From the entities to a database that agrees, with no option at all; the classes are compiled once. */
    private static void works(Project project, Map<String, String> environment) {
        assertThat(succeeds(project, environment, "revision", "--autogenerate", "-m", "first")
                        .err())
                .contains("Compiling with Maven, and asking it for the class path ...");
        succeeds(project, environment, "upgrade");
        succeeds(project, environment, "check");
        assertThat(succeeds(project, environment, "check").err()).doesNotContain("Maven");
    }

    private static Project.Result succeeds(Project project, Map<String, String> environment, String... arguments) {
        Project.Result result = project.run(environment, "", arguments);
        assertThat(result.exitCode())
                .as(String.join(" ", arguments) + ": " + result)
                .isZero();
        return result;
    }

    private static Map<String, String> shadow(TestDatabase database) {
        return new HashMap<>(Map.of("AUTOGEN_SHADOW_URL", withUser(database)));
    }

    private static String withUser(TestDatabase database) {
        return database.url() + (database.url().contains("?") ? "&" : "?") + "user=" + database.user() + "&password="
                + database.password();
    }

    private static String entityScan() {
        return "org.springframework.boot."
                + (SPRING_BOOT.startsWith("3.") ? "autoconfigure.domain" : "persistence.autoconfigure") + ".EntityScan";
    }

    private static String hibernate() {
        return dependencies("org.hibernate.orm", "hibernate-core", Version.getVersionString());
    }

    private static String dependencies(String group, String artifact, String version) {
        return "<dependencies><dependency><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version + "</version></dependency></dependencies>";
    }

    /** @param name of a module; empty for the project itself */
    private static String pom(String name, String packaging, String more) {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>"
                + (name.isEmpty()
                        ? "<groupId>com.acme</groupId><version>1</version><artifactId>shop</artifactId>"
                        : "<parent><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version></parent>"
                                + "<artifactId>" + name + "</artifactId>")
                + "<packaging>" + packaging
                + "</packaging><properties><maven.compiler.release>17</maven.compiler.release>"
                + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>" + more
                + (name.isEmpty() ? "<build><plugins>" + COMPILER + "</plugins></build>" : "") + "</project>\n";
    }

    private static String springBootPom() {
        List<String> dependencies = new ArrayList<>();
        for (String artifact :
                List.of("org.springframework.boot:spring-boot-starter-data-jpa", "org.postgresql:postgresql")) {
            String[] parts = artifact.split(":");
            dependencies.add("<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                    + "</artifactId></dependency>");
        }
        return pom(
                        "",
                        "jar",
                        "<dependencyManagement><dependencies><dependency><groupId>org.springframework.boot</groupId>"
                                + "<artifactId>spring-boot-dependencies</artifactId><version>" + SPRING_BOOT
                                + "</version><type>pom</type><scope>import</scope></dependency></dependencies>"
                                + "</dependencyManagement><dependencies>" + String.join("", dependencies)
                                + "</dependencies>")
                .replace(
                        COMPILER,
                        COMPILER + "<plugin><groupId>org.springframework.boot</groupId>"
                                + "<artifactId>spring-boot-maven-plugin</artifactId><version>" + SPRING_BOOT
                                + "</version><executions><execution><goals><goal>repackage</goal></goals></execution>"
                                + "</executions></plugin>");
    }
}
