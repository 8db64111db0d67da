package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.config.Application;
import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in the configuration of an application becomes settings, below all that Autogen's own say. */
class ProjectFinderTest {

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";

    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";

    private ModuleQuestion question = ModuleQuestion.UNASKED;

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    @Test
    void springBoot() throws IOException {
        pom("spring-boot-starter-data-jpa");
        write("src/main/resources/application.yml", """
                spring:
                  datasource:
                    url: jdbc:p6spy:postgresql://db/shop?currentSchema=app
                    username: ann
                    password: s3cret
                  jpa:
                    mapping-resources: [a.xml, b.xml]
                    properties:
                      hibernate:
                        default_schema: app
                        "[hbm2ddl.auto]": none
                      org.hibernate.envers.audit_table_suffix: _h
                      acme.own: ignored
                """);
        Settings settings = settings();
        assertThat(settings.database())
                .isEqualTo(new Settings.Login("jdbc:postgresql://db/shop?currentSchema=app", "ann", "s3cret"));
        assertThat(settings.entities().hibernate())
                .isEqualTo(Map.of(
                        "hibernate.default_schema",
                        "app",
                        "hibernate.hbm2ddl.auto",
                        "none",
                        "org.hibernate.envers.audit_table_suffix",
                        "_h",
                        PHYSICAL,
                        "spring",
                        IMPLICIT,
                        "spring"));
        assertThat(settings.entities().mappingFiles()).containsExactly("a.xml", "b.xml");
        Application application = settings.application();
        assertThat(application.buildTool()).isEqualTo("Maven");
        assertThat(application.framework()).isEqualTo("Spring Boot");
        assertThat(application.overrides()).isEmpty();
        assertThat(application.values().toString())
                .contains("url = jdbc:postgresql://db/shop?currentSchema=app (spring.datasource.url, "
                        + folder.resolve("src/main/resources/application.yml") + ", line 3)")
                .contains("password = (not shown)")
                .doesNotContain("s3cret");
        assertThat(settings.entities().hasClasspath()).isTrue();
    }

    @Test
    void ownSettingsWinAndAreTold() throws IOException {
        pom("spring-boot-starter");
        write(
                "src/main/resources/application.properties",
                "spring.datasource.url=jdbc:postgresql://db/shop\nspring.datasource.username=ann\n"
                        + "spring.datasource.password=s3cret\nspring.jpa.hibernate.naming.physical-strategy=acme.Names\n"
                        + "autogen.lock-timeout=7s\nautogen.migrations=classpath:db/autogen\n");
        write("autogen.properties", "user = bob\nclasspath = classes\n" + PHYSICAL + " = default\n");
        Files.createDirectories(folder.resolve("classes"));
        Settings settings = settings();
        assertThat(settings.database().user()).isEqualTo("bob");
        assertThat(settings.database().password())
                .as("the password of another user is nobody else's")
                .isNull();
        assertThat(settings.entities().hibernate())
                .containsEntry(PHYSICAL, "default")
                .containsEntry(IMPLICIT, "spring");
        assertThat(settings.runs().lockTimeout()).hasSeconds(7);
        assertThat(settings.migrations()).containsExactly(folder.resolve("src/main/resources/db/autogen"));
        assertThat(settings.entities().classpath()).containsExactly(folder.resolve("classes"));
        assertThat(settings.application().overrides()).hasSize(2);
        assertThat(settings.application().overrides().get("user")).hasToString("autogen.properties, line 1");
        assertThat(settings.application().overrides().get(PHYSICAL)).hasToString("autogen.properties, line 3");

        environment.put("AUTOGEN_URL", "jdbc:postgresql://other/shop");
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://variable/shop");
        Settings named = settings();
        assertThat(named.databaseUrl()).contains("jdbc:postgresql://other/shop");
        assertThat(named.application().overrides().get("url")).hasToString("environment variable AUTOGEN_URL");
        environment.remove("AUTOGEN_URL");
        assertThat(settings().databaseUrl()).contains("jdbc:postgresql://variable/shop");
    }

    @Test
    void whatCannotBeUsedIsARemark() throws IOException {
        pom("spring-boot-starter");
        write(
                "src/main/resources/application.properties",
                "spring.datasource.url=jdbc:h2:mem:secretname\nspring.datasource.username=sa\n"
                        + "spring.jpa.database-platform=${NOT_SET}\n");
        write("src/main/resources/application.yml", "spring: [\n");
        Settings settings = settings();
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.database().user()).isNull();
        assertThat(settings.application().remarks())
                .hasSize(3)
                .anyMatch(remark -> remark.contains("application.yml is not read"))
                .anyMatch(remark -> remark.startsWith("spring.datasource.url of ")
                        && remark.endsWith(
                                "application.properties, line 1 is not used: it names no PostgreSQL, but jdbc:h2:…"))
                .anyMatch(remark -> remark.endsWith("the placeholder ${NOT_SET} has no value"));
    }

    @Test
    void quarkus() throws IOException {
        pom("quarkus-hibernate-orm");
        write(
                "src/main/resources/application.properties",
                "quarkus.datasource.username=ann\n%dev.quarkus.datasource.jdbc.url=jdbc:postgresql://localhost/dev\n"
                        + "%prod.quarkus.datasource.jdbc.url=jdbc:postgresql://db/prod\n"
                        + "quarkus.hibernate-orm.physical-naming-strategy=acme.Names\n"
                        + "quarkus.hibernate-orm.unsupported-properties.\"hibernate.order_inserts\"=true\n"
                        + "quarkus.hibernate-orm.packages=acme.one,acme.two\n");
        Settings settings = settings();
        assertThat(settings.database()).isEqualTo(new Settings.Login("jdbc:postgresql://localhost/dev", "ann", null));
        assertThat(settings.entities().hibernate())
                .isEqualTo(Map.of(PHYSICAL, "acme.Names", "hibernate.order_inserts", "true"));
        assertThat(settings.entities().packages()).containsExactly("acme.one", "acme.two");
        environment.put("QUARKUS_PROFILE", "prod");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "owner");
        assertThat(settings().database()).isEqualTo(new Settings.Login("jdbc:postgresql://db/prod", "owner", null));
    }

    @Test
    void quarkusWithNamesOfItsOwn() throws IOException {
        pom("quarkus-hibernate-orm");
        write(
                "src/main/resources/application.properties",
                "quarkus.hibernate-orm.datasource=shop\nquarkus.datasource.\"shop\".jdbc.url=jdbc:postgresql://db/shop\n"
                        + "quarkus.datasource.shop.username=ann\nquarkus.hibernate-orm.quote-identifiers.strategy=only-keywords\n"
                        + "quarkus.hibernate-orm.mapping.timezone.default-storage=normalize-utc\n"
                        + "quarkus.hibernate-orm.mapping-files=no-file\n");
        Settings settings = settings();
        assertThat(settings.database()).isEqualTo(new Settings.Login("jdbc:postgresql://db/shop", "ann", null));
        assertThat(settings.entities().hibernate())
                .isEqualTo(Map.of(
                        "hibernate.auto_quote_keyword", "true", "hibernate.timezone.default_storage", "NORMALIZE_UTC"));
        assertThat(settings.entities().mappingFiles()).isEmpty();
        assertThat(settings.application().remarks()).isEmpty();

        write(
                "src/main/resources/application.properties",
                "quarkus.hibernate-orm.\"users\".datasource=users\nquarkus.hibernate-orm.shop.packages=acme.shop\n"
                        + "quarkus.hibernate-orm.database.default-schema=x\n"
                        + "quarkus.datasource.users.jdbc.url=jdbc:postgresql://db/users?password=s3cret\n");
        assertThat(settings().databaseUrl()).isEmpty();
        assertThat(settings().application().remarks())
                .satisfiesExactly(
                        remark -> assertThat(remark).startsWith("the persistence units shop, users are not read"),
                        remark -> assertThat(remark)
                                .startsWith("quarkus.datasource.users.jdbc.url of ")
                                .contains("line 4 is not used")
                                .doesNotContain("s3cret"));
    }

    @Test
    void micronautWithColonsInDefaults() throws IOException {
        pom("micronaut-hibernate-jpa");
        write(
                "src/main/resources/application.yml",
                "datasources:\n  default:\n    url: ${JDBC_URL:`jdbc:postgresql://localhost:5432/shop`}\n"
                        + "jpa:\n  default:\n    properties:\n      hibernate.physical_naming_strategy: acme.Names\n");
        assertThat(settings().databaseUrl()).contains("jdbc:postgresql://localhost:5432/shop");
        environment.put("JDBC_URL", "jdbc:postgresql://db/prod");
        assertThat(settings().databaseUrl()).contains("jdbc:postgresql://db/prod");
    }

    @Test
    void micronaut() throws IOException {
        pom("micronaut-hibernate-jpa");
        write("src/main/resources/application.yml", """
                datasources:
                  default:
                    url: jdbc:postgresql://localhost/shop
                    username: ann
                jpa:
                  default:
                    entity-scan:
                      packages: acme
                    properties:
                      hibernate:
                        physical_naming_strategy: acme.Names
                """);
        Settings settings = settings();
        assertThat(settings.database()).isEqualTo(new Settings.Login("jdbc:postgresql://localhost/shop", "ann", null));
        assertThat(settings.entities().packages()).containsExactly("acme");
        assertThat(settings.entities().hibernate()).isEqualTo(Map.of(PHYSICAL, "acme.Names"));
        assertThat(settings.application().remarks()).isEmpty();
    }

    @Test
    void persistenceUnit() throws IOException {
        pom("hibernate-core");
        write("src/main/resources/META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                  <persistence-unit name="shop">
                    <properties>
                      <property name="jakarta.persistence.jdbc.url" value="jdbc:postgresql://localhost/shop"/>
                      <property name="jakarta.persistence.jdbc.user" value="ann"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """);
        write("src/main/resources/hibernate.properties", "hibernate.connection.password=s3cret\n");
        Settings settings = settings();
        assertThat(settings.entities().persistenceUnit()).isEqualTo("shop");
        assertThat(settings.database())
                .isEqualTo(new Settings.Login("jdbc:postgresql://localhost/shop", "ann", "s3cret"));
        assertThat(settings.origin(Setting.URL).orElseThrow()).asString().endsWith("META-INF/persistence.xml, line 4");
        assertThat(settings.application().framework()).isEqualTo("Jakarta Persistence");

        write(
                "src/main/resources/META-INF/persistence.xml",
                "<persistence><persistence-unit name='a'/><persistence-unit name='b'/></persistence>");
        assertThat(settings().entities().persistenceUnit()).isNull();
        assertThat(settings().application().remarks())
                .singleElement()
                .asString()
                .contains("has several persistence units, a, b: the setting persistence-unit");
        Settings undecided = settings();
        assertThatThrownBy(() -> undecided.entities().classpath())
                .hasMessageEndingWith("persistence.xml has several persistence units: a, b.");
        write("autogen.properties", "persistence-unit = b\n");
        write(
                "src/main/resources/META-INF/persistence.xml",
                "<persistence><persistence-unit name='a'/><persistence-unit name='b'><properties><property"
                        + " name='jakarta.persistence.jdbc.url' value='jdbc:postgresql://db/b'/></properties>"
                        + "</persistence-unit></persistence>");
        assertThat(settings().databaseUrl()).contains("jdbc:postgresql://db/b");
        assertThat(settings().application().remarks()).isEmpty();
    }

    @Test
    void theConfiguredModuleOfAProject() throws IOException {
        write(
                "pom.xml",
                "<project><packaging>pom</packaging><modules><module>domain</module><module>web</module></modules></project>");
        write("domain/pom.xml", "<project><parent><artifactId>p</artifactId></parent></project>");
        write(
                "web/pom.xml",
                "<project><parent><artifactId>p</artifactId></parent><dependencies><dependency><artifactId>spring-boot"
                        + "</artifactId></dependency></dependencies></project>");
        write("web/src/main/resources/application.properties", "spring.datasource.url=jdbc:postgresql://db/web\n");
        assertThat(settings().databaseUrl()).contains("jdbc:postgresql://db/web");
        assertThat(settings().application().folder()).isEqualTo(folder.resolve("web"));
        write("autogen.properties", "project = domain\n");
        assertThat(settings().databaseUrl()).isEmpty();
        assertThat(settings().application().folder()).isEqualTo(folder.resolve("domain"));
    }

    @Test
    void theFrameworkOfAModuleMayBeNamedByAnotherThatItNeeds() throws IOException {
        write(
                "pom.xml",
                "<project><packaging>pom</packaging><modules><module>domain</module><module>web</module></modules></project>");
        write(
                "domain/pom.xml",
                "<project><parent><artifactId>p</artifactId></parent><artifactId>shop-domain</artifactId><dependencies>"
                        + "<dependency><artifactId>spring-boot-starter-data-jpa</artifactId></dependency></dependencies>"
                        + "</project>");
        write("autogen.properties", "project = web\n");
        for (String needed : List.of("shop-domain", "something-else")) {
            write(
                    "web/pom.xml",
                    "<project><parent><artifactId>p</artifactId></parent><artifactId>quarkus-of-ours</artifactId>"
                            + "<dependencies><dependency><artifactId>" + needed
                            + "</artifactId></dependency></dependencies></project>");
            assertThat(settings().application().framework())
                    .isEqualTo(needed.equals("shop-domain") ? "Spring Boot" : null);
        }
    }

    @Test
    void ofSeveralConfiguredModulesOneHasToBeNamed() throws IOException {
        write(
                "pom.xml",
                "<project><packaging>pom</packaging><modules><module>admin</module><module>domain</module>"
                        + "<module>web</module></modules></project>");
        for (String module : List.of("admin", "web")) {
            write(module + "/pom.xml", "<project><parent><artifactId>p</artifactId></parent></project>");
            write(module + "/src/main/resources/application.yml", "spring:\n  profiles: {}\n");
        }
        write("domain/pom.xml", "<project><parent><artifactId>p</artifactId></parent></project>");
        write("domain/src/main/java/Thing.java", "@jakarta.persistence.Entity class Thing {}");
        Settings settings = settings();
        assertThatThrownBy(() -> settings.entities().classpath())
                .hasMessage("Several modules of " + folder + " are configured as applications: admin, web.");
        question = (project, modules) -> Optional.of(modules.get(1));
        assertThat(settings().application().folder()).isEqualTo(folder.resolve("web"));
    }

    @Test
    void aFolderWithoutABuildIsNoApplication() throws IOException {
        write("src/main/resources/application.properties", "spring.datasource.url=jdbc:postgresql://db/shop\n");
        Settings settings = settings();
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.entities().hasClasspath()).isFalse();
        assertThat(settings.application().values()).isEmpty();
        assertThat(folder.resolve("cache")).as("nothing is made for nothing").doesNotExist();
    }

    private Settings settings() {
        return new Configuration(folder)
                .file(null)
                .environment(environment)
                .application(new ProjectFinder(
                        line -> {
                            throw new AssertionError("looking runs nothing: " + line);
                        },
                        question))
                .settings();
    }

    private void pom(String artifact) throws IOException {
        write(
                "pom.xml",
                "<project><dependencies><dependency><artifactId>" + artifact
                        + "</artifactId></dependency></dependencies></project>");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(text));
    }
}
