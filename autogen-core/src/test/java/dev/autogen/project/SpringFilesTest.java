package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is read in the configuration of a Spring Boot application is what Spring Boot itself reads there. */
class SpringFilesTest {

    private static final String URL = "spring.datasource.url";

    private static final List<String> KEYS = List.of(
            URL,
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.jpa.hibernate.naming.physical-strategy",
            "spring.jpa.hibernate.naming.implicit-strategy",
            "spring.jpa.mapping-resources",
            "spring.jpa.properties.hibernate.default_schema");

    @TempDir
    private Path folder;

    private record Case(String name, Map<String, String> environment, Map<String, String> files) {

        static Case of(String name, Map<String, String> environment, String... namesAndTexts) {
            Map<String, String> files = new LinkedHashMap<>();
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                files.put(namesAndTexts[i], namesAndTexts[i + 1]);
            }
            return new Case(name, environment, files);
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of("nothing", Map.of()));
        cases.add(
                Case.of(
                        "properties",
                        Map.of(),
                        "classes/application.properties",
                        "# a comment\nspring.datasource.url=jdbc:postgresql://a/\\\n    b\nspring.datasource.username = ann\n"
                                + "spring.datasource.password: s3cret\\u00e9\nspring.jpa.hibernate.naming.physicalStrategy=x.Y\n"));
        cases.add(Case.of("yaml", Map.of(), "classes/application.yml", """
                spring:
                  datasource: {url: 'jdbc:postgresql://a/b', username: ann}
                  jpa:
                    hibernate.naming.implicit-strategy: x.Z
                    properties:
                      hibernate:
                        default_schema: shop
                """));
        cases.add(Case.of(
                "properties win over yaml, and a config folder over both",
                Map.of(),
                "classes/application.yml",
                "spring.datasource.url: one\nspring.datasource.username: one\nspring.datasource.password: one\n",
                "classes/application.properties",
                "spring.datasource.url=two\nspring.datasource.username=two\n",
                "classes/config/application.yaml",
                "spring:\n  datasource:\n    url: three\n"));
        cases.add(Case.of(
                "outside over inside, and its config folders",
                Map.of(),
                "classes/application.properties",
                "spring.datasource.url=one\nspring.datasource.username=one\nspring.datasource.password=one\n",
                "application.properties",
                "spring.datasource.url=two\nspring.datasource.username=two\n",
                "config/application.properties",
                "spring.datasource.url=three\n",
                "config/db/application.properties",
                "spring.jpa.mapping-resources=four\n"));
        cases.add(Case.of(
                "a profile of the environment",
                Map.of("SPRING_PROFILES_ACTIVE", "prod,eu"),
                "classes/application.yml",
                "spring.profiles.active: dev\nspring.datasource: {url: one, username: one, password: one}\n",
                "classes/application-dev.yml",
                "spring.datasource.url: dev\n",
                "classes/application-prod.yml",
                "spring.datasource: {url: prod, username: prod}\n",
                "classes/application-eu.properties",
                "spring.datasource.url=eu\n"));
        cases.add(Case.of(
                "a profile of the file, with a group",
                Map.of(),
                "classes/application.properties",
                "spring.profiles.active=local\nspring.profiles.group.local=db,log\nspring.datasource.url=one\n",
                "classes/application-local.properties",
                "spring.datasource.url=local\nspring.datasource.username=local\n",
                "classes/application-db.properties",
                "spring.datasource.url=db\n"));
        cases.add(Case.of(
                "the default profile",
                Map.of(),
                "classes/application.properties",
                "spring.datasource.url=one\n",
                "classes/application-default.properties",
                "spring.datasource.url=default\n"));
        cases.add(Case.of(
                "documents",
                Map.of("SPRING_PROFILES_ACTIVE", "test"),
                "classes/application.yml",
                """
                spring.datasource.url: one
                ---
                spring.config.activate.on-profile: "prod"
                spring.datasource.url: prod
                ---
                spring:
                  config.activate.on-profile: "!prod & test"
                  datasource.username: test
                ---
                spring:
                  config.activate.on-profile: [a, test]
                  datasource.password: listed
                """,
                "classes/application.properties",
                "spring.jpa.mapping-resources=a.xml\n#---\nspring.config.activate.on-profile=test | x\n"
                        + "spring.jpa.mapping-resources=b.xml\n#---\nspring.config.activate.on-cloud-platform=kubernetes\n"
                        + "spring.jpa.mapping-resources=c.xml\n"));
        cases.add(Case.of(
                "profiles outside win over profiles inside",
                Map.of("SPRING_PROFILES_ACTIVE", "a"),
                "classes/application-a.properties",
                "spring.datasource.url=inside-a\nspring.datasource.username=inside-a\n",
                "application.properties",
                "spring.datasource.url=outside\n"));
        cases.add(
                Case.of(
                        "placeholders",
                        Map.of("DB_HOST", "db", "APP_DATABASE_NAME", "shop"),
                        "classes/application.properties",
                        "app.database-name=ignored\napp.user=ann\n"
                                + "spring.datasource.url=jdbc:postgresql://${DB_HOST:localhost}:${DB_PORT:5432}/${app.database-name}\n"
                                + "spring.datasource.username=${app.user}\nspring.datasource.password=${NONE:${app.user}}$x\n"));
        cases.add(Case.of(
                "the environment wins, by its relaxed names",
                Map.of(
                        "SPRING_DATASOURCE_URL", "variable",
                        "SPRING_JPA_HIBERNATE_NAMING_PHYSICALSTRATEGY", "x.Variable",
                        "SPRING_JPA_HIBERNATE_NAMING_IMPLICIT_STRATEGY", "x.Legacy"),
                "classes/application.properties",
                "spring.datasource.url=file\nspring.datasource.username=file\n"));
        cases.add(Case.of(
                "imports",
                Map.of(),
                "classes/application.properties",
                "spring.datasource.url=one\nspring.datasource.username=one\n"
                        + "spring.config.import=optional:classpath:more.properties,optional:classpath:none.yml\n",
                "classes/more.properties",
                "spring.datasource.url=more\n"));
        cases.add(Case.of(
                "imports relative to the file",
                Map.of(),
                "classes/config/application.properties",
                "spring.datasource.url=one\nspring.config.import=near.properties\n",
                "classes/config/near.properties",
                "spring.datasource.url=near\n"));
        cases.add(Case.of(
                "imports outside",
                Map.of(),
                "application.properties",
                "spring.datasource.url=one\nspring.config.import=optional:file:HOME/more/db.properties,optional:file:HOME/.env[.properties]\n",
                "more/db.properties",
                "spring.datasource.url=more\n",
                ".env",
                "spring.datasource.username=env\n",
                "classes/application.properties",
                "spring.datasource.password=x\n"));
        cases.add(Case.of(
                "imports of imports, and those of profiles",
                Map.of("SPRING_PROFILES_ACTIVE", "prod"),
                "classes/application.properties",
                "spring.datasource.url=one\nspring.config.import=classpath:/a.properties\n",
                "classes/a.properties",
                "spring.datasource.url=a\nspring.config.import=b.properties\n",
                "classes/b.properties",
                "spring.datasource.url=b\nspring.datasource.username=b\n",
                "classes/b-prod.properties",
                "spring.datasource.username=bprod\n",
                "classes/a-prod.properties",
                "spring.datasource.password=aprod\n"));
        cases.add(Case.of(
                "an import of a document that is not active",
                Map.of(),
                "classes/application.properties",
                "spring.datasource.url=one\n#---\nspring.config.activate.on-profile=prod\nspring.config.import=classpath:prod.properties\n",
                "classes/prod.properties",
                "spring.datasource.url=prod\n"));
        cases.add(Case.of(
                "an import of a document that is active",
                Map.of("SPRING_PROFILES_ACTIVE", "prod"),
                "classes/application.properties",
                "spring.datasource.url=one\n#---\nspring.config.activate.on-profile=prod\nspring.config.import=classpath:prod.properties\nspring.datasource.username=doc\n",
                "classes/prod.properties",
                "spring.datasource.url=prod\nspring.datasource.username=prod\n"));
        cases.add(Case.of(
                "an import in the file of a profile",
                Map.of("SPRING_PROFILES_ACTIVE", "prod"),
                "classes/application.yml",
                "spring.datasource.url: one\n",
                "classes/application-prod.yml",
                "spring:\n  config.import: 'optional:classpath:secrets.yml'\n  datasource.url: prod\n",
                "classes/secrets.yml",
                "spring.datasource.password: secret\nspring.datasource.url: secret\n"));
        cases.add(
                Case.of(
                        "expressions of profiles",
                        Map.of("SPRING_PROFILES_ACTIVE", "a,c"),
                        "classes/application.yml",
                        "spring.datasource.url: one\n---\nspring.config.activate.on-profile: '(a | b) & !c'\nspring.datasource.url: no\n---\nspring.config.activate.on-profile: 'c & (x | !(b | d))'\nspring.datasource.username: yes1\n---\nspring.config.activate.on-profile: '!(a & c)'\nspring.datasource.password: no\n"));
        cases.add(
                Case.of(
                        "scalars of yaml",
                        Map.of(),
                        "classes/application.yml",
                        "spring:\n  datasource:\n    url: on\n    username: 0123\n    password: 1_000\n  jpa.hibernate.naming.physical-strategy: 2024-01-02\n  jpa.mapping-resources: ~\n"));
        cases.add(
                Case.of(
                        "more scalars of yaml",
                        Map.of(),
                        "classes/application.yml",
                        "x: &base\n  url: base\n  username: 1.50\nspring:\n  datasource:\n    <<: *base\n    username: 0x10\n    password: \"01\"\n  jpa.mapping-resources: !!str 007\n"));
        cases.add(
                Case.of(
                        "placeholders with colons, and relaxed",
                        Map.of("DB_URL", "fromenv"),
                        "classes/application.yml",
                        "spring:\n  datasource:\n    url: ${NOT_SET:jdbc:postgresql://localhost:5432/shop?a=b}\n    username: ${db.url}\n    password: ${A:${B:x:y}}\n  jpa.mapping-resources: ${EMPTY:}\n"));
        cases.add(
                Case.of(
                        "a placeholder that is escaped",
                        Map.of(),
                        "classes/application.properties",
                        "spring.datasource.url=a\\\\${b}\nspring.datasource.username=$${x:y}\nspring.datasource.password=p#w}d{\n"));
        cases.add(Case.of(
                "profiles included by the default",
                Map.of(),
                "classes/application.yml",
                "spring.profiles.default: local\nspring.profiles.include: [more]\n",
                "classes/application-local.yml",
                "spring.datasource.url: local\n",
                "classes/application-more.yml",
                "spring.datasource.url: more\nspring.datasource.username: more\n"));
        cases.add(Case.of(
                "profiles active as a list",
                Map.of(),
                "classes/application.yml",
                "spring:\n  profiles:\n    active:\n      - a\n      - b\n    include: c\n",
                "classes/application-a.yml",
                "spring.datasource: {url: a, username: a, password: a}\n",
                "classes/application-b.yml",
                "spring.datasource: {url: b}\n",
                "classes/application-c.yml",
                "spring.datasource: {url: c, password: c}\n"));
        cases.add(Case.of(
                "json of the environment",
                Map.of(
                        "SPRING_APPLICATION_JSON",
                        "{\"spring\":{\"datasource\":{\"url\":\"json\",\"username\":\"json\"}},\"spring.datasource.password\":\"json\"}",
                        "SPRING_DATASOURCE_USERNAME",
                        "variable"),
                "classes/application.properties",
                "spring.datasource.url=one\nspring.datasource.username=one\nspring.datasource.password=one\n"));
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> readAsSpringBootReads() {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private void check(Case one) throws Exception {
        Path home = folder.toRealPath().resolve(one.name().replace(' ', '-').replace(",", ""));
        Path classes = Files.createDirectories(home.resolve("classes"));
        for (Map.Entry<String, String> file : one.files().entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().replace("HOME", home.toString()));
        }
        ConfigurationFiles files = new ConfigurationFiles(Path::toString, StandardCharsets.ISO_8859_1);
        Effective effective = new SpringFiles(files, one.environment(), classes, home).read();
        Map<String, String> found = new LinkedHashMap<>();
        KEYS.forEach(key -> effective.get(key).ifPresent(property -> found.put(key, property.text())));
        try (SpringItself spring = new SpringItself()) {
            assertThat(found).isEqualTo(spring.read(classes, home, one.environment(), KEYS));
        }
        assertThat(files.remarks()).isEmpty();
        assertThat(one.files().isEmpty() || !found.isEmpty())
                .as("something is read")
                .isTrue();
    }
}
