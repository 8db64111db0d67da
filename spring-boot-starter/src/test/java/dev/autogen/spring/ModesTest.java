package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.spring.library.Books;
import dev.autogen.spring.library.LibraryApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What an application does with its database when it starts. */
@ExtendWith(OutputCaptureExtension.class)
class ModesTest {

    private final TestDatabase database = TestPostgres.createDatabase();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void migratesBeforeWhateverNeedsTheSchema(CapturedOutput output) {
        try (ConfigurableApplicationContext context = Applications.start(LibraryApplication.class, database)) {
            assertThat(context.getBean(Books.class).count()).isZero();
            for (String bean :
                    List.of("entityManagerFactory", "jdbcTemplate", "namedParameterJdbcTemplate", "quartzScheduler")) {
                assertThat(context.getBeanFactory().getBeanDefinition(bean).getDependsOn())
                        .as(bean)
                        .contains("autogenInitializer");
            }
        }
        assertThat(database.column("SELECT revision FROM autogen_version")).containsExactly("0002");
        assertThat(output)
                .contains("Applying 0001 (1 of 2): books")
                .contains("The database is at 0002, 2 revisions applied in");

        Applications.start(LibraryApplication.class, database).close();
        assertThat(output).contains("The database is up to date, at 0002");
    }

    @Test
    void migratesAtTheStartOfAnApplicationThatIsLazy() {
        Applications.start(LibraryApplication.class, database, "spring.main.lazy-initialization=true")
                .close();
        assertThat(database.column("SELECT revision FROM autogen_version")).containsExactly("0002");
    }

    @Test
    void refusesToStartWhenTheDatabaseIsBehind(CapturedOutput output) {
        Throwable failure =
                catchThrowable(() -> Applications.start(LibraryApplication.class, database, "autogen.mode=validate"));

        assertThat(failure).isNotNull();
        assertThat(database.value("SELECT to_regclass('autogen_version') IS NULL"))
                .isEqualTo("t");
        assertThat(output).contains("""
                APPLICATION FAILED TO START
                ***************************

                Description:

                Database is not on all head revisions; not applied are:
                  0001  books
                  0002  shelves and loans

                Action:

                autogen upgrade heads
                """);
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void startsWhenTheDatabaseIsWhereTheMigrationsEnd() {
        Applications.start(LibraryApplication.class, database).close();
        Applications.start(LibraryApplication.class, database, "autogen.mode=validate")
                .close();
        assertThat(database.value("SELECT count(*) FROM autogen_log WHERE outcome = 'done'"))
                .isEqualTo("2");
    }

    @Test
    void looksAtNothingWhenItIsOff() {
        Applications.start(
                        LibraryApplication.class,
                        database,
                        "autogen.mode=off",
                        "autogen.migrations=classpath:nowhere",
                        "spring.jpa.hibernate.ddl-auto=none")
                .close();
        assertThat(database.value("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
    }

    @Test
    void tellsOfAMigrationThatFailsWithoutAStackTrace(CapturedOutput output) {
        database.execute("CREATE TABLE book (id int)");

        catchThrowable(() -> Applications.start(LibraryApplication.class, database));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("db/autogen/0001_books.sql:8:1")
                .contains("relation \"book\" already exists")
                .doesNotContain("\tat dev.autogen");
    }

    @Test
    void saysWhereMigrationsWereLookedFor(CapturedOutput output) {
        catchThrowable(() ->
                Applications.start(LibraryApplication.class, database, "autogen.migrations=classpath:db/elsewhere"));

        assertThat(output)
                .contains("There is no folder db/elsewhere on the class path")
                .contains("to src/main/resources/db/elsewhere; the property autogen.migrations names another folder");
    }

    @Test
    void warnsWhereHibernateChangesTablesToo(CapturedOutput output) {
        Applications.start(LibraryApplication.class, database, "spring.jpa.hibernate.ddl-auto=update")
                .close();

        assertThat(output).contains("spring.jpa.hibernate.ddl-auto is update, beside migrations");
        assertThat(database.column("SELECT revision FROM autogen_version")).containsExactly("0002");
    }

    @Test
    void saysNothingOfHibernateThatOnlyValidates(CapturedOutput output) {
        Applications.start(LibraryApplication.class, database).close();
        assertThat(output).doesNotContain("beside migrations");
    }

    /** Rows of data.sql need the tables of the migrations; where it is deferred it needs those of Hibernate, too. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void runsTheScriptsOfSpringBootBehindTheMigrations(boolean deferred) {
        try (ConfigurableApplicationContext context = Applications.start(
                LibraryApplication.class,
                database,
                "spring.sql.init.mode=always",
                "spring.sql.init.data-locations=classpath:rows/books.sql",
                "spring.jpa.defer-datasource-initialization=" + deferred)) {
            assertThat(context.getBean(Books.class).count()).isEqualTo(1);
            assertThat(context.getBeanFactory()
                            .getBeanDefinition("entityManagerFactory")
                            .getDependsOn())
                    .contains("autogenInitializer");
        }
    }

    /** As {@code @DirtiesContext} and DevTools do. */
    @Test
    void startsAgainInTheSameProcess(CapturedOutput output) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            Applications.start(LibraryApplication.class, database).close();
        }
        assertThat(output.getOut().split("The database is up to date, at 0002", -1))
                .hasSize(3);
        String others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()";
        // A session ends a moment after its connection.
        for (int i = 0; i < 100 && !"0".equals(database.value(others)); i++) {
            Thread.sleep(100);
        }
        assertThat(database.value(others)).isEqualTo("0");
    }

    @Test
    void saysThatAnotherDatabaseIsNone(CapturedOutput output) {
        catchThrowable(() ->
                Applications.start(LibraryApplication.class, database, "spring.datasource.url=jdbc:h2:mem:library"));

        assertThat(output)
                .contains("The application's data source leads to H2; migrations are PostgreSQL's SQL.")
                .contains("@ServiceConnection", "autogen.mode=off")
                .doesNotContain("\tat dev.autogen");
    }

    @Test
    void startsOnAnotherDatabaseWhenItIsOff() {
        try (ConfigurableApplicationContext context = Applications.start(
                LibraryApplication.class,
                database,
                "spring.datasource.url=jdbc:h2:mem:library",
                "spring.jpa.hibernate.ddl-auto=create-drop",
                "autogen.mode=off")) {
            assertThat(context.getBean(Books.class).count()).isZero();
        }
    }
}
