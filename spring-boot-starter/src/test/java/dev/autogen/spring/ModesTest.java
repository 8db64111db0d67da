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
}
