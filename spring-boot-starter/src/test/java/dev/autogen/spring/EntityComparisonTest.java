package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.spring.library.LibraryApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An application that validates starts on a database that is as its entities want it, and on no other. */
@ExtendWith(OutputCaptureExtension.class)
class EntityComparisonTest {

    private static final String VALIDATE = "autogen.mode=validate";

    private final TestDatabase database = TestPostgres.createDatabase();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void startsWhereTheDatabaseIsAsTheEntitiesWantIt(CapturedOutput output) {
        migrate();
        Applications.start(LibraryApplication.class, database, VALIDATE).close();
        assertThat(output)
                .contains("The database is up to date, at 0002")
                .contains("The database is as the entities want it");
    }

    @Test
    void refusesToStartWhereTheyDiffer(CapturedOutput output) {
        migrate();
        // Hibernate's own validation looks at none of these.
        database.execute(
                "ALTER TABLE book ALTER COLUMN title DROP NOT NULL; ALTER TABLE book ADD COLUMN isbn text; DROP INDEX by_day");

        Throwable failure = catchThrowable(() -> Applications.start(LibraryApplication.class, database, VALIDATE));

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The entities of the application and its database differ. The entities ask for:")
                .contains("- column book.isbn text")
                .contains("book.title")
                .contains("+ index by_day on loan (due_on)")
                .contains("autogen diff --drift")
                .doesNotContain("\tat dev.autogen");
    }

    private void migrate() {
        Applications.start(LibraryApplication.class, database, "spring.jpa.hibernate.ddl-auto=none")
                .close();
    }
}
