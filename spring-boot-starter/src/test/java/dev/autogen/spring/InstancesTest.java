package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.spring.library.LibraryApplication;
import dev.autogen.spring.plain.PlainApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications as processes of their own. */
class InstancesTest {

    private static final int INSTANCES = 5;

    private final TestDatabase database = TestPostgres.createDatabase();

    @TempDir
    private Path folder;

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void fiveStartAtOnceOnAnEmptyDatabaseAndOneMigrates() throws IOException, InterruptedException {
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(Instance.start(LibraryApplication.class, database, folder, name -> false));
        }
        List<String> outputs = new ArrayList<>();
        for (Instance instance : instances) {
            outputs.add(instance.await());
            assertThat(instance.process().exitValue())
                    .as(outputs.get(outputs.size() - 1))
                    .isZero();
        }

        assertThat(outputs).allSatisfy(output -> assertThat(output).contains("up with true, books: 0"));
        assertThat(outputs)
                .filteredOn(output -> output.contains("2 revisions applied"))
                .hasSize(1);
        assertThat(outputs)
                .filteredOn(output -> output.contains("The database is up to date, at 0002"))
                .hasSize(INSTANCES - 1);
        assertThat(database.column("SELECT revision || ' ' || outcome FROM autogen_log ORDER BY id"))
                .containsExactly("0001 done", "0002 done");
        assertThat(database.column("SELECT DISTINCT run FROM autogen_log")).hasSize(1);
    }

    @Test
    void migratesWithNoHibernateOnTheClassPath() throws IOException, InterruptedException {
        Instance instance = Instance.start(
                PlainApplication.class,
                database,
                folder,
                name -> Stream.of("hibernate", "persistence", "spring-orm", "spring-data", "jpa")
                        .anyMatch(name::contains));

        assertThat(instance.await()).contains("2 revisions applied").contains("books: 0");
        assertThat(instance.process().exitValue()).isZero();
    }
}
