package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that has Flyway or Liquibase is found to have it, and what its configuration says is done. */
class FoundRunnersTest {

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>shop</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <dependencies>
                <dependency>
                  <groupId>org.springframework.boot</groupId>
                  <artifactId>spring-boot-starter-data-jpa</artifactId>
                </dependency>
                <dependency>
                  <groupId>org.example</groupId>
                  <artifactId>%s</artifactId>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void start() {
        project = new Project(folder);
    }

    @Test
    void initKeepsFlyway() {
        project.write("pom.xml", POM.formatted("flyway-core"));
        project.write("src/main/resources/db/migration/V1__customers.sql", "CREATE TABLE customer (id bigint);\n");
        Project.Result result = project.succeeds("init");
        assertThat(result.lines()).containsExactly("autogen.properties");
        assertThat(result.err())
                .contains("It has Flyway (its files in src/main/resources/db/migration)")
                .contains("migrations = src/main/resources/db/migration   Flyway's default");
        assertThat(project.read("autogen.properties")).contains("\nformat = flyway\n", "\n#migrations =");
        assertThat(project.succeeds("history").out()).contains("customers");
    }

    @Test
    void initKeepsFlywayAsSpringBootConfiguresIt() {
        project.write("pom.xml", POM.formatted("spring-boot-starter-flyway"));
        project.write(
                "src/main/resources/application.properties",
                "spring.flyway.locations=classpath:sql/{vendor},filesystem:ops\nspring.flyway.table=history\n"
                        + "spring.flyway.schemas=shop,other\nspring.flyway.sql-migration-prefix=M\n"
                        + "spring.flyway.sql-migration-separator=--\nspring.flyway.out-of-order=true\n"
                        + "spring.flyway.placeholders.owner=ann\n");
        project.write(
                "src/main/resources/sql/postgresql/M1--customers.sql",
                "CREATE TABLE customer (id bigint);\nALTER TABLE customer OWNER TO ${owner}; -- ${what}\n");
        project.write("ops/M2--view.sql", "CREATE VIEW ids AS SELECT id FROM customer;\n");
        Project.Result result = project.succeeds("init");
        assertThat(result.err())
                .contains("It has Flyway (spring-boot-starter-flyway of the build)")
                .contains("format.history-table = shop.history   src/main/resources/application.properties, line 2")
                .contains("format.out-of-order = true", "format.placeholders = owner=ann");
        assertThat(project.succeeds("history").out()).containsSubsequence("2", "view", "1", "customers");
        Project.Result written = project.succeeds("revision", "-m", "names", "--migration-dir", "ops");
        assertThat(written.lines()).containsExactly("ops/M3--names.sql");
        assertThat(written.err()).contains("M1--customers.sql holds ${what}");
    }

    @Test
    void flywaysOwnFilesAreRead() {
        project.write("autogen.properties", "format = flyway\n");
        project.write("flyway.conf", "flyway.locations=filesystem:sql\nflyway.table=weak\n");
        project.write("flyway.toml", """
                # comment
                [environments.default]
                schemas = [ "shop" ]  # the first counts

                [flyway]
                table = "history # 1"
                outOfOrder = true
                sqlMigrationSuffixes = [
                  ".v.sql",
                  ".ddl"
                ]
                [flyway.placeholders]
                who = 'ann'
                """);
        project.write("sql/V1__one.v.sql", "SELECT '${who}';\n");
        assertThat(project.succeeds("history").out()).contains("one");
        assertThat(project.run("doctor").err() + project.run("doctor").out())
                .contains(
                        "format.history-table = shop.history # 1   flyway.toml, line 6",
                        "format.placeholders = who=ann")
                .contains("files that end in .ddl");
        assertThat(project.succeeds("revision", "-m", "two").lines()).containsExactly("sql/V2__two.v.sql");
    }

    @Test
    void aBaselineMigrationIsTheFirstRevisionWhereTheVersionsBeforeItAreGone() {
        project.write("autogen.properties", "format = flyway\nmigrations = sql\n");
        project.write("sql/B5__all.sql", "CREATE TABLE customer (id bigint);\n");
        project.write("sql/V6__more.sql", "ALTER TABLE customer ADD name text;\n");
        assertThat(project.succeeds("history").out()).containsSubsequence("6", "more", "5", "all");
        project.write("sql/V5__all.sql", "CREATE TABLE customer (id bigint);\n");
        assertThat(project.succeeds("revision", "-m", "x").err()).contains("B5__all.sql is not read");
    }

    @Test
    void initKeepsLiquibase() {
        project.write("pom.xml", POM.formatted("liquibase-core"));
        project.write(
                "src/main/resources/application.yml",
                "spring:\n  liquibase:\n    change-log: classpath:/db/changes/master.xml\n    liquibase-schema: ops\n");
        project.write(
                "src/main/resources/db/changes/001_customers.sql",
                "--liquibase formatted sql\n--changeset ann:1\nCREATE TABLE customer (id bigint);\n");
        Project.Result result = project.succeeds("init");
        assertThat(result.err())
                .contains("It has Liquibase (liquibase-core of the build)")
                .contains("format.changelog = src/main/resources/db/changes/master.xml")
                .contains("format.history-table = ops.databasechangelog");
        assertThat(project.succeeds("history").out()).contains("customers");
    }

    @Test
    void liquibasesOwnFileIsRead() {
        project.write("autogen.properties", "format = liquibase\n");
        project.write(
                "liquibase.properties",
                "changeLogFile=sql/changes.yaml\ndefaultSchemaName=shop\ndatabaseChangelogTableName=MY_LOG\n"
                        + "url=jdbc:postgresql://db.example.com/shop\nusername=ann\n");
        project.write(
                "sql/changes.yaml",
                "databaseChangeLog:\n- include: {file: b.sql, relativeToChangelogFile: true}\n"
                        + "- include: {file: a.sql, relativeToChangelogFile: true}\n");
        for (String name : new String[] {"a", "b"}) {
            project.write("sql/" + name + ".sql", "--liquibase formatted sql\n--changeset ann:1\nSELECT 1;\n");
        }
        assertThat(project.succeeds("history").out()).containsSubsequence("a", "b");
        assertThat(project.run("doctor").err())
                .contains("format.changelog = sql/changes.yaml   liquibase.properties, line 1")
                .contains("format.history-table = shop.my_log")
                .contains("url = jdbc:postgresql://db.example.com/shop");
    }

    @Test
    void aMisspeltWordIsTold() {
        assertThat(project.run("history", "--format", "flywy").err())
                .contains("not one of autogen, flyway, liquibase, plain", "Did you mean 'flyway'?");
        assertThat(project.run("review", "--format", "markdwn").err())
                .contains("[text, markdown, json, sarif, html]", "Did you mean 'markdown'?");
        assertThat(project.run("completion", "bsh").err()).contains("Did you mean 'bash'?");
    }

    @Test
    void whereThereAreBothSomebodyHasToSay() {
        project.write("pom.xml", POM.formatted("liquibase-core"));
        project.write("src/main/resources/db/migration/V1__customers.sql", "CREATE TABLE customer (id bigint);\n");
        Project.Result result = project.succeeds("init");
        assertThat(result.err()).contains("There are Flyway (").contains("format = flyway or format = liquibase");
        assertThat(project.read("autogen.properties")).contains("\n#format = autogen\n");
    }
}
